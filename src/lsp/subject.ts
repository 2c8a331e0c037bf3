import { valueAt } from '../base/pointer.ts'
import type { Span } from '../base/range.ts'
import { textOf } from '../base/value.ts'
import { locate } from '../record/locate.ts'
import { type DocumentView, type FieldAt, fieldAtOffset, touches } from './document-view.ts'
import { isPeopleField, linkFieldAt } from './field-pattern.ts'
import { mentionAt } from './mentions.ts'

/** What the text at a place speaks of, with the stretch that does. */
export type Subject =
  | (Span & { readonly what: 'record'; readonly id: string })
  | (Span & { readonly what: 'person'; readonly handle: string })
  | (Span & { readonly what: 'field'; readonly field: FieldAt })

/** `undefined` in prose that names no record. */
export function subjectAt(view: DocumentView, offset: number): Subject | undefined {
  const field = fieldAtOffset(view, offset)
  if (!field) return mentioned(view, offset)
  const span = spanOf(view, field, offset)
  if (field.at === 'key') return { what: 'field', field, ...span }
  const value = textOf(valueAt(field.part.data, field.pointer))
  if (value !== undefined && namesPerson(view, field)) return { what: 'person', handle: value, ...span }
  const target = value === undefined ? undefined : targetOf(view, field, value)
  if (target !== undefined) return { what: 'record', id: target, ...span }
  return mentioned(view, offset) ?? { what: 'field', field, ...span }
}

function mentioned(view: DocumentView, offset: number): Subject | undefined {
  const mention = mentionAt(view.project, view.text, offset)
  return mention && { what: 'record', ...mention }
}

function spanOf(view: DocumentView, { part, pointer, at }: FieldAt, offset: number): Span {
  const span = locate(view.text, part, { pointer, at })
  return touches(span, offset) ? span : { start: offset, end: offset }
}

/** Fields for people, and in the directory the handle of a person. */
function namesPerson(view: DocumentView, { kind, pointer, record }: FieldAt): boolean {
  return isPeopleField(kind, pointer) || (record !== undefined && record === view.project.index.directory && /^\/people\/\d+\/handle$/.test(pointer))
}

function targetOf({ project }: DocumentView, { kind, pointer, record }: FieldAt, value: string): string | undefined {
  if (pointer === '/id') return project.index.byId(value).length > 0 ? value : undefined
  const link = linkFieldAt(kind, pointer)
  if (!link) return undefined
  const id = link.by === 'path' ? record?.links.find((each) => each.pointer === pointer)?.target : value
  return id !== undefined && project.index.byId(id).length > 0 ? id : undefined
}
