import type { Language } from '../base/message.ts'
import type { Value, ValueMap } from '../base/value.ts'
import type { JsonSchema, Kind } from './kind.ts'
import { isSchema } from './schema-keywords.ts'

/** A complete record of a kind, made of the examples of its fields; for documentation. */
export function exampleRecord(kind: Kind, language: Language): ValueMap {
  return fieldsOf(kind.schema, language)
}

function fieldsOf(schema: JsonSchema, language: Language): ValueMap {
  const fields = isSchema(schema.properties) ? Object.entries(schema.properties) : []
  return Object.fromEntries(
    fields.flatMap(([name, field]) => {
      const value = isSchema(field) ? exampleIn(field, language) : undefined
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function exampleIn(schema: JsonSchema, language: Language): Value | undefined {
  const chinese = schema['x-zh']
  const translated = language === 'zh' && isSchema(chinese) ? chinese.examples : undefined
  for (const examples of [translated, schema.examples]) if (Array.isArray(examples) && examples.length > 0) return examples[0] as Value
  if (schema.const !== undefined) return schema.const as Value
  if (Array.isArray(schema.enum)) return schema.enum[0] as Value
  if (isSchema(schema.properties)) return fieldsOf(schema, language)
  const item = isSchema(schema.items) ? exampleIn(schema.items, language) : undefined
  return item === undefined ? undefined : [item]
}
