import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types'
import { pointerOf } from '../../base/pointer.ts'
import type { Span } from '../../base/range.ts'
import { isList, isMap, textOf, type Value } from '../../base/value.ts'
import type { RecordPart } from '../../record/record.ts'
import { type YamlNode, yamlTree } from '../../record/tree.ts'
import { type DocumentView, kindOfPart } from '../document-view.ts'
import { fieldWords } from '../field-words.ts'

/** The records of a document with their fields; a section stands below the one before it whose heading is a level higher. */
export function documentSymbols(view: DocumentView): DocumentSymbol[] {
  const top: DocumentSymbol[] = []
  const open: { readonly level: number; readonly symbol: DocumentSymbol; end: number }[] = []
  for (const part of view.parts) {
    const level = part.heading?.level ?? 0
    while (open.some((outer) => outer.level >= level || outer.end < part.span.start)) open.pop()
    const symbol = recordSymbol(view, part)
    const siblings = open.at(-1)?.symbol.children ?? top
    siblings.push(symbol)
    for (const outer of open) {
      outer.end = Math.max(outer.end, part.span.end)
      outer.symbol.range = view.lines.range({ start: view.lines.offset(outer.symbol.range.start), end: outer.end })
    }
    open.push({ level, symbol, end: part.span.end })
  }
  return top
}

function recordSymbol(view: DocumentView, part: RecordPart): DocumentSymbol {
  const kind = kindOfPart(view, part)
  const id = textOf(part.data.id) ?? kind?.names[view.language] ?? view.path
  const title = textOf(part.data.title) ?? ''
  const { root } = yamlTree(view.text, part.yaml)
  const { heading } = part
  const name: Span = heading
    ? { start: heading.idSpan.start, end: heading.titleSpan.end }
    : (titleSpan(root) ?? { start: part.span.start, end: part.span.start })
  return {
    name: `${id} ${title}`.trim(),
    ...(kind ? { detail: kind.names[view.language] } : {}),
    kind: SymbolKind.Object,
    range: view.lines.range(part.span),
    selectionRange: view.lines.range(name),
    children: root ? fieldSymbols(view, part, root, []) : [],
  }
}

/** The line that tells a record from others: the editor keeps it in sight while the record is scrolled through. */
function titleSpan(root: YamlNode | undefined): Span | undefined {
  const title = root?.type === 'map' ? root.entries.find(({ name }) => name === 'title') : undefined
  return title && { start: title.key.start, end: Math.max(title.key.end, title.node.end) }
}

/** How deep fields are listed: `decision › by`, but not every item of a plan. */
const deepest = 3

function fieldSymbols(view: DocumentView, part: RecordPart, node: YamlNode, path: readonly string[]): DocumentSymbol[] {
  if (node.type !== 'map' || path.length >= deepest) return []
  const kind = kindOfPart(view, part)
  return node.entries.flatMap((entry) => {
    const name = entry.name
    if (name === undefined || name === '' || ['kind', 'id', 'title'].includes(name)) return []
    const here = [...path, name]
    const words = kind && fieldWords(kind, pointerOf(here), view.language)
    const span = { start: entry.key.start, end: Math.max(entry.key.end, entry.node.end) }
    return [
      {
        name,
        detail: [words?.title, shortValue(part.data, here)].filter((text) => text !== undefined && text !== '').join(' · '),
        kind: SymbolKind.Field,
        range: view.lines.range(span),
        selectionRange: view.lines.range(entry.key),
        children: fieldSymbols(view, part, entry.node, here),
      },
    ]
  })
}

function shortValue(data: Value, path: readonly string[]): string {
  let value: Value | undefined = data
  for (const step of path) value = isMap(value) ? value[step] : undefined
  if (isList(value)) return value.every((item) => textOf(item) !== undefined) ? cut(value.map((item) => textOf(item)).join(', ')) : String(value.length)
  return cut(textOf(value) ?? '')
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
