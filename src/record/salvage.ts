import type { Span } from '../base/range.ts'

/** Whether a character code ends a line. */
export function isBreak(code: number): boolean {
  return code === 10 || code === 13
}

/** Where the line that begins at an offset ends, without its line break. */
export function lineEnd(text: string, from: number, to: number = text.length): number {
  let at = from
  while (at < to && !isBreak(text.charCodeAt(at))) at++
  return at
}

/** Where the next line begins after the end of a line. */
export function afterBreak(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1
}

/** Where the line around an offset begins. */
export function lineStart(text: string, offset: number): number {
  let at = offset
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at--
  return at
}

/** The offset of the first character that is no space. */
export function afterSpaces(text: string, from: number, to: number = text.length): number {
  let at = from
  while (at < to && text.charCodeAt(at) === 32) at++
  return at
}

/**
 * Cuts a YAML text into its top-level fields, by indentation alone, so that the fields of a text with a slip
 * in one of them can still be read one by one.
 */
export function fieldChunks(source: string): Span[] {
  const starts: number[] = []
  let base = -1
  for (let at = source.charCodeAt(0) === 0xfeff ? 1 : 0; at < source.length; ) {
    const content = afterSpaces(source, at)
    const end = lineEnd(source, content)
    if (base < 0 && content < end && source[content] !== '#' && !isMarker(source, content, end)) {
      if (source[content] === '{') return [{ start: at, end: source.length }]
      base = content - at
    }
    if (base >= 0 && content - at <= base && beginsField(source, content, end)) starts.push(at)
    at = afterBreak(source, end)
  }
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? source.length }))
}

/** A list under a field may stand at the field's own indentation, and closing brackets often do. */
function beginsField(source: string, content: number, end: number): boolean {
  if (content >= end || isMarker(source, content, end)) return false
  return !'#]}-\t'.includes(source.charAt(content))
}

function isMarker(source: string, start: number, end: number): boolean {
  const head = source.slice(start, Math.min(end, start + 4)).trimEnd()
  return head === '---' || head === '...'
}
