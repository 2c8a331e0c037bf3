import { FieldbookError } from '../../base/error.ts'
import type { Finding } from '../../base/finding.ts'
import type { Message } from '../../base/message.ts'
import { valueAt } from '../../base/pointer.ts'
import type { Span } from '../../base/range.ts'
import { applyEdits } from '../../base/text-edit.ts'
import { isList } from '../../base/value.ts'
import { keyOrderOf } from '../../kind/key-order.ts'
import { isFilled } from '../../kind/workflow.ts'
import type { Edited } from '../../project/edited.ts'
import type { IndexedRecord } from '../../project/file-entry.ts'
import type { Project } from '../../project/project.ts'
import { editRecord } from '../../record/edit.ts'
import { locate } from '../../record/locate.ts'
import { readText } from '../../record/read.ts'
import { formatOf, type RecordPart } from '../../record/record.ts'

/** Where a field that a record lacks is to be written: the end of the line before. `undefined` where the field is there. */
export function placeToWrite(project: Project, record: IndexedRecord, { pointer }: Finding): Span | undefined {
  const text = project.text(record.file) ?? ''
  const part = partOf(text, record)
  if (!part || pointer === '' || valueAt(part.data, pointer) !== undefined) return undefined
  return orNothing(() => {
    const [edit] = editRecord(text, part, [{ pointer, set: '' }], { keyOrder: keyOrderOf(record.kind) })
    const end = edit && text.slice(0, edit.start).replace(/\r?\n$/, '').length
    return end === undefined ? undefined : { start: end, end }
  })
}

/** A change that writes what a record lacks as examples, and the place of the first of them in the new text. */
export interface Remedy {
  readonly title: Message
  readonly before: string
  readonly after: string
  readonly cursor: Span | undefined
}

/** What the fixes of missing fields would write, taken together; `undefined` where there is none. */
export function remedyFor(project: Project, record: IndexedRecord, { file, problems }: Edited): Remedy | undefined {
  const before = project.text(file) ?? ''
  const part = partOf(before, record)
  const missing = problems.filter((problem) => problem.file === file && part && !isFilled(valueAt(part.data, problem.pointer)) && problem.fixes.length > 0)
  const [first] = missing
  const title = first?.fixes[0]?.title
  if (!first || !title) return undefined
  return orNothing(() => {
    const after = missing.reduce((text, problem) => mended(project, { file, before, text }, problem), before)
    return { title: missing.length === 1 ? title : allOf(missing.length), before, after, cursor: placeOfValue(after, record, first.pointer) }
  })
}

/** The text with a finding's first fix, made in the text that the ones before have left. */
function mended(
  project: Project,
  { file, before, text }: { readonly file: string; readonly before: string; readonly text: string },
  { fixes }: Finding,
): string {
  const edits = project.whatIf([{ path: file, before, after: text }], () => fixes[0]?.edits() ?? [])
  return applyEdits(
    text,
    edits.flatMap((edit) => (edit.file === file ? edit.edits : [])),
  )
}

/** An example of a list is looked at from its first item on. */
function placeOfValue(text: string, record: IndexedRecord, pointer: string): Span | undefined {
  const part = partOf(text, record)
  return part && locate(text, part, { pointer: isList(valueAt(part.data, pointer)) ? `${pointer}/0` : pointer })
}

function partOf(text: string, { file, part }: IndexedRecord): RecordPart | undefined {
  return readText(text, formatOf(file) ?? 'yaml').parts[part]
}

function allOf(count: number): Message {
  return { en: `Add ${count} fields with examples to change`, zh: `补上 ${count} 个字段，先填示例再修改` }
}

/** A text that is broken elsewhere cannot be edited by field. */
function orNothing<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof FieldbookError) return undefined
    throw error
  }
}
