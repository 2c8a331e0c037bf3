import { eastAsianWidth } from 'get-east-asian-width'

/**
 * Text as it may reach a terminal: control characters, and those that turn the direction of text, are shown instead of obeyed.
 * A tab becomes one space; line breaks are shown too. `##[` is broken up, which GitHub's runner takes for a command anywhere in a log.
 */
export function visible(text: string): string {
  return text.replace(hidden, (char) => (char === '\t' ? ' ' : symbolOf(char))).replaceAll('##[', '## [')
}

const hidden = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu

/** `␛` for ESC, `␊` for a line feed, `<U+202E>` for what has no picture. */
function symbolOf(char: string): string {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '␡'
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}

/** Columns that a text takes in a terminal; a Chinese character takes two. */
export function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length
  return characters(text).reduce((sum, character) => sum + widthOfCharacter(character), 0)
}

/** What a reader sees as one character is as wide as the sign that it begins with; what makes a picture of it makes it wide. */
function widthOfCharacter(character: string): number {
  if (/^[\p{M}\p{Cc}\p{Cf}]/u.test(character)) return 0
  if (/^\p{RI}|\uFE0F/u.test(character)) return 2
  return eastAsianWidth(character.codePointAt(0) ?? 0)
}

let segmenter: Intl.Segmenter | undefined

/** What a reader sees as single characters. */
export function characters(text: string): string[] {
  segmenter ??= new Intl.Segmenter()
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** Cuts a text to some columns; `…` stands for what is left out. */
export function cut(text: string, columns: number): string {
  if (text.length * 2 <= columns || widthOf(text) <= columns) return text
  let kept = ''
  let width = 0
  for (const character of characters(text)) {
    const wide = widthOf(character)
    if (width + wide > columns - 1) break
    kept += character
    width += wide
  }
  return `${kept}…`
}

/** Fills a text up to some columns with spaces. */
export function pad(text: string, columns: number, side: 'left' | 'right' = 'right'): string {
  const gap = ' '.repeat(Math.max(0, columns - widthOf(text)))
  return side === 'right' ? text + gap : gap + text
}
