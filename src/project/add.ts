import { FieldbookError } from '../base/error.ts'
import { applyEdits } from '../base/text-edit.ts'
import { textOf, type Value, type ValueMap } from '../base/value.ts'
import { keyOrderOf } from '../kind/key-order.ts'
import type { Kind } from '../kind/kind.ts'
import { editRecord } from '../record/edit.ts'
import { readText } from '../record/read.ts'
import type { Form } from '../record/record.ts'
import { writeYaml } from '../record/write.ts'
import { type Assignment, changeOf } from './assign.ts'
import type { Edited } from './edited.ts'
import { theKind } from './list.ts'
import type { FileChange } from './ports.ts'
import type { Project } from './project.ts'

export interface NewRecord {
  readonly kind: string
  readonly title: string
  readonly set?: readonly Assignment[]
  /** The document (path or ID of its record) that gets a new section; `false` for a file of its own; without it, the one that the engagement names for new requirements, or the only one there is. */
  readonly in?: string | false
}

/** A new record with the next free ID and the fields that its kind wants, as a file or as a section of a document. */
export function addRecord(project: Project, wanted: NewRecord): Edited {
  const kind = addableKind(project, wanted.kind)
  const title = oneLine(wanted.title)
  const id = nextId(project, kind)
  const document = wanted.in === false ? undefined : documentFor(project, kind, wanted.in)
  const change = document ? sectionChange(project, document, kind, id, title, wanted.set ?? []) : fileFor(kind, id, title, wanted.set ?? [])
  return added(project, id, change)
}

/** The kind of a name, when records of it are added one by one. */
export function addableKind(project: Project, name: string): Kind {
  const kind = theKind(project.kinds, name)
  if (kind.prefix !== undefined && kind.folder !== undefined && !kind.adoption) return kind
  throw new FieldbookError('refused', {
    en: `Records of kind ${kind.name} are not added one by one: edit ${kind.file ?? 'their files'} instead.`,
    zh: `${kind.names.zh}不逐条新增：请直接编辑 ${kind.file ?? '相应文件'}。`,
  })
}

/** A new record and what is still to be filled in. */
export function added(project: Project, id: string, change: FileChange): Edited {
  const problems = project.whatIf([change], () => project.findingsOf(change.path).filter((finding) => finding.severity === 'error' && finding.record === id))
  return { changes: [change], id, file: change.path, problems }
}

/** The ID after the highest one that the kind has, with at least four digits. */
export function nextId(project: Project, kind: Kind): string {
  let highest = 0
  const prefix = `${kind.prefix}-`
  for (const id of project.index.ids()) {
    if (id.startsWith(prefix)) highest = Math.max(highest, Number(id.slice(prefix.length)) || 0)
  }
  const named = new RegExp(`(?:^|/)${kind.prefix}-(\\d{1,9})\\b`)
  for (const path of project.paths()) {
    const number = named.exec(path)?.[1]
    if (number !== undefined) highest = Math.max(highest, Number(number))
  }
  return `${prefix}${String(highest + 1).padStart(4, '0')}`
}

/** The documents that hold sections of a kind, or could. */
export function documentsFor(project: Project, kind: Kind): { readonly path: string; readonly id: string; readonly title: string }[] {
  if (!kind.forms.includes('section')) return []
  const inFolder = [...project.paths()].filter((path) => path.startsWith(`${kind.folder}/`) && /\.(md|markdown)$/i.test(path)).sort()
  return inFolder.flatMap((path) => {
    const head = project.recordsIn(path).find((record) => record.form === 'markdown' && record.kind.name !== kind.name)
    return head ? [{ path, id: head.id, title: head.title }] : []
  })
}

function documentFor(project: Project, kind: Kind, name: string | undefined): string | undefined {
  const documents = documentsFor(project, kind)
  if (name !== undefined) {
    const found = documents.find((document) => document.path === name || document.id === name)
    if (found) return found.path
    const known = documents.map((document) => document.id)
    throw new FieldbookError('not-found', {
      en: `No document ${name} takes records of kind ${kind.name}; ${known.length > 0 ? `there is ${known.join(', ')}` : 'leave it out, and the record gets a file of its own'}.`,
      zh: `没有可容纳${kind.names.zh}的文档 ${name}；${known.length > 0 ? `现有 ${known.join('、')}` : '去掉它，记录就单独成文件'}。`,
    })
  }
  if (kind.forms[0] !== 'section' || documents.length === 0) return undefined
  const [only, another] = documents
  if (!another) return only?.path
  const usual = documents.find((document) => document.id === textOf(project.index.engagement?.data.defaultSpecification))
  if (usual) return usual.path
  throw new FieldbookError('bad-arguments', {
    en: `Say which document the new record belongs to: --in ${documents.map((document) => document.id).join(' or --in ')}.`,
    zh: `请指明新记录写入哪份文档：--in ${documents.map((document) => document.id).join(' 或 --in ')}。`,
  })
}

function fileFor(kind: Kind, id: string, title: string, set: readonly Assignment[]): FileChange {
  const form: Form = kind.forms.find((one) => one !== 'section') ?? 'yaml'
  const data = { kind: kind.name, id, title, ...skeleton(kind, set) }
  const yaml = writeYaml(data)
  const text = form === 'markdown' ? `---\n${yaml}---\n\n# ${title}\n` : yaml
  return { path: pathFor(kind, id, title, form), before: undefined, after: withFields(text, form, kind, set) }
}

/** Where a new record with a file of its own goes. */
export function pathFor(kind: Kind, id: string, title: string, form: Form): string {
  return `${kind.folder}/${id}${slug(title)}.${form === 'markdown' ? 'md' : 'yaml'}`
}

function withFields(text: string, form: Form, kind: Kind, set: readonly Assignment[]): string {
  const part = readText(text, form === 'yaml' ? 'yaml' : 'markdown').parts.at(-1)
  if (set.length === 0 || !part) return text
  return applyEdits(
    text,
    editRecord(
      text,
      part,
      set.map((assignment) => changeOf(kind, assignment)),
      { keyOrder: keyOrderOf(kind) },
    ),
  )
}

function sectionChange(project: Project, path: string, kind: Kind, id: string, title: string, set: readonly Assignment[]): FileChange {
  const before = project.text(path) ?? ''
  const newline = before.includes('\r\n') ? '\r\n' : '\n'
  const siblings = readText(before, 'markdown').parts.filter((part) => part.heading && project.kinds.byId(part.heading.id) === kind)
  const last = siblings.at(-1)
  const level = last?.heading?.level ?? 3
  const fields = writeYaml(skeleton(kind, set))
  const section = withFields(`${'#'.repeat(level)} ${id} ${title}\n\n\`\`\`yaml record\n${fields}\`\`\`\n`, 'section', kind, set)
  const at = last ? last.span.end : before.length
  const head = before.slice(0, at).replace(/[\r\n]*$/, '')
  const tail = before.slice(at).replace(/^[\r\n]*/, '')
  const gap = newline + newline
  const middle = section.replaceAll('\n', newline)
  return { path, before, after: `${head === '' ? '' : head + gap}${middle}${tail === '' ? '' : newline + tail}` }
}

/** The fields that a new record cannot do without: the initial state and what is required, with the schema's default or an empty value. */
function skeleton(kind: Kind, set: readonly Assignment[]): ValueMap {
  const properties = (kind.schema.properties ?? {}) as { readonly [name: string]: { readonly [keyword: string]: Value } }
  const initial = kind.workflow?.states.get(kind.workflow.initial)
  const required = [...((kind.schema.required ?? []) as string[]), ...(initial?.requires ?? []).map((pointer) => pointer.split('/')[1] ?? '')]
  const given = ['kind', 'id', 'title', 'status', ...set.map(({ field }) => field)]
  const data: { [name: string]: Value } = {}
  if (kind.workflow) data.status = kind.workflow.initial
  for (const name of Object.keys(properties)) {
    if (!required.includes(name) || given.includes(name)) continue
    const schema = properties[name]
    if (schema) data[name] = gapFor(schema)
  }
  return data
}

/** A value that stands for 'fill me in'. */
function gapFor(schema: { readonly [keyword: string]: Value }): Value {
  if (schema.default !== undefined) return schema.default
  if (Array.isArray(schema.enum)) return schema.enum[0] ?? ''
  if (schema.type === 'array') return []
  if (schema.type === 'object') return {}
  if (schema.type === 'boolean') return false
  if (schema.type === 'number' || schema.type === 'integer') return typeof schema.minimum === 'number' ? schema.minimum : 0
  return ''
}

export function oneLine(title: string): string {
  const line = title.trim()
  if (line === '' || /[\p{Cc}\u2028\u2029]/u.test(line)) {
    throw new FieldbookError('bad-arguments', { en: 'A record needs a title of one line.', zh: '记录需要一个单行标题。' })
  }
  return line
}

/** The part of a file's name after the ID: `-credit-limit`; nothing for titles without Latin letters. */
function slug(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  const latin = words.join('-').slice(0, 40).replace(/-+$/, '')
  return /[^\p{ASCII}]/u.test(title) || latin === '' ? '' : `-${latin}`
}
