import { pointerOf, valueAt } from '../base/pointer.ts'
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
    const numbers = (validator.errors ?? []).filter((error) => wantsText(error) && becomesText(valueAt(value, error.instancePath), error))
    if (numbers.length === 0) return value
    value = withText(value, new Set(numbers.map(({ instancePath }) => instancePath)))
  }
  return value
}

function wantsText({ keyword, params }: SchemaError): boolean {
  if (keyword === 'type') return [params.type].flat().includes('string')
  return keyword === 'enum' || keyword === 'const'
}

function becomesText(value: Value | undefined, error: SchemaError): boolean {
  return typeof value === 'number' && allowed(String(value), error)
}

/** A copy with the numbers at some places as text, made in one go: a list may have a hundred thousand of them. */
function withText(value: Value, pointers: ReadonlySet<string>, pointer = ''): Value {
  if (isList(value)) return value.map((item, i) => withText(item, pointers, `${pointer}/${i}`))
  if (isMap(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withText(item, pointers, pointer + pointerOf([key]))]))
  return pointers.has(pointer) ? String(value) : value
}

function allowed(text: string, { keyword, params }: SchemaError): boolean {
  if (keyword === 'enum') return Array.isArray(params.allowedValues) && params.allowedValues.includes(text)
  return keyword !== 'const' || params.allowedValue === text
}
