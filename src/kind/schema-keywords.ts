import type { JsonSchema } from './kind.ts'

/** Keywords that hold one schema. */
const single = ['items', 'contains', 'propertyNames', 'additionalProperties', 'not', 'if', 'then', 'else']
/** Keywords that hold a list of schemas. */
const lists = ['prefixItems', 'allOf', 'anyOf', 'oneOf']
/** Keywords that hold schemas by name. */
const maps = ['properties', 'patternProperties', '$defs']
const annotations = new Set(['$schema', '$id', '$comment', 'title', 'description', 'examples', 'default', 'deprecated'])

export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The schemas directly within a schema, each with its steps from there. */
export function subschemas(schema: JsonSchema): { readonly steps: readonly string[]; readonly schema: unknown }[] {
  return [
    ...single.filter((key) => key in schema).map((key) => ({ steps: [key], schema: schema[key] })),
    ...lists.flatMap((key) => entriesOf(schema[key]).map(([name, value]) => ({ steps: [key, name], schema: value }))),
    ...maps.flatMap((key) => entriesOf(schema[key]).map(([name, value]) => ({ steps: [key, name], schema: value }))),
  ]
}

/** The schema without what is only for people to read, so that validators stay small. */
export function bareSchema(schema: unknown): unknown {
  if (!isSchema(schema)) return schema
  const bare: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(schema)) {
    if (annotations.has(key) || key.startsWith('x-')) continue
    if (single.includes(key)) bare[key] = bareSchema(value)
    else if (lists.includes(key) && Array.isArray(value)) bare[key] = value.map(bareSchema)
    else if (maps.includes(key) && isSchema(value)) bare[key] = Object.fromEntries(Object.entries(value).map(([name, item]) => [name, bareSchema(item)]))
    else bare[key] = value
  }
  return bare
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
