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
  const words = Object.entries(schema).filter(([key]) => !annotations.has(key) && !key.startsWith('x-'))
  const bare = mapSubschemas(Object.fromEntries(words), bareSchema)
  return bare.uniqueItems === true ? { ...bare, items: typedItems(bare.items) } : bare
}

/** A copy with every schema directly within replaced. */
export function mapSubschemas(schema: JsonSchema, change: (inner: unknown) => unknown): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (single.includes(key)) return [key, change(value)]
      if (lists.includes(key) && Array.isArray(value)) return [key, value.map(change)]
      if (maps.includes(key) && isSchema(value)) return [key, Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, change(inner)]))]
      return [key, value]
    }),
  )
}

/** Ajv compares items without a plain type each with each, which takes hours for a long list; a list of texts says that it is one. */
function typedItems(items: unknown): unknown {
  if (!isSchema(items) || items.type !== undefined || !Array.isArray(items.enum)) return items
  return items.enum.every((value) => typeof value === 'string') ? { ...items, type: 'string' } : items
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
