import type { Day } from '../../base/date.ts'
import { pointerOf } from '../../base/pointer.ts'
import type { Span } from '../../base/range.ts'
import { isList, isMap, type Value } from '../../base/value.ts'
import { addRecord } from '../../project/add.ts'
import { addFromTemplate, type FromTemplate } from '../../project/add-from-template.ts'
import type { Edited } from '../../project/edited.ts'
import type { Proposal } from '../../protocol/messages.ts'
import { locate } from '../../record/locate.ts'
import { readText } from '../../record/read.ts'
import { formatOf } from '../../record/record.ts'
import type { RecordTemplates } from '../../template/record-template.ts'
import type { EngagementView } from '../document-view.ts'
import { proposal } from './proposal.ts'

/** A new record, as a section of a document or in a file of its own; the cursor goes to the first gap. That there are gaps is no reason against it. */
export function newRecord(view: EngagementView, wanted: { readonly kind: string; readonly title: string; readonly in: string | false }): Proposal {
  return proposed(view, addRecord(view.project, wanted))
}

/** A new record that a record template has filled in. */
export function newRecordFrom(view: EngagementView, templates: RecordTemplates, wanted: FromTemplate, today: Day): Proposal {
  return proposed(view, addFromTemplate(view.project, templates, wanted, today))
}

function proposed(view: EngagementView, edited: Edited): Proposal {
  return proposal(view, { ...edited, problems: [] }, (text) => firstGap(text, edited.file, edited.id))
}

function firstGap(text: string, file: string, id: string): Span | undefined {
  const part = readText(text, formatOf(file) ?? 'yaml').parts.find((each) => each.data.id === id)
  if (!part) return undefined
  const gap = Object.keys(part.data).find((key) => isGap(part.data[key]))
  if (gap !== undefined) return inside(locate(text, part, { pointer: pointerOf([gap]) }), text)
  if (part.prose && part.prose.start < part.prose.end) return { start: part.prose.end, end: part.prose.end }
  // Within a block the next line is the one that closes it, and nothing must be typed there.
  const end = part.form === 'yaml' ? part.yaml.end : text.slice(0, part.yaml.end).trimEnd().length
  return { start: end, end }
}

function isGap(value: Value | undefined): boolean {
  return value === '' || value === null || (isList(value) && value.length === 0) || (isMap(value) && Object.keys(value).length === 0)
}

/** Between the quotes or brackets of an empty value. */
function inside(span: Span, text: string): Span {
  const empty = /^(?:""|''|\[\]|\{\})$/.test(text.slice(span.start, span.end))
  return empty ? { start: span.start + 1, end: span.start + 1 } : { start: span.end, end: span.end }
}
