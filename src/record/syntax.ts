import type { Message } from '../base/message.ts'
import type { FixIntent, Problem } from '../base/problem.ts'
import type { Span } from '../base/range.ts'
import { closingQuote, openToken } from './open-token.ts'
import type { Slip } from './parse.ts'
import { lineEnd, lineStart } from './salvage.ts'
import * as say from './syntax-messages.ts'
import { nesting } from './yaml-messages.ts'

/** A line of the text; its text is cut at a length past which nobody looks for a slip. */
interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What a check may look at: the text that could not be read, and where js-yaml gave up. */
interface Site {
  readonly source: string
  /** The stretch that the slip stands in. */
  readonly within: Span
  readonly slip: Slip
  readonly line: Line
  /** The line above that holds something. */
  readonly above: Line | undefined
}

/** What a check found, in offsets of the source. */
interface Found {
  readonly message: Message
  readonly span: Span
  readonly fix?: { readonly title: Message; readonly span: Span; readonly text: string }
}

const lineLimit = 500

/** Says in the user's words why a stretch of YAML cannot be read. */
export function explainSlip(source: string, offset: number, within: Span, slip: Slip): Problem {
  if (slip.reason.startsWith('nesting exceeded'))
    return problemOf('yaml-nesting', { message: nesting, span: { start: slip.offset, end: slip.offset + 1 } }, offset)
  const line = lineAt(source, Math.min(slip.offset, Math.max(within.start, lastContent(source, within))))
  const site: Site = { source, within, slip, line, above: lineAbove(source, line, within.start) }
  for (const check of checks) {
    const found = check(site)
    if (found !== undefined) return problemOf('yaml-syntax', found, offset)
  }
  return problemOf('yaml-syntax', { message: say.unreadable, span: contentOf(line) }, offset)
}

/** Says what a line without a colon lacks, where a field should stand. */
export function explainMissingColon(source: string, offset: number, within: Span): Problem {
  return explainSlip(source, offset, within, { reason: 'no colon', offset: within.start })
}

/** The places where Git left a merge conflict. */
export function conflictProblems(source: string, offset: number): Problem[] {
  if (!source.includes('<<<<<<< ')) return []
  return [...source.matchAll(/(?<=^|[\r\n])<<<<<<< [^\r\n]*/g)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    return problemOf('merge-conflict', { message: say.conflict, span }, offset)
  })
}

/** Byte order marks within a text, which nobody sees and parsers read differently. */
export function strayMarks(source: string, offset: number): Problem[] {
  const at = source.indexOf('\ufeff', offset === 0 ? 1 : 0)
  if (at < 0) return []
  const span = { start: at, end: at + 1 }
  return [problemOf('yaml-syntax', { message: say.invisible, span, fix: { title: say.invisibleFix, span, text: '' } }, offset)]
}

function problemOf(code: string, found: Found, offset: number): Problem {
  const shift = (span: Span): Span => ({ start: span.start + offset, end: span.end + offset })
  const { fix } = found
  const fixes: FixIntent[] = fix === undefined ? [] : [{ title: fix.title, changes: [{ span: shift(fix.span), text: fix.text }] }]
  return { code, message: found.message, pointer: '', span: shift(found.span), fixes }
}

/** Tried in this order: the plain slips that a line shows by itself come before those that js-yaml's reason has to tell. */
const checks: readonly ((site: Site) => Found | undefined)[] = [
  tab,
  invisible,
  fullWidthColon,
  openQuote,
  colonSpace,
  badEscape,
  openBracket,
  listOnLine,
  extraBracket,
  reservedStart,
  reservedName,
  afterQuote,
  colonInText,
  missingColon,
  marker,
  indentation,
]

function tab({ source, slip, line, above }: Site): Found | undefined {
  for (const each of [line, above]) {
    const indent = each === undefined ? '' : (/^[ \t]*/.exec(each.text)?.[0] ?? '')
    if (each === undefined || !indent.includes('\t')) continue
    const span = { start: each.start, end: each.start + indent.length }
    return { message: say.tab, span, fix: { title: say.tabFix, span, text: indent.replaceAll('\t', '  ') } }
  }
  if (!slip.reason.startsWith('tab characters') || source[slip.offset] !== '\t') return undefined
  return { message: say.tab, span: { start: slip.offset, end: slip.offset + 1 } }
}

function invisible({ slip }: Site): Found | undefined {
  if (!/non-printable|null byte|valid JSON character/.test(slip.reason)) return undefined
  const span = { start: slip.offset, end: slip.offset + 1 }
  return { message: say.invisible, span, fix: { title: say.invisibleFix, span, text: '' } }
}

function fullWidthColon({ line, above }: Site): Found | undefined {
  for (const each of [line, above]) {
    const match = each === undefined ? null : /^ *(?:- +)*[^\s：:'"#[\]{},-][^\s：:'"#[\]{},]{0,60}(：\s*)/.exec(each.text)
    if (each === undefined || match === null) continue
    const colon = match[1] ?? ''
    const start = each.start + match[0].length - colon.length
    return {
      message: say.fullWidthColon,
      span: { start, end: start + 1 },
      fix: { title: say.fullWidthColonFix, span: { start, end: start + colon.length }, text: ': ' },
    }
  }
  return undefined
}

function openQuote({ source, within }: Site): Found | undefined {
  const token = openToken(source, within)
  if (token?.kind !== 'quote') return undefined
  return { message: say.openQuote(source.charAt(token.at)), span: { start: token.at, end: Math.min(lineEnd(source, token.at), within.end) } }
}

function colonSpace({ line, above }: Site): Found | undefined {
  for (const each of [line, above]) {
    const match = each === undefined ? null : /^ *(?:- +)*[A-Za-z_][\w-]{0,60}:(?=[^\s:/\\])/.exec(each.text)
    if (each === undefined || match === null) continue
    const at = each.start + match[0].length
    return { message: say.colonSpace, span: { start: at - 1, end: at }, fix: { title: say.colonSpaceFix, span: { start: at, end: at }, text: ' ' } }
  }
  return undefined
}

function badEscape({ source, slip }: Site): Found | undefined {
  if (!/escape sequence|hexadecimal/.test(slip.reason)) return undefined
  const backslash = source.lastIndexOf('\\', slip.offset)
  return { message: say.badEscape, span: { start: backslash, end: backslash + 2 } }
}

function openBracket({ source, within, slip }: Site): Found | undefined {
  const token = openToken(source, within)
  if (token !== undefined) {
    const bracket = source.charAt(token.at)
    return { message: say.openBracket(bracket, bracket === '[' ? ']' : '}'), span: { start: token.at, end: token.at + 1 } }
  }
  if (slip.reason.startsWith('missed comma')) {
    const bracket = enclosingBracket(source, within.start, slip.offset)
    if (/[\]}]/.test(source.charAt(slip.offset))) return { message: say.otherBracket(bracket), span: { start: slip.offset, end: slip.offset + 1 } }
    return { message: say.missingComma(bracket), span: { start: slip.offset, end: slip.offset + 1 } }
  }
  if (slip.reason !== 'deficient indentation') return undefined
  const end = Math.max(slip.offset + 1, lineEnd(source, slip.offset))
  return { message: say.bracketIndent(enclosingBracket(source, within.start, slip.offset)), span: { start: slip.offset, end } }
}

function enclosingBracket(source: string, from: number, to: number): string {
  const token = openToken(source, { start: from, end: to })
  return token?.kind === 'bracket' && source.charAt(token.at) === '{' ? '{ }' : '[ ]'
}

/** The value that a line holds after its dashes and its name, without a comment. */
function valueSpan(line: Line): Span | undefined {
  const match = /^ *(?:- +)*(?:(?:[^\s'"#:][^:'"#]{0,80}|"[^"]{0,80}"|'[^']{0,80}'):(?: +|$))?/.exec(line.text)
  const start = match?.[0].length ?? 0
  const rest = line.text.slice(start)
  const comment = rest.search(/\s#/)
  const value = (comment < 0 ? rest : rest.slice(0, comment)).trimEnd()
  return value === '' ? undefined : { start: line.start + start, end: line.start + start + value.length }
}

function quoted(source: string, span: Span): NonNullable<Found['fix']> {
  const text = source.slice(span.start, span.end)
  return { title: say.quoteFix, span, text: /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"` }
}

/** `a: - b`: a list begins below its name. */
function listOnLine({ source, line }: Site): Found | undefined {
  const value = valueSpan(line)
  if (value === undefined || !/^-(?: |$)/.test(source.slice(value.start, value.end)) || !/^ *(?:- +)*[^\s#-][^:]*:/.test(line.text)) return undefined
  return { message: say.listOnLine, span: value }
}

/** `a: [b]]`: one bracket too many. */
function extraBracket({ source, line }: Site): Found | undefined {
  const value = valueSpan(line)
  const extra = value === undefined ? null : /^(?:\[[^[\]{}]*\]|\{[^[\]{}]*\})\s*([\]}]+)$/.exec(source.slice(value.start, value.end))?.[1]
  if (value === undefined || !extra) return undefined
  const span = { start: value.end - extra.length, end: value.end }
  return { message: say.extraBracket, span, fix: { title: say.extraBracketFix, span, text: '' } }
}

/** Characters that mean something to YAML at the start of a name. */
function reservedName({ line }: Site): Found | undefined {
  const match = /^( *(?:- +)*)[@`%][^:]{0,80}/.exec(line.text)
  if (match === null) return undefined
  const start = line.start + (match[1] ?? '').length
  return { message: say.reservedStart(match[0].trimStart().charAt(0)), span: { start, end: line.start + match[0].length } }
}

/** Characters that mean something to YAML at the start of a value. */
function reservedStart({ source, line }: Site): Found | undefined {
  const value = valueSpan(line)
  const first = value === undefined ? '' : source.charAt(value.start)
  if (value === undefined || first === '' || !'@`%*&!|>[{,'.includes(first)) return undefined
  if ('|>'.includes(first) && /^[|>][-+\d]*$/.test(source.slice(value.start, value.end))) return undefined
  return { message: say.reservedStart(first), span: value, fix: quoted(source, value) }
}

function afterQuote({ source, line, within }: Site): Found | undefined {
  const value = valueSpan(line)
  const quote = value === undefined ? '' : source.charAt(value.start)
  if (value === undefined || (quote !== '"' && quote !== "'")) return undefined
  const close = closingQuote(source, value.start, within.end)
  if (close === undefined || close + 1 >= value.end || value.end > line.end) return undefined
  return { message: say.afterQuote(quote), span: { start: close + 1, end: value.end } }
}

function colonInText({ source, line }: Site): Found | undefined {
  const value = valueSpan(line)
  if (value === undefined) return undefined
  const text = source.slice(value.start, value.end)
  if (!/:(?: |$)/.test(text) || value.start === line.start + (/^ */.exec(line.text)?.[0].length ?? 0)) return undefined
  return { message: say.colonInText, span: value, fix: quoted(source, value) }
}

const colonReasons = /^(?:no colon|expected ':'|can not read a block mapping entry)/

function missingColon({ slip, line, above }: Site): Found | undefined {
  const named = /^ *(?:- +)*[^\s#:][^:]*:(?: |$)/
  const candidate = named.test(line.text) ? (above !== undefined && !named.test(above.text) ? above : undefined) : line
  if (candidate === undefined || /^ *(?:#|- )/.test(candidate.text)) return undefined
  if (candidate === line && !colonReasons.test(slip.reason)) return undefined
  const word = /^ *[A-Za-z_][\w-]*(?= )/.exec(candidate.text)?.[0]
  const at = candidate.start + (word?.length ?? 0)
  const span = contentOf(candidate)
  return word === undefined
    ? { message: say.missingColon, span }
    : { message: say.missingColon, span, fix: { title: say.missingColonFix, span: { start: at, end: at }, text: ':' } }
}

function marker({ slip, line }: Site): Found | undefined {
  return /^(?:---|\.\.\.)(?:\s|$)/.test(line.text) || slip.reason.includes('document separator') ? { message: say.marker, span: contentOf(line) } : undefined
}

function indentation({ slip, line }: Site): Found | undefined {
  return /indentation|expected ':'|multiline key/.test(slip.reason) ? { message: say.indentation, span: contentOf(line) } : undefined
}

function lineAt(source: string, offset: number): Line {
  const start = lineStart(source, offset)
  const end = lineEnd(source, start)
  return { start, end, text: source.slice(start, Math.min(end, start + lineLimit)) }
}

function lineAbove(source: string, line: Line, from: number): Line | undefined {
  for (let end = line.start; end > from; ) {
    const above = lineAt(source, end - 1)
    if (above.text.trim() !== '') return above
    end = above.start
  }
  return undefined
}

function contentOf(line: Line): Span {
  const indent = line.text.length - line.text.trimStart().length
  const length = line.text.trimEnd().length
  return { start: line.start + Math.min(indent, length), end: Math.max(line.start + length, line.start + indent) }
}

function lastContent(source: string, within: Span): number {
  let at = within.end
  while (at > within.start && /\s/.test(source.charAt(at - 1))) at--
  return at - 1
}
