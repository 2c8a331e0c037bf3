import type { Layout } from './emit.ts'
import type { RecordPart } from './record.ts'
import { afterBreak, afterSpaces, isBreak, lineEnd, lineStart } from './salvage.ts'
import type { ScalarNode, YamlNode } from './tree.ts'

/** Everything that an edit of one record needs to know of its text. */
export interface Page {
  readonly text: string
  readonly part: RecordPart
  /** `undefined` where the record has no fields yet. */
  readonly root: YamlNode | undefined
  readonly layout: Layout
  readonly newline: string
  /** Names of fields in the order of their schema. */
  readonly keyOrder: readonly string[]
}

/** How the record indents what is there; the standard where nothing shows it. */
export function layoutOf(text: string, part: RecordPart, root: YamlNode | undefined): Layout {
  const found: { step?: number; listOffset?: number } = {}
  if (root !== undefined) survey(text, root, found)
  const { listOffset = 0 } = found
  return { step: found.step ?? (listOffset > 0 ? listOffset : 2), listOffset: found.listOffset ?? found.step ?? 2, fenced: part.form === 'section' }
}

function survey(text: string, node: YamlNode, found: { step?: number; listOffset?: number }): void {
  if (node.type === 'scalar' || node.flow) return
  if (node.type === 'list') {
    for (const item of node.items) survey(text, item.node, found)
    return
  }
  for (const { key, node: child } of node.entries) {
    const column = columnOf(text, key.start)
    if (child.type === 'map' && !child.flow) found.step ??= columnOf(text, child.start) - column
    if (child.type === 'list' && !child.flow) found.listOffset ??= columnOf(text, child.start) - column
    survey(text, child, found)
  }
}

/** The line break that the file uses. */
export function newlineOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
}

export function columnOf(text: string, offset: number): number {
  const start = lineStart(text, offset)
  return offset - start - (start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0)
}

/** Whether only spaces stand before an offset on its line. */
export function beginsLine(text: string, offset: number): boolean {
  const start = lineStart(text, offset)
  return text.slice(start, offset).replace('\ufeff', '').trim() === ''
}

/** Where the header of a block scalar ends: `|`, `>-`, `|2`. */
export function headerEnd(text: string, node: ScalarNode): number {
  let at = node.start + 1
  while (/[-+\d]/.test(text.charAt(at))) at++
  return at
}

export function isBlockText(node: YamlNode): node is ScalarNode & { readonly style: 'literal' | 'folded' } {
  return node.type === 'scalar' && (node.style === 'literal' || node.style === 'folded')
}

/** Where the last line with content of a block scalar ends, before its line break. Blank lines below belong to it only where it keeps them. */
export function blockTextEnd(text: string, node: ScalarNode): number {
  const header = headerEnd(text, node)
  let end = node.end
  if (text.slice(node.start, header).includes('+')) {
    if (isBreak(text.charCodeAt(end - 1))) end -= text.charCodeAt(end - 1) === 10 && text.charCodeAt(end - 2) === 13 ? 2 : 1
  } else while (end > header && /\s/.test(text.charAt(end - 1)) && lineStart(text, end) >= node.content.start) end--
  return Math.max(end, lineEnd(text, header))
}

/** Where the lines of a value end, before the last line break, with a comment behind it. */
export function valueEnd(text: string, node: YamlNode): number {
  const leaf = lastLeaf(node)
  return isBlockText(leaf) ? blockTextEnd(text, leaf) : lineEnd(text, leaf.end)
}

/** Whether blank lines below a value belong to it. */
export function keepsBlankLines(text: string, node: YamlNode): boolean {
  const leaf = lastLeaf(node)
  return isBlockText(leaf) && text.slice(leaf.start, headerEnd(text, leaf)).includes('+')
}

function lastLeaf(node: YamlNode): YamlNode {
  if (node.type === 'scalar' || node.flow) return node
  const last = node.type === 'list' ? node.items.at(-1)?.node : node.entries.at(-1)?.node
  return last === undefined ? node : lastLeaf(last)
}

/** Where the lines of an entry or item end, after the last line break; comments right below that are indented further belong to it. */
export function linesEnd(text: string, limit: number, node: YamlNode, column: number): number {
  let at = Math.min(limit, afterBreak(text, valueEnd(text, node)))
  while (at < limit) {
    const content = afterSpaces(text, at, limit)
    if (text[content] !== '#' || content - at <= column) break
    at = Math.min(limit, afterBreak(text, lineEnd(text, content)))
  }
  return at
}
