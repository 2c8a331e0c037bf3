import { pointerOf, pointerSteps } from '../base/pointer.ts'
import type { FixIntent } from '../base/problem.ts'
import { isMap, type Value } from '../base/value.ts'
import { fieldName, quoted } from './field-name.ts'
import { fieldAt } from './field-schema.ts'
import type { JsonSchema } from './kind.ts'

/** Writes a value in place of another. */
export function setTo(pointer: string, value: Value): FixIntent {
  const text = quoted(typeof value === 'string' ? value : JSON.stringify(value))
  return { title: { en: `Write ${text}`, zh: `改为 ${text}` }, changes: [{ pointer, set: value }] }
}

export function removeField(pointer: string): FixIntent {
  const name = fieldName(pointer)
  return { title: { en: `Remove ${name.en}`, zh: `删除 ${name.zh}` }, changes: [{ pointer, remove: true }] }
}

/** Adds a missing field with its example, and the fields around it that are missing too. Empty where the schema has no example. */
export function addExample(schema: JsonSchema, data: Value, pointer: string): FixIntent[] {
  const example = exampleOf(fieldAt(schema, pointer))
  if (example === undefined) return []
  const name = fieldName(pointer)
  const steps = pointerSteps(pointer)
  let depth = 0
  for (let at: Value | undefined = data; depth < steps.length - 1; depth++) {
    at = isMap(at) && Object.hasOwn(at, steps[depth] as string) ? at[steps[depth] as string] : undefined
    if (!isMap(at)) break
  }
  const value = steps.slice(depth + 1).reduceRight<Value>((inner, step) => ({ [step]: inner }), example)
  return [
    {
      title: { en: `Add ${name.en} with an example to change`, zh: `补上 ${name.zh}，先填示例再修改` },
      changes: [{ pointer: pointerOf(steps.slice(0, depth + 1)), set: value }],
    },
  ]
}

/** The first example of a field, or the only value that it may have. */
export function exampleOf(schema: JsonSchema | undefined): Value | undefined {
  if (schema === undefined) return undefined
  if (Array.isArray(schema.examples) && schema.examples.length > 0) return schema.examples[0] as Value
  if (schema.const !== undefined) return schema.const as Value
  return Array.isArray(schema.enum) ? (schema.enum[0] as Value) : undefined
}
