import type { Language, Message } from '../base/message.ts'
import type { Value } from '../base/value.ts'
import { fieldAt, titleOf, variants } from '../kind/field-schema.ts'
import type { JsonSchema, Kind } from '../kind/kind.ts'

/** What a schema says of a field, in one language. */
export interface FieldWords {
  readonly key: string
  readonly title: string
  readonly description: string | undefined
  readonly example: Value | undefined
  readonly values: readonly { readonly value: string; readonly label: string | undefined }[]
}

/** `undefined` where the kind knows no such field. */
export function fieldWords(kind: Kind, pointer: string, language: Language): FieldWords | undefined {
  const schema = fieldAt(kind.schema, pointer)
  const key = pointer.slice(pointer.lastIndexOf('/') + 1)
  return schema && wordsOf(kind.schema, schema, key, language)
}

export function wordsOf(root: JsonSchema, schema: JsonSchema, key: string, language: Language): FieldWords {
  const chinese = language === 'zh' ? (schema['x-zh'] as JsonSchema | undefined) : undefined
  const examples = chinese?.examples ?? schema.examples
  const description = chinese?.description ?? schema.description
  return {
    key,
    title: titleOf(schema, key)[language],
    description: typeof description === 'string' ? description : undefined,
    example: Array.isArray(examples) ? (examples[0] as Value) : undefined,
    values: variants(root, schema).flatMap((variant) => valuesOf(variant, language)),
  }
}

function valuesOf(schema: JsonSchema, language: Language): FieldWords['values'] {
  const labels = (schema['x-values'] ?? {}) as { readonly [value: string]: Message }
  const values = Array.isArray(schema.enum) ? schema.enum : 'const' in schema ? [schema.const] : schema.type === 'boolean' ? [true, false] : []
  return values.map((value) => ({ value: String(value), label: labels[String(value)]?.[language] }))
}
