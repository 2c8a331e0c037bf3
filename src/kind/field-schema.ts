import type { Message } from '../base/message.ts'
import { pointerSteps } from '../base/pointer.ts'
import type { JsonSchema } from './kind.ts'
import { isSchema } from './schema-keywords.ts'

/**
 * The schema of a field, by JSON Pointer or pattern: `/decision/by/0`, `/tasks/*\/delivers`.
 * `undefined` where the schema says nothing of such a field.
 */
export function fieldAt(root: JsonSchema, pointer: string): JsonSchema | undefined {
  const schemas = schemasAt(root, pointer)
  return schemas.find((schema) => 'title' in schema) ?? schemas[0]
}

/** Every schema that says something of a field. */
export function schemasAt(root: JsonSchema, pointer: string): JsonSchema[] {
  let found: JsonSchema[] = [root]
  for (const step of pointerSteps(pointer)) found = found.flatMap((schema) => variants(root, schema)).flatMap((schema) => stepInto(schema, step))
  return found.flatMap((schema) => variants(root, schema))
}

/** The schemas that say something of the same value: a reference's target and all alternatives. */
export function variants(root: JsonSchema, schema: JsonSchema): JsonSchema[] {
  const seen = new Set<JsonSchema>()
  const waiting = [schema]
  for (let next = waiting.pop(); next !== undefined && seen.size < 100; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    const target = typeof next.$ref === 'string' ? schemaAt(root, next.$ref) : undefined
    const alternatives = [next.allOf, next.anyOf, next.oneOf].flatMap((list) => (Array.isArray(list) ? list : []))
    waiting.push(...[...alternatives, next.then, next.else, target].filter(isSchema).reverse())
  }
  return [...seen]
}

/** The schema at a local reference or an error's schema path, such as `#/$defs/party`. */
export function schemaAt(root: JsonSchema, reference: string): JsonSchema | undefined {
  let at: unknown = root
  for (const step of pointerSteps(decodeFragment(reference.replace(/^#/, '')))) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    at = (at as Record<string, unknown>)[step]
  }
  return isSchema(at) ? at : undefined
}

/** What people call a field: its title in both languages, or else its key. */
export function titleOf(schema: JsonSchema | undefined, key: string): Message {
  const en = typeof schema?.title === 'string' ? schema.title : key
  const chinese = schema?.['x-zh']
  return { en, zh: isSchema(chinese) && typeof chinese.title === 'string' ? chinese.title : en }
}

function stepInto(schema: JsonSchema, step: string): JsonSchema[] {
  const found: unknown[] = []
  if (isSchema(schema.properties) && Object.hasOwn(schema.properties, step)) found.push(schema.properties[step])
  if (step === '*' || /^\d+$/.test(step)) {
    if (Array.isArray(schema.prefixItems)) found.push((schema.prefixItems as readonly unknown[])[step === '*' ? 0 : Number(step)])
    found.push(schema.items)
  }
  if (isSchema(schema.patternProperties)) found.push(...Object.values(schema.patternProperties))
  if (!found.some((item) => item !== undefined)) found.push(schema.additionalProperties)
  return found.filter(isSchema)
}

function decodeFragment(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
