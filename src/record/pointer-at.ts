import { pointerOf } from '../base/pointer.ts'
import { comments } from './comments.ts'
import { isBlockText } from './layout.ts'
import { type FieldPlace, linePointer } from './line-pointer.ts'
import type { RecordPart } from './record.ts'
import { fieldChunks } from './salvage.ts'
import { type ScalarNode, type YamlNode, yamlTree } from './tree.ts'

/** The field at an offset, also in YAML that is only half typed. `undefined` in prose, in comments and outside the record. */
export function pointerAt(text: string, part: RecordPart, offset: number): FieldPlace | undefined {
  const { heading, yaml } = part
  if (heading !== undefined && offset >= heading.idSpan.start && offset <= heading.idSpan.end) return { pointer: '/id', at: 'value' }
  if (heading !== undefined && offset >= heading.titleSpan.start && offset <= heading.titleSpan.end) return { pointer: '/title', at: 'value' }
  if (offset < yaml.start || offset > yaml.end) return undefined
  if (comments(text, yaml).some(({ span }) => offset > span.start && offset <= span.end)) return undefined
  const { root, unread } = yamlTree(text, yaml)
  const broken = unread.some((span) => offset >= span.start && offset <= span.end)
  const found = broken || root === undefined || root.type !== 'map' ? undefined : placeIn(root, offset, [])
  if (found !== undefined) return found
  const chunk = fieldChunks(text.slice(yaml.start, yaml.end)).findLast((each) => each.start + yaml.start <= offset)
  return linePointer(text, yaml.start + (chunk?.start ?? 0), offset)
}

/** The scalar, key or bracketed list that an offset is in; `undefined` between them, where lines tell more. */
function placeIn(node: YamlNode, offset: number, path: readonly (string | number)[]): FieldPlace | undefined {
  if (node.type === 'scalar') return isWithin(node, offset) ? { pointer: pointerOf(path), at: 'value' } : undefined
  const hasBrackets = node.flow && path.length > 0 && (node.type === 'list' || node.entries[0]?.key.start !== node.start)
  if (hasBrackets && (offset === node.start || offset === node.end)) return { pointer: pointerOf(path), at: 'value' }
  const inside = node.flow && offset > node.start && offset < node.end
  if (node.type === 'list') {
    for (const [i, item] of node.items.entries()) {
      const found = placeIn(item.node, offset, [...path, i])
      if (found !== undefined) return found
    }
    if (!inside) return undefined
    return { pointer: pointerOf([...path, node.items.filter((item) => item.node.end < offset).length]), at: 'value' }
  }
  for (const entry of node.entries) {
    const here = [...path, entry.name ?? '']
    if (offset >= entry.key.start && offset <= entry.key.end) return { pointer: pointerOf(here), at: 'key' }
    const found = placeIn(entry.node, offset, here)
    if (found !== undefined) return found
    if (node.flow && entry.colon !== undefined && offset > entry.colon && offset <= entry.node.end) return { pointer: pointerOf(here), at: 'value' }
  }
  return inside ? { pointer: pointerOf([...path, '']), at: 'key' } : undefined
}

/** The end of a text on one line still belongs to it; a block ends where the next line begins, which does not. */
function isWithin(node: ScalarNode, offset: number): boolean {
  if (node.absent || offset < node.start) return false
  return isBlockText(node) ? offset < node.end : offset <= node.end
}
