import type { Language } from '../base/message.ts'
import { emptyRange, LineMap, type Range, type Span } from '../base/range.ts'
import { textOf } from '../base/value.ts'
import type { Kind } from '../kind/kind.ts'
import type { IndexedRecord } from '../project/file-entry.ts'
import { openFile } from '../project/open-file.ts'
import type { Project } from '../project/project.ts'
import { locate, pointerAt } from '../record/locate.ts'
import { readText } from '../record/read.ts'
import { formatOf, type RecordPart } from '../record/record.ts'

/** How the editor names an engagement's files. */
interface Editor {
  uriOf(file: string): string
  /** The version of an open document; `null` where the file is not open. */
  versionOf(file: string): number | null
}

/** An engagement as features see it. */
export interface EngagementView {
  readonly project: Project
  readonly language: Language
  readonly editor: Editor
}

/** A document of an engagement as features see it: its text in the editor and everything known around it. */
export interface DocumentView extends EngagementView {
  readonly path: string
  readonly text: string
  readonly lines: LineMap
  readonly parts: readonly RecordPart[]
}

export function viewDocument(engagement: EngagementView, path: string, text: string): DocumentView {
  const format = formatOf(path)
  return { ...engagement, path, text, lines: new LineMap(text), parts: format ? readText(text, format).parts : [] }
}

/** The field that an offset is in, also in half-typed text. */
export interface FieldAt {
  readonly part: RecordPart
  readonly kind: Kind
  /** `undefined` where the index does not hold the record. */
  readonly record: IndexedRecord | undefined
  readonly pointer: string
  readonly at: 'key' | 'value'
}

/** `undefined` in prose, in comments and outside of records. */
export function fieldAtOffset(view: DocumentView, offset: number): FieldAt | undefined {
  for (const part of view.parts) {
    const place = pointerAt(view.text, part, offset)
    const kind = place && kindOfPart(view, part)
    if (place && kind) return { part, kind, record: recordOfPart(view, part), ...place }
  }
  return undefined
}

/** The kind of a part by its ID, by the name that it gives or, as long as it gives none, by where its file lies. */
export function kindOfPart({ project, path }: DocumentView, part: RecordPart): Kind | undefined {
  if (part.heading) return project.kinds.byId(part.heading.id)
  const here = project.kinds.byPath(path)
  const name = textOf(part.data.kind)
  return here.find((kind) => kind.adoption) ?? (name === undefined ? undefined : project.kinds.byName(name)) ?? here[0]
}

function recordOfPart(view: DocumentView, part: RecordPart): IndexedRecord | undefined {
  const number = view.parts.indexOf(part)
  return view.project.recordsIn(view.path).find((record) => record.part === number)
}

/** The record whose text an offset is in; a document's sections come before the document itself. */
export function recordAtOffset(view: DocumentView, offset: number): IndexedRecord | undefined {
  const part = view.parts.findLast(({ span }) => offset >= span.start && offset <= span.end)
  return part && recordOfPart(view, part)
}

const headings = new WeakMap<object, ReadonlyMap<number, Range>>()

/** Where a record begins: its heading for a section, else the beginning of its file. */
export function beginningOf(project: Project, record: IndexedRecord): Range {
  const entry = record.form === 'section' ? project.entry(record.file) : undefined
  if (!entry) return emptyRange
  const ranges = headings.get(entry) ?? headingRanges(project, record.file)
  headings.set(entry, ranges)
  return ranges.get(record.part) ?? emptyRange
}

function headingRanges(project: Project, path: string): ReadonlyMap<number, Range> {
  const { parts, lines } = openFile(project, path)
  return new Map(parts.flatMap(({ heading }, i) => (heading ? [[i, lines.range({ start: heading.idSpan.start, end: heading.titleSpan.end })]] : [])))
}

/** The place of a record's field in its file. */
export function fieldRange(project: Project, record: IndexedRecord, pointer: string): Range {
  const { text, parts, lines } = openFile(project, record.file)
  const part = parts[record.part]
  return part ? lines.range(locate(text, part, { pointer })) : beginningOf(project, record)
}

/** Whether an offset is in a stretch or right behind it. */
export function touches(span: Span, offset: number): boolean {
  return offset >= span.start && offset <= span.end
}
