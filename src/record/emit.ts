import { isList, isMap, type Value, type ValueMap } from '../base/value.ts'
import { resolvePlain } from './scalar.ts'

/** How new YAML is laid out. */
export interface Layout {
  /** Columns from a key to the keys below it. */
  readonly step: number
  /** Columns from a key to the dashes of its list. */
  readonly listOffset: number
  /** The text stands in a fenced block, which a line of backticks would close. */
  readonly fenced: boolean
}

export const standardLayout: Layout = { step: 2, listOffset: 2, fenced: false }

/** Characters that YAML must not hold as they are, or that nobody could see: controls, other line breaks, byte order marks, halves of pairs. */
const unprintable = /[^\P{Cc}\n\t]|[\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u

/** The text of a scalar on one line. `inFlow`: between brackets, where commas and brackets need quotes. */
export function scalarText(value: null | boolean | number | string, inFlow: boolean): string {
  if (typeof value !== 'string') return String(value)
  if (isPlain(value, inFlow)) return value
  return /["\\]/.test(value) && canSingleQuote(value) ? singleQuoted(value) : doubleQuoted(value)
}

export function keyTextOf(key: string, inFlow: boolean): string {
  // A key that is a number keeps its text.
  return (typeof resolvePlain(key) === 'number' || isPlain(key, inFlow)) && key !== '<<' && key.length < 200 ? key : quotedText(key)
}

function quotedText(text: string): string {
  return /["\\]/.test(text) && canSingleQuote(text) ? singleQuoted(text) : doubleQuoted(text)
}

/** Whether a text reads back as the same text without quotes. */
export function isPlain(text: string, inFlow: boolean): boolean {
  if (typeof resolvePlain(text) !== 'string' || text.trim() !== text) return false
  if (/[\n\r\t]/.test(text) || unprintable.test(text)) return false
  if (/^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:[\s,[\]{}]|$)|---|\.\.\.)/.test(text)) return false
  if (/:(?:\s|$)|\s#/.test(text)) return false
  return !inFlow || !/[,[\]{}]/.test(text)
}

export function canSingleQuote(text: string): boolean {
  return !/[\n\r]/.test(text) && !unprintable.test(text)
}

export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(/[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A block scalar without its indentation: the header and the lines below it. */
export interface BlockText {
  readonly header: string
  readonly lines: readonly string[]
}

/** A text of several lines as a `|` block; `undefined` where only quotes keep it as it is. */
export function literalText(text: string, layout: Layout): BlockText | undefined {
  const lines = blockLines(text, layout)
  return lines === undefined ? undefined : { header: text.endsWith('\n') ? '|' : '|-', lines }
}

/** A text as a `>` block with wrapped lines; `undefined` where that would change it. */
export function foldedText(text: string, layout: Layout): BlockText | undefined {
  const paragraphs = blockLines(text, layout)
  if (paragraphs === undefined || paragraphs.some((line) => line.trim() !== line)) return undefined
  const lines = paragraphs.flatMap((line, i) => [...(i > 0 ? [''] : []), ...(line === '' ? [] : wrapped(line))])
  return lines.some((line) => fenceLine.test(line)) ? undefined : { header: text.endsWith('\n') ? '>' : '>-', lines }
}

const fenceLine = /^\s*(?:```|~~~)/
const foldWidth = 80

function blockLines(text: string, layout: Layout): string[] | undefined {
  if (!text.includes('\n') || unprintable.test(text)) return undefined
  const lines = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n')
  const first = lines[0] ?? ''
  const last = lines[lines.length - 1] ?? ''
  if (first === '' || /^\s/.test(first) || last.trim() === '') return undefined
  return layout.fenced && lines.some((line) => fenceLine.test(line)) ? undefined : lines
}

/** Breaks a line at single spaces, which folding gives back. */
function wrapped(line: string): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(/(?<=\S) (?=\S)/)) {
    if (current === '') current = word
    else if (current.length + 1 + word.length <= foldWidth) current += ` ${word}`
    else {
      lines.push(current)
      current = word
    }
  }
  return [...lines, current]
}

/** What stands behind `key:` or `-`: the rest of that line, and the lines below it without their common indentation. */
export interface ValueText {
  readonly head: string
  readonly lines: readonly string[]
}

/** A value below a key; `offset` is the indentation of its lines, counted from the key. */
export function valueText(value: Value, layout: Layout): ValueText {
  if (isList(value)) return value.length === 0 ? { head: '[]', lines: [] } : { head: '', lines: indented(listLines(value, layout), layout.listOffset) }
  if (isMap(value)) return Object.keys(value).length === 0 ? { head: '{}', lines: [] } : { head: '', lines: indented(mapLines(value, layout), layout.step) }
  const block = typeof value === 'string' ? literalText(value, layout) : undefined
  return block === undefined ? { head: scalarText(value, false), lines: [] } : { head: block.header, lines: indented(block.lines, layout.step) }
}

/** A value behind the dash of a list item; its lines are indented from the dash. */
export function itemText(value: Value, layout: Layout): ValueText {
  if (isMap(value) && Object.keys(value).length > 0) return behindDash(mapLines(value, layout))
  if (isList(value) && value.length > 0) return behindDash(listLines(value, layout))
  return valueText(value, { ...layout, step: 2 })
}

function behindDash(lines: readonly string[]): ValueText {
  const [first = '', ...rest] = indented(lines, 2)
  return { head: first.trimStart(), lines: rest }
}

export function entryLines(key: string, value: Value, layout: Layout): string[] {
  const { head, lines } = valueText(value, layout)
  return [`${keyTextOf(key, false)}:${head === '' ? '' : ' '}${head}`, ...lines]
}

export function itemLines(value: Value, layout: Layout): string[] {
  const { head, lines } = itemText(value, layout)
  return [`- ${head}`, ...lines]
}

export function mapLines(map: ValueMap, layout: Layout): string[] {
  return Object.entries(map).flatMap(([key, value]) => entryLines(key, value, layout))
}

function listLines(list: readonly Value[], layout: Layout): string[] {
  return list.flatMap((value) => itemLines(value, layout))
}

export function indented(lines: readonly string[], columns: number): string[] {
  const indent = ' '.repeat(columns)
  return lines.map((line) => (line === '' ? '' : indent + line))
}

/** A value between brackets, on one line. */
export function flowText(value: Value): string {
  if (isList(value)) return `[${value.map(flowText).join(', ')}]`
  if (isMap(value))
    return `{${Object.entries(value)
      .map(([key, item]) => flowEntry(key, item))
      .join(', ')}}`
  return scalarText(value, true)
}

export function flowEntry(key: string, value: Value): string {
  return `${keyTextOf(key, true)}: ${flowText(value)}`
}
