import { FieldbookError } from '../base/error.ts'
import type { Message } from '../base/message.ts'
import { pointerOf, valueAt } from '../base/pointer.ts'
import { nearest } from '../base/suggest.ts'
import type { Value } from '../base/value.ts'
import { compileWhere } from '../kind/invariant.ts'
import type { Kind, KindSet } from '../kind/kind.ts'
import type { RecordView } from '../rules/rule.ts'
import type { Project } from './project.ts'

export interface Column {
  /** JSON Pointer. */
  readonly pointer: string
  readonly names: Message
}

export interface RecordTable {
  readonly kind: Kind
  readonly columns: readonly Column[]
  readonly rows: readonly { readonly record: RecordView; readonly cells: readonly (Value | undefined)[] }[]
}

/** The records of a kind, by ID. `where` is a CEL expression over `record`; `columns` are field names with dots. */
export function listRecords(project: Project, kindName: string, options: { where?: string; columns?: readonly string[] } = {}): RecordTable {
  const kind = theKind(project.kinds, kindName)
  confirmFields(
    kind,
    (options.columns ?? []).map((name) => name.split('.')[0] ?? ''),
  )
  // A file that was adopted may hold what no schema knows.
  if (options.where !== undefined && !kind.adoption) confirmFields(kind, fieldsIn(options.where))
  const where = options.where === undefined ? undefined : compileWhere(options.where)
  if (where && 'problem' in where) throw new FieldbookError('bad-arguments', where.problem)
  const chosen = options.columns?.map((name) => pointerOf(name.split('.'))) ?? usualColumns(kind)
  const records = project.index.ofKind(kind.name).filter((record) => where?.test(record.data) ?? true)
  const rows = [...records].sort((a, b) => compareIds(a.id, b.id)).map((record) => ({ record, cells: chosen.map((pointer) => cell(record, pointer)) }))
  return { kind, columns: chosen.map((pointer) => ({ pointer, names: titleOf(kind, pointer) })), rows }
}

/** A field that the kind does not have would make an empty column, or a condition that holds for no record, which looks like an answer. */
function confirmFields(kind: Kind, names: readonly string[]): void {
  const known = Object.keys((kind.schema.properties ?? {}) as object)
  const wrong = names.find((name) => !known.includes(name))
  if (wrong === undefined) return
  const meant = nearest(wrong, known)
  throw new FieldbookError('bad-arguments', {
    en: `${kind.name} has no field ${wrong}${meant ? `; did you mean ${meant}?` : `; \`fieldbook kinds ${kind.name}\` lists them.`}`,
    zh: `${kind.names.zh}没有字段 ${wrong}${meant ? `；是否想写 ${meant}？` : `；可用 \`fieldbook kinds ${kind.name}\` 查看。`}`,
  })
}

/** The fields of a record that a condition asks for; what stands in quotes is a text. */
function fieldsIn(condition: string): string[] {
  const code = condition.replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, "''")
  return [...code.matchAll(/\brecord\.([A-Za-z_]\w*)/g)].flatMap(([, name]) => name ?? [])
}

function usualColumns(kind: Kind): string[] {
  return ['/id', '/title', ...(kind.workflow || kind.adoption?.status ? ['/status'] : []), ...kind.columns]
}

/** By kind prefix, then by number, so that `CR-2` comes before `CR-10`. */
export function compareIds(a: string, b: string): number {
  const [, prefixA = a, numberA = ''] = /^(.*)-(\d+)$/.exec(a) ?? []
  const [, prefixB = b, numberB = ''] = /^(.*)-(\d+)$/.exec(b) ?? []
  if (prefixA !== prefixB) return prefixA < prefixB ? -1 : 1
  return Number(numberA) - Number(numberB) || (a < b ? -1 : a > b ? 1 : 0)
}

/** The kind of a name, a prefix or a name in another spelling (`change-request`, `cr`, `变更申请`). */
export function theKind(kinds: KindSet, name: string): Kind {
  const wanted = fold(name)
  const found = kinds.all.find((kind) => namesOf(kind).some((known) => fold(known) === wanted))
  if (found) return found
  const meant = nearest(
    name,
    kinds.all.map((kind) => kind.name),
  )
  throw new FieldbookError('bad-arguments', {
    en: `There is no kind ${name}${meant ? `; did you mean ${meant}?` : '; `fieldbook kinds` lists them.'}`,
    zh: `没有类型 ${name}${meant ? `；是否想写 ${meant}？` : '；可用 `fieldbook kinds` 查看。'}`,
  })
}

function namesOf(kind: Kind): string[] {
  return [kind.name, kind.names.en, kind.names.zh, kind.plural.en, ...(kind.prefix ? [kind.prefix] : []), ...(kind.folder ? [kind.folder] : [])]
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '')
}

/** The names of a field as its schema gives them. */
export function titleOf(kind: Kind, pointer: string): Message {
  let schema: { [keyword: string]: unknown } | undefined = kind.schema
  for (const step of pointer.split('/').slice(1)) {
    const properties = schema?.properties as { [name: string]: { [keyword: string]: unknown } } | undefined
    schema = properties?.[step] ?? (schema?.items as { [keyword: string]: unknown } | undefined)
  }
  const last = pointer.slice(pointer.lastIndexOf('/') + 1)
  const chinese = (schema?.['x-zh'] as { title?: string } | undefined)?.title
  const english = typeof schema?.title === 'string' ? schema.title : last
  return { en: english, zh: chinese ?? english }
}

function cell(record: RecordView, pointer: string): Value | undefined {
  if (pointer === '/id') return record.id
  if (pointer === '/title') return record.title
  if (pointer === '/status') return record.status
  return valueAt(record.data, pointer)
}
