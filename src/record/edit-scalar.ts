import type { TextEdit } from '../base/text-edit.ts'
import { isList, isMap, type Value } from '../base/value.ts'
import {
  type BlockText,
  canSingleQuote,
  doubleQuoted,
  foldedText,
  indented,
  isPlain,
  itemText,
  literalText,
  scalarText,
  singleQuoted,
  type ValueText,
  valueText,
} from './emit.ts'
import { blockTextEnd, columnOf, headerEnd, isBlockText, type Page, valueEnd } from './layout.ts'
import { isBreak, lineEnd } from './salvage.ts'
import type { ScalarNode, YamlNode } from './tree.ts'

/** A place for a value in block style. */
export interface Slot {
  /** Behind the colon or dash. */
  readonly anchor: number
  /** Column of the key or dash, which the lines of the value are indented from. */
  readonly column: number
  readonly isItem: boolean
}

/** Replaces the value in a slot. What stands on the line of the key besides the value stays. */
export function replaceInSlot(page: Page, slot: Slot, node: YamlNode, value: Value): TextEdit[] {
  const { text, layout } = page
  const written = node.type === 'scalar' && !isList(value) && !isMap(value) ? inStyleOf(page, slot, node, value) : undefined
  const next = written ?? (slot.isItem ? itemText(value, layout) : valueText(value, layout))
  const sameLine = lineEnd(text, slot.anchor) >= node.start
  if (node.type === 'scalar' && (sameLine || (next.lines.length === 0 && !isBlockText(node)))) return replaceScalar(page, slot, node, next)
  const body = below(page, slot, next)
  if (node.type !== 'scalar' && node.flow && sameLine) {
    const end = lineEnd(text, node.end)
    if (next.lines.length === 0) return [{ start: node.start, end: node.end, text: next.head }]
    return [
      { start: next.head === '' ? slot.anchor : node.start, end: node.end, text: next.head },
      { start: end, end, text: body },
    ]
  }
  if (sameLine) return [{ start: node.start, end: valueEnd(text, node), text: next.head + body }]
  const start = lineEnd(text, slot.anchor)
  return [
    { start: slot.anchor, end: slot.anchor, text: next.head === '' ? '' : ` ${next.head}` },
    { start, end: valueEnd(text, node), text: body },
  ]
}

function replaceScalar(page: Page, slot: Slot, node: ScalarNode, next: ValueText): TextEdit[] {
  const { text } = page
  const block = isBlockText(node)
  const tokenEnd = block ? headerEnd(text, node) : node.end
  const bodyStart = lineEnd(text, tokenEnd)
  const bodyEnd = block ? blockTextEnd(text, node) : bodyStart
  const head: TextEdit = node.absent
    ? { start: slot.anchor, end: slot.anchor, text: next.head === '' ? '' : ` ${next.head}` }
    : { start: next.head === '' ? slot.anchor : node.start, end: tokenEnd, text: next.head }
  const body: TextEdit = { start: bodyStart, end: bodyEnd, text: below(page, slot, next) }
  const edits = [head, body].filter((edit) => text.slice(edit.start, edit.end) !== edit.text)
  const last = body.text !== '' && body.end === text.length && !isBreak(text.charCodeAt(body.end - 1)) && next.head !== '|-' && next.head !== '>-'
  return last ? edits.map((edit) => (edit === body ? { ...edit, text: edit.text + page.newline } : edit)) : edits
}

function below(page: Page, slot: Slot, next: ValueText): string {
  return indented(next.lines, slot.column)
    .map((line) => page.newline + line)
    .join('')
}

/** A scalar in the style of the one that it replaces; `undefined` where that style cannot hold it. */
function inStyleOf(page: Page, slot: Slot, node: ScalarNode, value: null | boolean | number | string): ValueText | undefined {
  if (isBlockText(node)) {
    const block = typeof value === 'string' ? blockInStyleOf(page, node, value) : undefined
    if (block === undefined) return undefined
    const written = node.content.end > node.content.start ? contentColumn(page.text, node) - slot.column : 0
    return { head: block.header, lines: indented(block.lines, written > 0 ? written : slot.isItem ? 2 : page.layout.step) }
  }
  const line = inlineInStyleOf(node, value, false)
  return line === undefined ? undefined : { head: line, lines: [] }
}

function blockInStyleOf(page: Page, node: ScalarNode, value: string): BlockText | undefined {
  const folded = node.style === 'folded' ? foldedText(value, page.layout) : undefined
  return folded ?? literalText(value, page.layout)
}

function contentColumn(text: string, node: ScalarNode): number {
  const first = text.slice(node.content.start, node.content.end).search(/[^\s]/)
  return first < 0 ? 0 : columnOf(text, node.content.start + first)
}

/** A scalar on one line, quoted like the one that it replaces; `undefined` where that style cannot hold it. */
export function inlineInStyleOf(node: ScalarNode, value: null | boolean | number | string, inFlow: boolean): string | undefined {
  if (typeof value !== 'string') return node.absent && value === null ? '' : scalarText(value, inFlow)
  if (value.includes('\n') && !inFlow && node.style !== 'double') return undefined
  if (node.style === 'double') return doubleQuoted(value)
  if (node.style === 'single' && canSingleQuote(value)) return singleQuoted(value)
  return isPlain(value, inFlow) ? value : undefined
}
