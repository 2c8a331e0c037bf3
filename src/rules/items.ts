import { type Day, isDay } from '../base/date.ts'
import { isList, isMap, textOf, type Value, type ValueMap } from '../base/value.ts'

/** One entry of a list of fields, such as a task of a plan. */
export interface Item {
  readonly item: ValueMap
  /** Where it stands, such as `/tasks/0`. */
  readonly pointer: string
}

/** The entries of a list field that are fields themselves; empty where there is no such list. */
export function itemsOf(data: ValueMap, field: string, at = ''): Item[] {
  const list = data[field]
  return (isList(list) ? list : []).flatMap((item, i) => (isMap(item) ? [{ item, pointer: `${at}/${field}/${i}` }] : []))
}

/** A field's value as a day; `undefined` where it is none. */
export function dayOf(value: Value | undefined): Day | undefined {
  const text = textOf(value)
  return text !== undefined && isDay(text) ? text : undefined
}

/** The texts of a list field. */
export function textsOf(value: Value | undefined): string[] {
  return (isList(value) ? value : []).flatMap((item) => textOf(item) ?? [])
}
