import type { Position } from '../../base/range.ts'
import type { IndexedRecord } from '../../project/file-entry.ts'
import { compareIds } from '../../project/list.ts'
import type { RecordChoice, RecordNode } from '../../protocol/messages.ts'
import { type DocumentView, type EngagementView, recordAtOffset } from '../document-view.ts'
import { initialsOf } from '../initials.ts'
import { recordNode } from './record-node.ts'

/** Every record of an engagement for the picker. */
export function recordChoices(view: EngagementView, engagement: string): RecordChoice[] {
  const records = [...(view.project.index.all() as Iterable<IndexedRecord>)].sort((a, b) => compareIds(a.id, b.id))
  return records.map((record) => ({ ...recordNode(view, record), engagement, kindNames: record.kind.names, initials: initialsOf(record.title) }))
}

/** The record at a place of a document. */
export function recordAt(view: DocumentView, position: Position): RecordNode | null {
  const record = recordAtOffset(view, view.lines.offset(position))
  return record ? recordNode(view, record) : null
}
