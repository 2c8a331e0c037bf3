import type { Finding } from '../../base/finding.ts'
import { pointerOf, pointerSteps, valueAt } from '../../base/pointer.ts'
import { isList, isMap, type Value, type ValueMap } from '../../base/value.ts'
import type { HarvestedFile } from './harvested-file.ts'
import type { Notes } from './notes.ts'

/** Takes out of the records what errors point at. Says whether anything was taken out. */
export function repair(
  files: readonly HarvestedFile[],
  errors: readonly Finding[],
  idOf: (path: string, index: number) => string | undefined,
  notes: Notes,
): boolean {
  let changed = false
  for (const file of files) {
    const here = errors.filter((error) => error.file === file.path)
    for (const [index, record] of file.records.entries()) {
      const mine = here.filter((error) => file.records.length === 1 || error.record === undefined || error.record === idOf(file.path, index))
      if (!record.data || mine.length === 0) continue
      const data = withoutPointers(
        record.data,
        mine.map((error) => error.pointer),
      )
      notes.add(data ? 'repaired' : 'dropped', file.path)
      record.data = data
      changed = true
    }
  }
  return changed
}

/** The data without what the pointers name, last places first, so that the others still lead where they led. `undefined` when the record itself is meant. */
function withoutPointers(data: ValueMap, pointers: readonly string[]): ValueMap | undefined {
  let left: Value = data
  for (const pointer of [...new Set(pointers.map((one) => removable(data, one)))].sort(byPlace).reverse()) {
    if (pointer === '') return undefined
    left = without(left, pointerSteps(pointer)) ?? {}
  }
  return isMap(left) ? left : undefined
}

/** What can be taken out: the place itself; where it does not exist, the entry of a list that lacks it; else the whole record. */
function removable(data: ValueMap, pointer: string): string {
  const steps = pointerSteps(pointer)
  if (['/id', '/kind', '/status', '/title'].includes(pointer)) return ''
  if (valueAt(data, pointer) !== undefined) return pointer
  for (let length = steps.length - 1; length > 0; length--) {
    const parent = pointerOf(steps.slice(0, length))
    if (valueAt(data, parent) !== undefined) return parent
  }
  return ''
}

function byPlace(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}

/** A list or a group of fields of which nothing is left goes too. */
function without(value: Value, [step, ...rest]: readonly string[]): Value | undefined {
  if (step === undefined) return undefined
  if (isList(value)) {
    const items = value.flatMap((item, i) => (i === Number(step) ? (without(item, rest) ?? []) : [item]))
    return items.length > 0 ? items : undefined
  }
  if (!isMap(value)) return undefined
  const entries = Object.entries(value).flatMap(([key, inside]) => {
    const left = key === step ? without(inside, rest) : inside
    return left === undefined ? [] : [[key, left] as const]
  })
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
