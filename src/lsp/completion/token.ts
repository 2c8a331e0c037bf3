import type { Span } from '../../base/range.ts'

/** The key that is being typed. */
export interface KeyToken extends Span {
  readonly column: number
  readonly hasColon: boolean
  /** It stands between braces. */
  readonly flow: boolean
}

export function keyToken(text: string, offset: number): KeyToken {
  const line = text.lastIndexOf('\n', offset - 1) + 1
  const before = text.slice(line, offset)
  const start = offset - (/[^\s,{[\]}"':]*$/.exec(before)?.[0].length ?? 0)
  const rest = /^[^\s,{[\]}"':]*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0
  const end = offset + rest
  const dash = text.slice(start, end) === '-'
  const opened = before.split('{').length > before.split('}').length
  return { start: dash ? end : start, end, column: start - line, hasColon: /^[ \t]*:/.test(text.slice(end, end + 20)), flow: opened }
}

/** The value that is being typed, and the space that must come before it. */
export interface ValueToken extends Span {
  readonly space: '' | ' '
}

export function valueToken(text: string, offset: number): ValueToken {
  const line = text.lastIndexOf('\n', offset - 1) + 1
  const before = text.slice(line, offset)
  const typed = /[^\s,[\]{}"'：]*$/.exec(before)?.[0] ?? ''
  const colon = typed.lastIndexOf(':')
  // `status:` and `-` need a space before a value may follow.
  if (typed === '-' || (colon >= 0 && colon === typed.length - 1)) return { start: offset, end: offset, space: ' ' }
  const rest = /^[^\s,[\]{}"']*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0
  return { start: offset - typed.length, end: offset + rest, space: '' }
}
