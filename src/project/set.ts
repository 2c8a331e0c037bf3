import { FieldbookError } from '../base/error.ts'
import type { FieldChange } from '../base/problem.ts'
import { nearest } from '../base/suggest.ts'
import { applyEdits } from '../base/text-edit.ts'
import { keyOrderOf } from '../kind/key-order.ts'
import { editRecord } from '../record/edit.ts'
import { readText } from '../record/read.ts'
import { formatOf } from '../record/record.ts'
import { type Assignment, changeOf } from './assign.ts'
import type { Edited } from './edited.ts'
import type { IndexedRecord } from './file-entry.ts'
import type { FileChange } from './ports.ts'
import type { Project } from './project.ts'

/** Sets fields of one record by minimal edits. */
export function setFields(project: Project, id: string, assignments: readonly Assignment[]): Edited {
  const record = theRecord(project, id)
  return editOne(
    project,
    record,
    assignments.map((assignment) => changeOf(record.kind, assignment)),
  )
}

/** The record of an ID, or an error that names the nearest one. */
export function theRecord(project: Project, id: string): IndexedRecord {
  const found = project.index.byId(id)
  const record = found[0] as IndexedRecord | undefined
  if (found.length > 1) {
    throw new FieldbookError('refused', {
      en: `${id} is taken by ${found.length} records (${found.map((one) => one.file).join(', ')}): give all but one another ID first.`,
      zh: `${id} 被 ${found.length} 条记录占用（${found.map((one) => one.file).join('、')}）：请先只保留一条使用此编号。`,
    })
  }
  if (record) return record
  const meant = nearest(id, project.index.ids())
  throw new FieldbookError('not-found', {
    en: `There is no record ${id}${meant ? `; did you mean ${meant}?` : '; `fieldbook list <kind>` shows those of a kind.'}`,
    zh: `没有记录 ${id}${meant ? `；是否想写 ${meant}？` : '；可用 `fieldbook list <类型>` 查看。'}`,
  })
}

/** Changes the fields of one record and says what would be wrong with it then. */
export function editOne(project: Project, record: IndexedRecord, changes: readonly FieldChange[]): Edited {
  const change = fileChange(project, record, changes)
  const before = new Set(errorsOf(project, record.file, record.id).map(({ code, pointer }) => `${code} ${pointer}`))
  const problems = project.whatIf([change], () => errorsOf(project, record.file, record.id)).filter(({ code, pointer }) => !before.has(`${code} ${pointer}`))
  return { changes: [change], id: record.id, file: record.file, problems }
}

function fileChange(project: Project, record: IndexedRecord, changes: readonly FieldChange[]): FileChange {
  const text = project.text(record.file)
  const part = text === undefined ? undefined : readText(text, formatOf(record.file) ?? 'yaml').parts[record.part]
  if (text === undefined || !part) {
    throw new FieldbookError('file-changed', {
      en: `${record.file} changed while it was worked on: try again.`,
      zh: `${record.file} 在处理期间发生了变化：请重试。`,
    })
  }
  const edits = editRecord(text, part, changes, { keyOrder: keyOrderOf(record.kind) })
  return { path: record.file, before: text, after: applyEdits(text, edits) }
}

function errorsOf(project: Project, file: string, id: string) {
  return project.findingsOf(file).filter((finding) => finding.severity === 'error' && (finding.record === id || finding.record === undefined))
}
