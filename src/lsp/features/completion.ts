import type { CompletionList } from 'vscode-languageserver-types'
import { fieldAt, variants } from '../../kind/field-schema.ts'
import { completeHeading } from '../completion/headings.ts'
import { completeKeys } from '../completion/keys.ts'
import { completeValues } from '../completion/values.ts'
import { type DocumentView, fieldAtOffset } from '../document-view.ts'

/** Characters after which the editor asks by itself. */
export const completionTriggers: readonly string[] = [' ', ':', '-', '[', ',', '#']

/** Whether a place could be worth completing, judged by its line alone: nobody wants a list after each word of prose. */
export function mayComplete(text: string, offset: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  return /^[ \t]*$|[:[,{]\s*$|(?:^|\s)-\s*$|[A-Z]-$|^\s*#{1,6}\s+$/.test(before)
}

/** What can be written at a place: fields, values, or a new section of a document. `retrigger`: the editor can open the list anew by itself. */
export function completion(view: DocumentView, offset: number, retrigger: boolean): CompletionList {
  const field = fieldAtOffset(view, offset)
  if (!field) return { isIncomplete: false, items: completeHeading(view, offset) }
  if (field.at === 'key') {
    const parent = field.pointer.slice(0, field.pointer.lastIndexOf('/'))
    return { isIncomplete: false, items: completeKeys(view, { field, parent, offset, retrigger }) }
  }
  const { items, cut } = completeValues(view, field, offset)
  if (items.length > 0 || cut) return { isIncomplete: cut, items }
  const nested = variants(field.kind.schema, fieldAt(field.kind.schema, field.pointer) ?? {}).some((schema) => schema.properties !== undefined)
  const fresh = /(?:^|\s)-[ \t]+[^\s:]*$/.test(view.text.slice(view.text.lastIndexOf('\n', offset - 1) + 1, offset))
  return { isIncomplete: false, items: nested && fresh ? completeKeys(view, { field, parent: field.pointer, offset, retrigger }) : [] }
}
