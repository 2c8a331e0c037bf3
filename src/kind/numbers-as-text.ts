import { pointerSteps } from '../base/pointer.ts'
import { isList, isMap, type Value } from '../base/value.ts'
import type { SchemaError, Validator } from './validator.ts'

/**
 * The data with numbers as text where the schema wants text. A number in a record always gives its text back,
 * so `version: 12` is as good as `version: "12"`. Without numbers to convert, the data itself.
 */
export function numbersAsText(validator: Validator, data: Value): Value {
  let value = data
  // A conversion can bring another branch of a schema to light; more than a few rounds are never needed.
  for (let round = 0; round < 4 && !validator(value); round++) {
    let next = value
    for (const error of validator.errors ?? []) if (wantsText(error)) next = withText(next, pointerSteps(error.instancePath), error)
    if (next === value) return value
    value = next
  }
  return value
}

function wantsText({ keyword, params }: SchemaError): boolean {
  if (keyword === 'type') return [params.type].flat().includes('string')
  return keyword === 'enum' || keyword === 'const'
}

/** A copy with the number at a place as text; the same value where there is no number, or the text is not allowed either. */
function withText(value: Value, steps: readonly string[], error: SchemaError): Value {
  const [step, ...rest] = steps
  if (step === undefined) return typeof value === 'number' && allowed(String(value), error) ? String(value) : value
  if (isList(value)) {
    const at = Number(step)
    const item = value[at]
    if (item === undefined) return value
    const changed = withText(item, rest, error)
    return changed === item ? value : value.with(at, changed)
  }
  const item = isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined
  if (item === undefined) return value
  const changed = withText(item, rest, error)
  return changed === item ? value : { ...(value as object), [step]: changed }
}

function allowed(text: string, { keyword, params }: SchemaError): boolean {
  if (keyword === 'enum') return Array.isArray(params.allowedValues) && params.allowedValues.includes(text)
  return keyword !== 'const' || params.allowedValue === text
}
