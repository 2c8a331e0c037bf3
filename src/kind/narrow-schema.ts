import type { JsonSchema } from './kind.ts'
import { isSchema } from './schema-keywords.ts'

/** Words for people of the new file replace the old ones; fields within are merged; what else it demands is demanded besides. */
export function narrow(base: unknown, own: unknown): unknown {
  if (!isSchema(base) || !isSchema(own)) return own
  const merged: Record<string, unknown> = { ...base }
  const demands: Record<string, unknown> = {}
  for (const [keyword, value] of Object.entries(own)) {
    if (words.includes(keyword)) merged[keyword] = value
    else if (keyword === 'properties' && isSchema(base.properties)) merged.properties = narrowFields(base.properties, value)
    else if (keyword === 'items' && isSchema(base.items)) merged.items = narrow(base.items, value)
    else demands[keyword] = value
  }
  if (Object.keys(demands).length > 0) merged.allOf = [...(Array.isArray(base.allOf) ? base.allOf : []), demands]
  return merged
}

/** Keywords that may replace those of the base: words for people, and the list of values, which was checked to be shorter. */
const words = ['title', 'description', 'examples', 'x-zh', 'x-values', 'x-format', 'enum']

export function narrowFields(base: JsonSchema, own: unknown): JsonSchema {
  const fields = isSchema(own) ? Object.entries(own) : []
  return { ...base, ...Object.fromEntries(fields.map(([name, field]) => [name, Object.hasOwn(base, name) ? narrow(base[name], field) : field])) }
}
