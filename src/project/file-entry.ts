import type { Message } from '../base/message.ts'
import type { Problem } from '../base/problem.ts'
import { nearest } from '../base/suggest.ts'
import { textOf, type ValueMap } from '../base/value.ts'
import { adoptRecord } from '../kind/adopt.ts'
import type { Kind, KindSet } from '../kind/kind.ts'
import { readText } from '../record/read.ts'
import { type Form, formatOf, type RecordPart } from '../record/record.ts'
import { either } from '../rules/listed.ts'
import type { Link, RecordView } from '../rules/rule.ts'
import type { FileText } from './ports.ts'

/** A record in the index, with its place among the parts of its file. */
export interface IndexedRecord extends RecordView {
  readonly links: Link[]
  readonly part: number
}

/** What is known of one file, without its text. */
export interface FileEntry {
  readonly path: string
  readonly records: readonly IndexedRecord[]
  /** Problems of the text itself, and of records whose kind is unknown; by part, -1 for the file. */
  readonly readProblems: readonly { readonly part: number; readonly problem: Problem }[]
  /** Schema, state and invariant problems of each record. */
  readonly recordProblems: ReadonlyMap<IndexedRecord, readonly Problem[]>
  /** Whether the text holds a `fieldbook-accept` comment. */
  readonly accepts: boolean
}

export function readEntry(path: string, file: FileText, kinds: KindSet): FileEntry {
  if ('refused' in file) {
    return { path, records: [], readProblems: [{ part: -1, problem: refusal(file) }], recordProblems: noProblems, accepts: false }
  }
  const format = formatOf(path) ?? 'yaml'
  const { parts, problems } = readText(file.text, format)
  const records: IndexedRecord[] = []
  let recordProblems = noProblems
  const readProblems = problems.map((problem) => ({ part: -1, problem }))
  for (const [part, found] of parts.entries()) {
    const kind = kindOf(path, found, kinds)
    if (kind === undefined) continue
    if ('problem' in kind) {
      if (!isHidden(kind.problem, found)) readProblems.push({ part, problem: kind.problem })
      continue
    }
    const record = toRecord(path, file.text, found, part, kind)
    records.push(record)
    const wrong = [...formProblems(kind, found), ...kinds.validate(kind, found.data).filter((problem) => !isHidden(problem, found))]
    if (wrong.length > 0) recordProblems = new Map([...recordProblems, [record, wrong]])
  }
  return { path, records, readProblems, recordProblems, accepts: file.text.includes('fieldbook-accept') }
}

/** Shared, since most of many files have no problems. */
export const noProblems: ReadonlyMap<IndexedRecord, readonly Problem[]> = new Map()

/** The problem of a file that is not read. */
export function refusal({ refused }: Extract<FileText, { readonly refused: unknown }>): Problem {
  return { ...refused, pointer: '', span: { start: 0, end: 0 } }
}

const missing = new Set(['kind-missing', 'field-missing', 'state-field-missing'])

/** What is missing in a text that could not be read may stand in what could not be read. */
function isHidden(problem: Problem, part: RecordPart): boolean {
  return part.broken === true && missing.has(problem.code)
}

function toRecord(path: string, text: string, found: RecordPart, part: number, kind: Kind): IndexedRecord {
  const { data, form } = found
  const prose = found.prose ? text.slice(found.prose.start, found.prose.end) : ''
  const names = kind.adoption ? adoptRecord(kind, path, data, prose) : namesOf(path, data, kind)
  const { id, title, status } = names
  return { id, title, status, kind, file: path, form, data, prose, links: [], part }
}

function namesOf(path: string, data: ValueMap, kind: Kind): { id: string; title: string; status: string | undefined } {
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  const id = textOf(data.id) ?? (kind.prefix === undefined ? stem : '')
  return { id, title: textOf(data.title) ?? '', status: kind.workflow ? textOf(data.status) : undefined }
}

/** `undefined` for a text that is no record, such as a plain Markdown note. */
function kindOf(path: string, part: RecordPart, kinds: KindSet): Kind | { problem: Problem } | undefined {
  const here = kinds.byPath(path)
  const adopting = here.find((kind) => kind.adoption)
  if (adopting && part.form !== 'section') return adopting
  const name = textOf(part.data.kind)
  if (part.heading) return kinds.byId(part.heading.id) ?? { problem: unknownPrefix(part.heading.id, kinds) }
  if (name !== undefined) return kinds.byName(name) ?? { problem: unknownKind(name, kinds) }
  if (part.form === 'markdown') return undefined
  return { problem: missingKind(here[0]) }
}

const formNames: Readonly<Record<Form, Message>> = {
  yaml: { en: 'a YAML file', zh: 'YAML 文件' },
  markdown: { en: 'a Markdown file with its fields at the top', zh: '开头带字段的 Markdown 文件' },
  section: { en: 'a section of a document', zh: '文档中的一节' },
}

/** A kind that has only other forms than the one in which the record is written. */
function formProblems(kind: Kind, { form }: RecordPart): Problem[] {
  if (kind.adoption || kind.forms.includes(form)) return []
  const { en, zh } = either(kind.forms.map((one) => formNames[one]))
  return [
    {
      code: 'form-not-allowed',
      pointer: form === 'section' ? '/id' : '/kind',
      message: {
        en: `${kind.names.en} is a kind of record that is written as ${en}, not as ${formNames[form].en}. Move its fields there.`,
        zh: `“${kind.names.zh}”应写成${zh}，不能写成${formNames[form].zh}。请把字段移过去。`,
      },
    },
  ]
}

function unknownKind(name: string, kinds: KindSet): Problem {
  const meant = nearest(
    name,
    kinds.all.map((kind) => kind.name),
  )
  const known = meant
    ? { en: `did you mean ${meant}?`, zh: `是否想写 ${meant}？` }
    : { en: '`fieldbook kinds` lists the kinds.', zh: '可用 `fieldbook kinds` 查看全部类型。' }
  const title = { en: `Change to ${meant ?? ''}`, zh: `改为 ${meant ?? ''}` }
  return {
    code: 'kind-unknown',
    pointer: '/kind',
    message: { en: `There is no kind ${name}; ${known.en}`, zh: `没有类型 ${name}；${known.zh}` },
    ...(meant ? { fixes: [{ title, changes: [{ pointer: '/kind', set: meant }] }] } : {}),
  }
}

function unknownPrefix(id: string, kinds: KindSet): Problem {
  const prefix = id.slice(0, id.lastIndexOf('-'))
  const prefixes = kinds.all.flatMap((kind) => kind.prefix ?? [])
  const meant = nearest(prefix, prefixes)
  const hint = meant ? { en: ` Did you mean ${meant}?`, zh: `是否想写 ${meant}？` } : { en: '', zh: '' }
  return {
    code: 'kind-unknown',
    pointer: '/id',
    message: { en: `No kind has the ID prefix ${prefix}.${hint.en}`, zh: `没有哪种类型的编号前缀是 ${prefix}。${hint.zh}` },
  }
}

function missingKind(kind: Kind | undefined): Problem {
  const name = kind?.name ?? 'Requirement'
  return {
    code: 'kind-missing',
    pointer: '',
    message: {
      en: `This file does not say what kind of record it is; begin it with \`kind: ${name}\`.`,
      zh: `此文件没有说明记录类型；请在开头写上 \`kind: ${name}\`。`,
    },
    ...(kind ? { fixes: [{ title: { en: `Add kind: ${name}`, zh: `添加 kind: ${name}` }, changes: [{ pointer: '/kind', set: name }] }] } : {}),
  }
}
