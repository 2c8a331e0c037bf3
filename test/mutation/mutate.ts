import { addDays } from '../../src/base/date.ts'
import { placesAt, valueAt } from '../../src/base/pointer.ts'
import type { FieldChange } from '../../src/base/problem.ts'
import { applyEdits } from '../../src/base/text-edit.ts'
import { isMap, textOf, type ValueMap } from '../../src/base/value.ts'
import type { IndexedRecord } from '../../src/project/file-entry.ts'
import type { FileChange } from '../../src/project/ports.ts'
import type { Project } from '../../src/project/project.ts'
import { editRecord } from '../../src/record/edit.ts'
import { readText } from '../../src/record/read.ts'
import { formatOf } from '../../src/record/record.ts'
import type { PracticeSlip, Slip } from './slips.ts'

/** One slip made in one place. */
export interface Mutation {
  readonly practice: number
  /** `REQ-0012 leaveOut /acceptance`, for the report. */
  readonly what: string
  readonly changes: readonly FileChange[]
}

/** Every way in which a slip can be made in an engagement. */
export function mutationsOf(project: Project, { practice, kind, in: states, slip, where }: PracticeSlip): Mutation[] {
  const records = (project.index.ofKind(kind) as readonly IndexedRecord[]).filter((record) => !states || states.includes(record.status ?? ''))
  if ('removeAll' in slip) {
    const changes = records.filter((record) => record.form !== 'section').map((record) => removed(project, record))
    return changes.length > 0 ? [{ practice, what: `no ${kind}`, changes }] : []
  }
  return records.flatMap((record) => {
    if ('remove' in slip) return record.form === 'section' ? [] : [{ practice, what: `${record.id} removed`, changes: [removed(project, record)] }]
    const places = placesOf(record, slip).filter((pointer) => !where || isWhere(record, pointer, where))
    return places.flatMap((pointer) => {
      const change = changeAt(project, record, slip, pointer)
      return change ? [{ practice, what: `${record.id} ${Object.keys(slip)[0]} ${pointer}`, changes: [edited(project, record, change)] }] : []
    })
  })
}

type FieldSlip = Exclude<Slip, { readonly remove: true } | { readonly removeAll: true }>

function placesOf(record: IndexedRecord, slip: FieldSlip): readonly string[] {
  const [pattern] = Object.values(slip) as [string]
  if ('state' in slip) return ['/status']
  // A list that is left out is left out whole: only patterns that say so go into it.
  if ('leaveOut' in slip && !pattern.includes('*')) return valueAt(record.data, pattern) === undefined ? [] : [pattern]
  const places = placesAt(record.data, pattern.replace(/\/\*$/, '')).map(({ pointer }) => pointer)
  return 'leaveOut' in slip ? [...new Set(places.map((pointer) => pointer.split('/').slice(0, pattern.split('/').length).join('/')))] : places
}

function isWhere({ data }: IndexedRecord, pointer: string, where: (fields: ValueMap) => boolean): boolean {
  const around = valueAt(data, pointer.slice(0, pointer.lastIndexOf('/')))
  return isMap(around) && where(around)
}

function changeAt(project: Project, { data }: IndexedRecord, slip: FieldSlip, pointer: string): FieldChange | undefined {
  const text = textOf(valueAt(data, pointer))
  if ('leaveOut' in slip) return { pointer, remove: true }
  if ('state' in slip) return { pointer, set: slip.state }
  if (text === undefined) return undefined
  if ('late' in slip) return { pointer, set: addDays(project.index.today, -60) }
  if ('mistype' in slip) return { pointer, set: `${text}x` }
  if ('append' in slip) return { pointer, set: text + slip.words }
  return valueAt(data, pointer) === slip.value ? undefined : { pointer, set: slip.value }
}

function edited(project: Project, record: IndexedRecord, change: FieldChange): FileChange {
  const before = project.text(record.file) ?? ''
  const part = readText(before, formatOf(record.file) ?? 'yaml').parts[record.part]
  if (!part) throw new Error(`${record.file} has no part ${record.part}`)
  return { path: record.file, before, after: applyEdits(before, editRecord(before, part, [change])) }
}

function removed(project: Project, record: IndexedRecord): FileChange {
  return { path: record.file, before: project.text(record.file), after: undefined }
}
