import type { Span } from '../base/range.ts'
import { afterBreak, afterSpaces, isBreak, lineEnd, lineStart } from './salvage.ts'

/** A quote or bracket that is never closed. */
export interface OpenToken {
  readonly kind: 'quote' | 'bracket'
  readonly at: number
}

/** The first quote, else the last bracket, that is opened in a stretch of YAML and not closed. Made for texts that cannot be parsed. */
export function openToken(source: string, within: Span): OpenToken | undefined {
  const brackets: number[] = []
  let tokenStart = true
  let at = within.start
  while (at < within.end) {
    const char = source.charAt(at)
    if (char === '#' && (at === within.start || /\s/.test(source.charAt(at - 1)))) {
      at = lineEnd(source, at, within.end)
    } else if (tokenStart && (char === '"' || char === "'")) {
      const close = closingQuote(source, at, within.end)
      if (close === undefined || swallowsField(source, at, close)) return { kind: 'quote', at }
      at = close + 1
      tokenStart = false
    } else if (tokenStart && brackets.length === 0 && (char === '|' || char === '>')) {
      at = afterBlockScalar(source, at, within.end)
    } else {
      if (char === '[' || char === '{') {
        if (tokenStart) brackets.push(at)
      } else if (char === ']' || char === '}') brackets.pop()
      tokenStart = startsToken(source, at, tokenStart, brackets.length > 0)
      at++
    }
  }
  const bracket = brackets.at(-1)
  return bracket === undefined ? undefined : { kind: 'bracket', at: bracket }
}

/** Whether a new value may begin after this character. */
function startsToken(source: string, at: number, before: boolean, inFlow: boolean): boolean {
  const char = source.charAt(at)
  if (char === ' ' || char === '\t') return before
  if (char === '\n' || char === '\r') return true
  if (inFlow && (char === ',' || char === '[' || char === '{')) return true
  const spaceFollows = at + 1 >= source.length || /[\s,[\]{}]/.test(source.charAt(at + 1))
  return spaceFollows && (char === ':' || (before && (char === '-' || char === '?')))
}

/** The offset of the quote that closes the one at `open`; `undefined` where none does. */
export function closingQuote(source: string, open: number, end: number): number | undefined {
  const quote = source.charAt(open)
  for (let at = open + 1; at < end; at++) {
    const char = source.charAt(at)
    if (char === '\\' && quote === '"') at++
    else if (char === quote) {
      if (quote === '"' || source.charAt(at + 1) !== "'") return at
      at++
    }
  }
  return undefined
}

/** A quoted text over several lines with a field in it was most likely meant to end before. */
function swallowsField(source: string, open: number, close: number): boolean {
  for (let end = lineEnd(source, open, close); end < close; ) {
    const start = afterBreak(source, end)
    end = lineEnd(source, start, close)
    if (/^\s*(?:- )?[\w-]{1,60}: /.test(source.slice(start, Math.min(end, start + 200)))) return true
  }
  return false
}

function afterBlockScalar(source: string, header: number, end: number): number {
  const first = lineStart(source, header)
  const indent = afterSpaces(source, first, end) - first
  let at = lineEnd(source, header, end)
  while (at < end) {
    const start = afterBreak(source, at)
    const content = afterSpaces(source, start, end)
    if (content < end && !isBreak(source.charCodeAt(content)) && content - start <= indent) return start
    at = lineEnd(source, content, end)
  }
  return end
}
