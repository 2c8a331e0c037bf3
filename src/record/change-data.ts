import { FieldbookError } from '../base/error.ts'
import { pointerSteps } from '../base/pointer.ts'
import type { FieldChange } from '../base/problem.ts'
import { isList, isMap, type Value, type ValueMap } from '../base/value.ts'
import { type Fields, setField } from './compose.ts'
import * as say from './edit-messages.ts'

/** A change of fields; replacing text by offsets is no such change. */
export type DataChange = Exclude<FieldChange, { readonly span: unknown }>

/** The data that a change leads to. */
export function changedData(data: ValueMap, change: DataChange): ValueMap {
  const steps = pointerSteps(change.pointer)
  const changed = changedAt(data, steps, change)
  if (!isMap(changed)) throw refused(say.noField)
  return changed
}

export function refused(message: { readonly en: string; readonly zh: string }): FieldbookError {
  return new FieldbookError('refused', message)
}

function changedAt(value: Value | undefined, steps: readonly string[], change: DataChange): Value {
  const [step, ...rest] = steps
  if (step === undefined) {
    if ('set' in change) return change.set
    throw refused(say.noField)
  }
  if (isList(value)) return changedList(value, step, rest, change)
  if (value !== undefined && value !== null && !isMap(value)) throw refused(say.notInText)
  return changedMap(value, step, rest, change)
}

function changedMap(value: ValueMap | null | undefined, step: string, rest: readonly string[], change: DataChange): Value {
  if (value === null || value === undefined) {
    if (!('set' in change)) throw refused(say.noField)
    return wrapped([step, ...rest], change.set)
  }
  const has = Object.hasOwn(value, step)
  if (rest.length > 0 || 'set' in change)
    return withField(value, step, rest.length === 0 && 'set' in change ? change.set : changedAt(has ? value[step] : undefined, rest, change))
  if (!has) throw refused(say.noField)
  if ('remove' in change) return fieldsOf(Object.entries(value).filter(([key]) => key !== step))
  if (change.rename !== step && Object.hasOwn(value, change.rename)) throw refused(say.nameTaken(change.rename))
  return fieldsOf(Object.entries(value).map(([key, item]) => [key === step ? change.rename : key, item]))
}

function changedList(list: readonly Value[], step: string, rest: readonly string[], change: DataChange): Value {
  const index = step === '-' ? list.length : Number(step)
  if (!Number.isInteger(index) || index < 0 || index > list.length || ('rename' in change && rest.length === 0)) throw refused(say.noField)
  if (index === list.length) {
    if (!('set' in change)) throw refused(say.noField)
    return [...list, rest.length === 0 ? change.set : wrapped(rest, change.set)]
  }
  if (rest.length === 0 && 'remove' in change) return list.filter((_, i) => i !== index)
  return list.map((item, i) => (i === index ? changedAt(item, rest, change) : item))
}

/** A value below parents that do not exist yet: `-` and `0` begin a list, every other step a map. */
export function wrapped(steps: readonly string[], value: Value): Value {
  return steps.reduceRight<Value>((inner, step) => (step === '-' || step === '0' ? [inner] : fieldsOf([[step, inner]])), value)
}

function withField(map: ValueMap, key: string, value: Value): ValueMap {
  const fields = fieldsOf(Object.entries(map))
  setField(fields, key, value)
  return fields
}

function fieldsOf(entries: readonly (readonly [string, Value])[]): Fields {
  const fields: Fields = {}
  for (const [key, value] of entries) setField(fields, key, value)
  return fields
}
