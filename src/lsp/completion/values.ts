import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types'
import { valueAt } from '../../base/pointer.ts'
import { isList, textOf } from '../../base/value.ts'
import { fieldAt, variants } from '../../kind/field-schema.ts'
import type { Kind } from '../../kind/kind.ts'
import { nextId } from '../../project/add.ts'
import { readText } from '../../record/read.ts'
import { formatOf } from '../../record/record.ts'
import type { DocumentView, FieldAt } from '../document-view.ts'
import { isPeopleField, linkFieldAt } from '../field-pattern.ts'
import { fieldWords } from '../field-words.ts'
import { nameInitialsOf } from '../initials.ts'
import { peopleOf } from '../people.ts'
import { matchesRecord, searchText } from '../record-search.ts'
import { valueToken } from './token.ts'

/** In letters; a Chinese one takes the room of two. */
const widestTitle = 36

/** Records offered at once; past them the editor asks again as more is typed. */
const mostRecords = 200

/** The values that fit a field; `cut` when more fit than are given. */
export function completeValues(view: DocumentView, field: FieldAt, offset: number): { items: CompletionItem[]; cut: boolean } {
  const token = valueToken(view.text, offset)
  const { items, cut } = candidates(view, field, view.text.slice(token.start, offset))
  const list = variants(field.kind.schema, fieldAt(field.kind.schema, field.pointer) ?? {}).some((schema) => schema.type === 'array')
  const range = view.lines.range(token)
  return {
    cut,
    items: items.map((item, i) => ({
      ...item,
      sortText: String(i).padStart(4, '0'),
      textEdit: { range, newText: `${token.space}${list ? `[${item.label}]` : item.label}` },
    })),
  }
}

interface Candidates {
  readonly items: readonly CompletionItem[]
  readonly cut: boolean
}

function candidates(view: DocumentView, field: FieldAt, typed: string): Candidates {
  const { kind, pointer } = field
  if (pointer === '/kind') return all(kindItems(view))
  if (pointer === '/id') return all(idItems(view, kind))
  if (pointer === '/status' && kind.workflow) return all(stateItems(view, field))
  if (linkFieldAt(kind, pointer)?.by === 'id') return recordItems(view, field, typed)
  if (isPeopleField(kind, pointer)) return all(personItems(view, field))
  const words = fieldWords(kind, pointer, view.language)
  if (words && words.values.length > 0) {
    return all(words.values.map(({ value, label }) => ({ label: value, kind: CompletionItemKind.EnumMember, ...searchable(value, label) })))
  }
  const day = fieldAt(kind.schema, pointer)?.format === 'date'
  return all(day ? [{ label: view.project.index.today, kind: CompletionItemKind.Value, detail: view.language === 'zh' ? '今天' : 'Today' }] : [])
}

function all(items: readonly CompletionItem[]): Candidates {
  return { items, cut: false }
}

/** `labelDetails` are shown in every row, `detail` in many editors only in the one that is selected. */
function searchable(value: string, label: string | undefined): Partial<CompletionItem> {
  if (label === undefined) return {}
  return { labelDetails: { description: label }, detail: label, filterText: `${value} ${label} ${nameInitialsOf(label)}`.trim() }
}

function kindItems({ project, path, language }: DocumentView): CompletionItem[] {
  const here = project.kinds.byPath(path).filter((kind) => !kind.adoption)
  const kinds = here.length > 0 ? here : project.kinds.all.filter((kind) => !kind.adoption)
  return kinds.map((kind) => ({
    label: kind.name,
    kind: CompletionItemKind.Class,
    ...searchable(kind.name, kind.names[language]),
    documentation: kind.purpose[language],
  }))
}

/** The ID in the file's name as long as no record has it, or else the next free one. */
function idItems({ project, path, language }: DocumentView, kind: Kind): CompletionItem[] {
  if (kind.prefix === undefined) return []
  const named = new RegExp(`(?:^|/)(${kind.prefix}-\\d{1,9})(?!\\d)[^/]*$`).exec(path)?.[1]
  const byName = named !== undefined && project.index.byId(named).every((record) => record.file === path)
  const detail = byName ? { en: 'As in the file name', zh: '与文件名一致' } : { en: 'Next free ID', zh: '下一个可用编号' }
  return [{ label: byName ? named : nextId(project, kind), kind: CompletionItemKind.Value, detail: detail[language] }]
}

/** The states that may follow come first; the others are there for records that are being put right. */
function stateItems(view: DocumentView, field: FieldAt): CompletionItem[] {
  const workflow = field.kind.workflow
  if (!workflow) return []
  const now = currentState(view, field)
  const first = now === undefined ? [workflow.initial] : [...(workflow.states.get(now)?.next ?? []), now]
  const names = [...new Set([...first, ...workflow.states.keys()])]
  return names.map((name) => ({ label: name, kind: CompletionItemKind.EnumMember, ...searchable(name, workflow.states.get(name)?.names[view.language]) }))
}

/** The state that the record is in as last saved, since the one in the editor is being typed. */
function currentState(view: DocumentView, { kind, part }: FieldAt): string | undefined {
  const saved = view.project.files.read(view.path)
  const format = formatOf(view.path)
  const parts = saved && 'text' in saved && format ? readText(saved.text, format).parts : []
  const id = textOf(part.data.id)
  const before = parts.find((each) => textOf(each.data.id) === id) ?? (part.heading ? undefined : parts[0])
  const states = [textOf(before?.data.status), textOf(part.data.status)]
  return states.find((state) => state !== undefined && kind.workflow?.states.has(state))
}

function recordItems(view: DocumentView, { kind, part, pointer }: FieldAt, typed: string): Candidates {
  const { project, language } = view
  const wanted = linkFieldAt(kind, pointer)?.kinds ?? []
  const any = wanted.includes('*')
  const taken = new Set([textOf(part.data.id), ...othersInList(part.data, pointer)])
  const records = any ? [...project.index.all()] : wanted.flatMap((name) => [...project.index.ofKind(name)])
  const fitting = records.filter((record) => record.id !== '' && !taken.has(record.id) && (matchesRecord(record, typed) || record.id === typed))
  const items = fitting.slice(0, mostRecords).map((record) => {
    const state = record.status === undefined ? undefined : record.kind.workflow?.states.get(record.status)?.names[language]
    return {
      label: record.id,
      labelDetails: {
        detail: ` ${shortened(record.title)}`,
        description: [any ? record.kind.names[language] : '', state ?? ''].filter((word) => word !== '').join(' · '),
      },
      detail: record.title,
      kind: CompletionItemKind.Reference,
      filterText: searchText(record),
    }
  })
  return { items, cut: fitting.length > mostRecords }
}

/** Text that leaves room for more in a row of the list. */
function shortened(title: string): string {
  let shown = ''
  let width = 0
  for (const letter of title) {
    width += letter > '\u2e7f' ? 2 : 1
    if (width > widestTitle) return `${shown.trimEnd()}…`
    shown += letter
  }
  return shown
}

/** The other values of the list that a value stands in. */
function othersInList(data: DocumentView['parts'][number]['data'], pointer: string): string[] {
  const slash = pointer.lastIndexOf('/')
  const list = valueAt(data, pointer.slice(0, slash))
  const own = Number(pointer.slice(slash + 1))
  return isList(list) ? list.flatMap((value, i) => (i === own ? [] : (textOf(value) ?? []))) : []
}

function personItems(view: DocumentView, { part, pointer }: FieldAt): CompletionItem[] {
  const taken = new Set(othersInList(part.data, pointer))
  return peopleOf(view.project)
    .filter((person) => !taken.has(person.handle))
    .map((person) => ({
      label: person.handle,
      labelDetails: { description: person.name },
      detail: [person.name, person.organisation, person.roles.join(view.language === 'zh' ? '、' : ', ')].filter((text) => text !== '').join(' · '),
      kind: CompletionItemKind.Value,
      filterText: [person.handle, person.name, nameInitialsOf(person.name), person.pinyin].filter((text) => text !== '').join(' '),
    }))
}
