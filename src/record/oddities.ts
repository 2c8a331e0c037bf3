import { type AliasEvent, CHOMPING_MODE, SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import type { Message } from '../base/message.ts'
import type { Span } from '../base/range.ts'
import { doubleQuoted } from './emit.ts'
import { quoteFix } from './syntax-messages.ts'
import * as say from './yaml-messages.ts'

/** YAML that parses but has no place in a record, or that parsers read differently. */
export interface Oddity {
  readonly code: string
  readonly message: Message
  readonly span: Span
  /** Text to write in place of the span. */
  readonly fix?: { readonly title: Message; readonly text: string }
}

/** What an anchor and a tag in front of a value are told. */
export function propertyOddities(source: string, event: Properties): Oddity[] {
  const found: Oddity[] = []
  if (event.anchorStart >= 0) found.push({ code: 'yaml-anchor', message: say.anchor, span: { start: event.anchorStart - 1, end: event.anchorEnd } })
  if (event.tagStart >= 0) {
    const span = { start: event.tagStart, end: event.tagEnd }
    const alone = event.valueStart !== undefined && event.valueStart < 0 && event.anchorStart < 0
    found.push({ code: 'yaml-tag', message: say.tag, span, ...(alone ? { fix: quotes(source, span) } : {}) })
  }
  return found
}

interface Properties {
  readonly anchorStart: number
  readonly anchorEnd: number
  readonly tagStart: number
  readonly tagEnd: number
  /** `undefined` for lists and maps. */
  readonly valueStart?: number
}

export function aliasOddity(source: string, event: AliasEvent): Oddity {
  const span = { start: event.anchorStart - 1, end: event.anchorEnd }
  return { code: 'yaml-anchor', message: say.alias, span, fix: quotes(source, span) }
}

function quotes(source: string, span: Span): NonNullable<Oddity['fix']> {
  return { title: quoteFix, text: doubleQuoted(source.slice(span.start, span.end)) }
}

/** White space that nobody means: the full-width space of Chinese input, and its kin. */
const wideSpaces = /^[\u3000\u00a0\u2002-\u200b\u202f\u205f\u2060]+/

/** `text` is the key as text, `undefined` for null, true and false; `end` is where the text before it ends. */
export function keyOddity(source: string, event: ScalarEvent, text: string | undefined, end: number): Oddity | undefined {
  if (event.valueStart < 0) return { code: 'yaml-key', message: say.missingKey, span: { start: end, end: end + 1 } }
  const span = { start: event.valueStart, end: event.valueEnd }
  const written = source.slice(span.start, span.end)
  if (text === undefined) return { code: 'yaml-key', message: say.nonTextKey(written), span, fix: quotes(source, span) }
  if (!event.fast && (event.style >= SCALAR_STYLE.LITERAL_BLOCK || /[\r\n]/.test(written))) return { code: 'yaml-key', message: say.longKey, span }
  if (event.style !== SCALAR_STYLE.PLAIN) return undefined
  if (text === '<<') return { code: 'yaml-merge', message: say.mergeKey, span }
  if (text.charCodeAt(0) < 0x80) return undefined
  const spaces = wideSpaces.exec(text)?.[0]
  if (spaces === undefined) return undefined
  const fix = { title: say.wideSpaceFix, text: spaces.replaceAll('\u3000', '  ').replace(/[^\s]/g, '').replace(/[^ ]/g, ' ') }
  return { code: 'yaml-key', message: say.wideSpace, span: { start: span.start, end: span.start + spaces.length }, fix }
}

/** Texts over several lines that parsers read differently. */
export function textOddity(source: string, event: ScalarEvent): Oddity | undefined {
  if (event.style === SCALAR_STYLE.DOUBLE_QUOTED) return blankAfterBackslash(source, event)
  return event.style >= SCALAR_STYLE.LITERAL_BLOCK ? blankEnd(source, event) : undefined
}

function blankAfterBackslash(source: string, event: ScalarEvent): Oddity | undefined {
  const found = /(?<=^|[^\\])(?:\\\\)*\\(?:\r\n?|\n)[ \t]*[\r\n]/.exec(source.slice(event.valueStart, event.valueEnd))
  if (found === null) return undefined
  const start = event.valueStart + found.index
  return { code: 'yaml-syntax', message: say.blankAfterBackslash, span: { start, end: start + found[0].length } }
}

/** Lines of spaces at the end of a text that keeps its line breaks or says its indentation: `|+`, `|2`. */
function blankEnd(source: string, event: ScalarEvent): Oddity | undefined {
  let start = event.valueEnd
  while (start > event.valueStart && ' \r\n'.includes(source.charAt(start - 1))) start--
  if (!/(?:^|[\r\n]) +(?=[\r\n]|$)/.test(source.slice(start, event.valueEnd))) return undefined
  const header = source.slice(Math.max(0, event.valueStart - 200), event.valueStart)
  if (event.chomping !== CHOMPING_MODE.KEEP && !/[|>]-?\d-?[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n)$/.test(header)) return undefined
  return { code: 'yaml-syntax', message: say.blankEnd, span: { start, end: event.valueEnd } }
}
