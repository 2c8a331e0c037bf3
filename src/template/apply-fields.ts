import { FieldbookError } from '../base/error.ts'
import { valueAt } from '../base/pointer.ts'
import { applyEdits } from '../base/text-edit.ts'
import { isList, isMap, sameValue, type Value } from '../base/value.ts'
import { editRecord } from '../record/edit.ts'
import { readText } from '../record/read.ts'
import { formatOf } from '../record/record.ts'
import type { FieldRule, PackFile } from './pack.ts'

/** Changes fields of records that packs beneath have written. A record whose file is not written this time is left alone. */
export function applyFieldRules(files: readonly PackFile[], rules: readonly FieldRule[], fill: (text: string) => string): PackFile[] {
  return files.map(({ path, text }) => ({
    path,
    text: rules.filter((rule) => rule.record === path).reduce((at, rule) => applyRule(path, at, rule, fill), text),
  }))
}

function applyRule(path: string, text: string, { field, change }: FieldRule, fill: (text: string) => string): string {
  const [part] = readText(text, formatOf(path) ?? 'yaml').parts
  if (!part) return text
  const set = 'set' in change ? filled(change.set, fill) : withItem(path, field, valueAt(part.data, field), filled(change.add, fill))
  return applyEdits(text, editRecord(text, part, [{ pointer: field, set }]))
}

function withItem(path: string, field: string, list: Value | undefined, item: Value): Value {
  if (list === undefined || list === null) return [item]
  if (isList(list)) return list.some((one) => sameValue(one, item)) ? list : [...list, item]
  throw new FieldbookError('refused', { en: `${path}: ${field} is no list, so nothing can be added to it.`, zh: `${path}：${field} 不是列表，不能添加。` })
}

function filled(value: Value, fill: (text: string) => string): Value {
  if (typeof value === 'string') return fill(value)
  if (isList(value)) return value.map((item) => filled(item, fill))
  return isMap(value) ? Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, filled(inside, fill)])) : value
}
