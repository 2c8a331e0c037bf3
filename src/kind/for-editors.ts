import { timePattern } from './formats.ts'
import type { JsonSchema } from './kind.ts'
import { isSchema, mapSubschemas } from './schema-keywords.ts'
import { valueName } from './value-words.ts'

/**
 * A schema for editors that know nothing of Fieldbook: what it says of a field in both languages stands where they show it,
 * and what we take for a text or a time is one for their YAML reader too.
 */
export function forEditors(name: string, schema: JsonSchema): JsonSchema {
  const { $schema: _, $id: __, ...rest } = elsewhere(schema) as JsonSchema
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: `urn:fieldbook:${name}`, ...rest }
}

function elsewhere(schema: unknown): unknown {
  if (!isSchema(schema)) return schema
  const chinese = isSchema(schema['x-zh']) ? schema['x-zh'] : {}
  const words = Object.entries(schema).filter(([key]) => !key.startsWith('x-'))
  const both = mapSubschemas(Object.fromEntries(words), elsewhere)
  const title = [schema.title, chinese.title].filter((text) => typeof text === 'string').join(' · ')
  const description = [schema.description, chinese.description].filter((text) => typeof text === 'string').join('\n\n')
  const values = Array.isArray(schema.enum) && isSchema(schema['x-values']) ? schema.enum.map((value) => valueTitle(schema, String(value))) : undefined
  return { ...asRead(both), ...(title && { title }), ...(description && { description }), ...(values && { enumDescriptions: values }) }
}

/** Other readers make a number of an unquoted 1.10, and want seconds and a zone of a time. */
function asRead({ format, ...schema }: JsonSchema): JsonSchema {
  if (format === 'time') return { ...schema, pattern: timePattern.source }
  if (format !== undefined) return { ...schema, format }
  const free = schema.type === 'string' && !('enum' in schema || 'const' in schema)
  const digits = typeof schema.pattern !== 'string' || new RegExp(schema.pattern, 'u').test('12')
  return free && digits ? { ...schema, type: ['string', 'number'] } : schema
}

function valueTitle(schema: JsonSchema, value: string): string {
  const name = valueName(schema, value)
  return name ? `${name.en} · ${name.zh}` : value
}
