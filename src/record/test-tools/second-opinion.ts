import { isMap, isScalar, isSeq, parseAllDocuments } from 'yaml'
import type { Value } from '../../base/value.ts'
import { type Fields, setField } from '../compose.ts'
import { resolvePlain } from '../scalar.ts'

/** What the `yaml` package makes of a text with our rule for scalars; `undefined` where it refuses the text or we would refuse what it finds. */
export function secondOpinion(text: string): Value | undefined {
  const documents = parseAllDocuments(text.replace(/\r\n?/g, '\n'), { schema: 'failsafe', strict: true, uniqueKeys: true, logLevel: 'silent' })
  if (documents.length === 0) return null
  if (documents.length !== 1) return undefined
  const [document] = documents
  if (document === undefined || document.errors.length > 0) return undefined
  try {
    return valueFrom(document.contents)
  } catch {
    return undefined
  }
}

function valueFrom(node: unknown): Value {
  if (node === null || node === undefined) return null
  if (isScalar(node)) {
    if (node.tag !== undefined || node.anchor !== undefined) throw new Error('tag or anchor')
    return node.type === 'PLAIN' ? resolvePlain(node.source ?? '') : String(node.value)
  }
  if (isSeq(node)) {
    if (node.tag !== undefined || node.anchor !== undefined) throw new Error('tag or anchor')
    return node.items.map(valueFrom)
  }
  if (!isMap(node)) throw new Error('alias')
  if (node.tag !== undefined || node.anchor !== undefined) throw new Error('tag or anchor')
  const fields: Fields = {}
  for (const { key, value } of node.items) setField(fields, keyOf(key), valueFrom(value))
  return fields
}

function keyOf(node: unknown): string {
  const value = valueFrom(node)
  if (typeof value !== 'string' && typeof value !== 'number') throw new Error('key that is no text')
  if (isScalar(node) && node.type === 'PLAIN' && value === '<<') throw new Error('merge key')
  return String(value)
}
