import { schemaAt } from './field-schema.ts'
import type { JsonSchema } from './kind.ts'
import { narrow } from './narrow-schema.ts'
import { isSchema, mapSubschemas } from './schema-keywords.ts'

/**
 * The schema with every definition written out where it is referred to, so that a field's schema stands in one place.
 * What stands beside a reference narrows it. References must not lead in circles.
 */
export function expandReferences(root: JsonSchema): JsonSchema {
  const expand = (schema: unknown): unknown => {
    if (!isSchema(schema)) return schema
    const { $ref, $defs: _, ...rest } = schema
    const inner = mapSubschemas(rest, expand)
    const target = typeof $ref === 'string' ? expand(schemaAt(root, $ref)) : undefined
    return target === undefined ? inner : narrow(target, inner)
  }
  return expand(root) as JsonSchema
}
