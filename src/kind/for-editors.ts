import type { JsonSchema } from './kind.ts'
import { isSchema, mapSubschemas } from './schema-keywords.ts'
import { valueName } from './value-words.ts'

/** A schema for editors that know nothing of Fieldbook: what it says of a field in both languages stands where they show it. */
export function forEditors(name: string, schema: JsonSchema): JsonSchema {
  const { $schema: _, $id: __, ...rest } = bilingual(schema) as JsonSchema
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: `urn:fieldbook:${name}`, ...rest }
}

function bilingual(schema: unknown): unknown {
  if (!isSchema(schema)) return schema
  const chinese = isSchema(schema['x-zh']) ? schema['x-zh'] : {}
  const words = Object.entries(schema).filter(([key]) => !key.startsWith('x-'))
  const both = mapSubschemas(Object.fromEntries(words), bilingual)
  const title = [schema.title, chinese.title].filter((text) => typeof text === 'string').join(' · ')
  const description = [schema.description, chinese.description].filter((text) => typeof text === 'string').join('\n\n')
  const values = Array.isArray(schema.enum) && isSchema(schema['x-values']) ? schema.enum.map((value) => valueTitle(schema, String(value))) : undefined
  return { ...both, ...(title && { title }), ...(description && { description }), ...(values && { enumDescriptions: values }) }
}

function valueTitle(schema: JsonSchema, value: string): string {
  const name = valueName(schema, value)
  return name ? `${name.en} · ${name.zh}` : value
}
