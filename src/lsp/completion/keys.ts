import { type CompletionItem, CompletionItemKind, InsertTextFormat, InsertTextMode, MarkupKind } from 'vscode-languageserver-types'
import { valueAt } from '../../base/pointer.ts'
import { isMap, textOf } from '../../base/value.ts'
import { fieldAt, variants } from '../../kind/field-schema.ts'
import type { JsonSchema } from '../../kind/kind.ts'
import type { DocumentView, FieldAt } from '../document-view.ts'
import { valueBlocks } from '../features/hover.ts'
import { isPeopleField, linkFieldAt } from '../field-pattern.ts'
import { wordsOf } from '../field-words.ts'
import { initialsOf } from '../initials.ts'
import { code, plain } from '../safe-markdown.ts'
import { Gaps, valueSkeleton } from './skeleton.ts'
import { keyToken } from './token.ts'

/** Where a key is asked for. */
export interface KeyPlace {
  readonly field: FieldAt
  /** Pointer of the map that the key would stand in. */
  readonly parent: string
  readonly offset: number
  readonly retrigger: boolean
}

/** The fields that can still be written at a place: what is required first, then in the order of the schema. */
export function completeKeys(view: DocumentView, place: KeyPlace): CompletionItem[] {
  const { field, parent, offset } = place
  const { kind, part } = field
  const properties = propertiesAt(kind.schema, parent)
  const token = keyToken(view.text, offset)
  const there = valueAt(part.data, parent)
  const typed = view.text.slice(token.start, token.end)
  const taken = new Set(isMap(there) ? Object.keys(there).filter((key) => key !== typed) : [])
  if (part.heading && parent === '') for (const key of ['kind', 'id', 'title']) taken.add(key)
  const required = requiredAt(field, parent)
  const names = Object.keys(properties).filter((name) => !taken.has(name))
  const ordered = [...names.filter((name) => required.has(name)), ...names.filter((name) => !required.has(name))]
  return ordered.map((name, i) => keyItem(view, place, { name, schema: properties[name] ?? {}, token, order: i }))
}

function propertiesAt(root: JsonSchema, pointer: string): { readonly [name: string]: JsonSchema } {
  const schema = pointer === '' ? root : fieldAt(root, pointer)
  const all = schema ? variants(root, schema) : []
  return Object.assign({}, ...all.map((one) => one.properties ?? {})) as { readonly [name: string]: JsonSchema }
}

/** What the schema requires, and what the record's state does. */
function requiredAt({ kind, part }: FieldAt, parent: string): Set<string> {
  const schema = parent === '' ? kind.schema : fieldAt(kind.schema, parent)
  const state = kind.workflow?.states.get(textOf(part.data.status) ?? kind.workflow.initial)
  const byState = (state?.requires ?? []).filter((pointer) => pointer.startsWith(`${parent}/`)).map((pointer) => pointer.slice(parent.length + 1))
  return new Set([...(Array.isArray(schema?.required) ? (schema.required as string[]) : []), ...byState])
}

interface Candidate {
  readonly name: string
  readonly schema: JsonSchema
  readonly token: ReturnType<typeof keyToken>
  readonly order: number
}

/** The editor's own command: the value is picked from a list, so the list opens at once. */
const suggestAgain = { title: '', command: 'editor.action.triggerSuggest' }

function keyItem(view: DocumentView, { field, parent, retrigger }: KeyPlace, { name, schema, token, order }: Candidate): CompletionItem {
  const words = wordsOf(field.kind.schema, schema, name, view.language)
  const documentation = [words.description === undefined ? '' : plain(words.description), ...valueBlocks(words, view.language)].filter((block) => block !== '')
  const today = view.project.index.today
  const flow = token.flow ? ` ${new Gaps().gap()}` : valueSkeleton(field.kind.schema, schema, new Gaps(), token.column, today)
  const pointer = `${parent}/${name}`
  const picks =
    retrigger && !token.hasColon && (words.values.length > 0 || linkFieldAt(field.kind, pointer) !== undefined || isPeopleField(field.kind, pointer))
  return {
    label: name,
    labelDetails: { description: words.title },
    detail: words.title,
    kind: CompletionItemKind.Property,
    documentation: { kind: MarkupKind.Markdown, value: documentation.length > 0 ? documentation.join('\n\n') : code(name) },
    sortText: String(order).padStart(4, '0'),
    filterText: [name, words.title, initialsOf(words.title)].join(' ').trim(),
    insertTextFormat: InsertTextFormat.Snippet,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: view.lines.range(token), newText: token.hasColon ? name : `${name}:${flow}` },
    ...(picks ? { command: suggestAgain } : {}),
  }
}
