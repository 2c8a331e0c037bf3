import type { Location } from 'vscode-languageserver-types'
import type { IndexedRecord } from '../../project/file-entry.ts'
import { beginningOf, type DocumentView, type EngagementView, fieldRange } from '../document-view.ts'
import { personNamed } from '../people.ts'
import { subjectAt } from '../subject.ts'

/** Where the record or person at a place is written; empty where the place names none. */
export function definition(view: DocumentView, offset: number): Location[] {
  const subject = subjectAt(view, offset)
  if (subject?.what === 'record') return recordLocations(view, subject.id)
  return subject?.what === 'person' ? personLocations(view, subject.handle) : []
}

/** Every record with an ID; more than one where it is taken twice. */
export function recordLocations({ project, editor }: EngagementView, id: string): Location[] {
  const records = project.index.byId(id) as readonly IndexedRecord[]
  return records.map((record) => ({
    uri: editor.uriOf(record.file),
    range: record.form === 'section' ? beginningOf(project, record) : fieldRange(project, record, '/id'),
  }))
}

export function personLocations({ project, editor }: EngagementView, handle: string): Location[] {
  const person = personNamed(project, handle)
  const directory = project.index.directory as IndexedRecord | undefined
  return person && directory ? [{ uri: editor.uriOf(directory.file), range: fieldRange(project, directory, `${person.pointer}/handle`) }] : []
}
