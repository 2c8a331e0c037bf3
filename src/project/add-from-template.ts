import type { Day } from '../base/date.ts'
import { FieldbookError } from '../base/error.ts'
import type { Message } from '../base/message.ts'
import type { FieldChange } from '../base/problem.ts'
import { nearest } from '../base/suggest.ts'
import { applyEdits } from '../base/text-edit.ts'
import { textOf } from '../base/value.ts'
import { keyOrderOf } from '../kind/key-order.ts'
import type { Kind } from '../kind/kind.ts'
import { editRecord } from '../record/edit.ts'
import { readText } from '../record/read.ts'
import { formatOf } from '../record/record.ts'
import { checkGaps } from '../template/check-gaps.ts'
import { dayGaps, type Today } from '../template/day-gaps.ts'
import { fillText, type View } from '../template/fill-text.ts'
import { usualDelimiters } from '../template/manifest.ts'
import { type Memory, viewOfMemory } from '../template/memory.ts'
import type { RecordTemplate, RecordTemplates } from '../template/record-template.ts'
import { gapsOf } from '../template/tokens.ts'
import { addableKind, added, nextId, oneLine, pathFor } from './add.ts'
import { type Assignment, changeOf } from './assign.ts'
import type { Edited } from './edited.ts'
import type { Project } from './project.ts'

export interface FromTemplate {
  readonly from: string
  /** Without it the template says the kind. */
  readonly kind?: string | undefined
  /** Without it the title is that of the template. */
  readonly title?: string | undefined
  readonly set?: readonly Assignment[]
}

/** A new record made from a record template, with the next free ID, in a file of its own. */
export function addFromTemplate(project: Project, { templates, memory }: RecordTemplates, wanted: FromTemplate, today: Day): Edited {
  const kindWanted = wanted.kind === undefined ? undefined : addableKind(project, wanted.kind)
  const template = theTemplate({ templates, memory }, wanted.from, kindWanted)
  const kind = addableKind(project, template.kind)
  const view = viewOf(template, memory, { today, calendar: project.index.calendar }, wanted.title === undefined ? '' : oneLine(wanted.title))
  confirmGaps(template, new Set(view.keys()))
  if (wanted.title === undefined && asksForTitle(template)) throw titleNeeded(template)
  const text = fillText(template.path, template.text, usualDelimiters, view, memory.language)
  const id = nextId(project, kind)
  return added(project, id, { ...record(template, text, kind, id, wanted), before: undefined })
}

function viewOf({ text }: RecordTemplate, memory: Memory, from: Today, title: string): View {
  return new Map([...viewOfMemory(memory, from.today, title), ...dayGaps(text, usualDelimiters, from)])
}

function record(template: RecordTemplate, text: string, kind: Kind, id: string, { title, set = [] }: FromTemplate): { path: string; after: string } {
  const format = formatOf(template.path) ?? 'yaml'
  const [part] = readText(text, format).parts
  if (!part || part.broken) throw unusable(template)
  const status = kind.workflow && part.data.status === undefined ? [{ pointer: '/status', set: kind.workflow.initial }] : []
  const named = title === undefined || asksForTitle(template) ? [] : [{ pointer: '/title', set: oneLine(title) }]
  const changes: FieldChange[] = [{ pointer: '/id', set: id }, ...named, ...status, ...set.map((assignment) => changeOf(kind, assignment))]
  const after = applyEdits(text, editRecord(text, part, changes, { keyOrder: ['kind', 'id', 'title', 'status', ...keyOrderOf(kind)] }))
  const [made] = readText(after, format).parts
  return { path: pathFor(kind, id, textOf(made?.data.title) ?? '', format), after }
}

function theTemplate({ templates, memory }: RecordTemplates, name: string, kind: Kind | undefined): RecordTemplate {
  const fitting = templates.filter((template) => kind === undefined || template.kind === kind.name)
  const found = fitting.find((template) => template.name === name)
  if (found) return found
  const names = fitting.map((template) => template.name)
  const meant = nearest(name, names)
  const of = kind ? { en: ` of kind ${kind.name}`, zh: `${kind.names.zh}的` } : { en: '', zh: '' }
  const known = names.length > 0 ? { en: ` There is ${names.join(', ')}.`, zh: `现有：${names.join('、')}。` } : noneKnown(memory)
  throw new FieldbookError('not-found', {
    en: `There is no record template ${name}${of.en}${meant ? `; did you mean ${meant}?` : '.'}${known.en}`,
    zh: `没有${of.zh}记录模板 ${name}${meant ? `；是否想写 ${meant}？` : '。'}${known.zh}`,
  })
}

/** Where record templates could come from, for an engagement that has none. */
function noneKnown({ packs, language }: Memory): Message {
  const own = `.fieldbook/records/${language}/`
  if (packs.length > 0) return { en: ` The pack brings none; your own go into ${own}.`, zh: `模板包没有自带记录模板；自己的可放在 ${own}。` }
  return {
    en: ` This engagement was not made from a template pack; record templates of your own go into ${own}.`,
    zh: `此项目不是由模板包生成的；自己的记录模板可放在 ${own}。`,
  }
}

function confirmGaps(template: RecordTemplate, known: ReadonlySet<string>): void {
  const [problem] = checkGaps({ ...template, delimiters: usualDelimiters }, known)
  if (!problem) return
  throw new FieldbookError('refused', {
    en: `The record template ${template.name} cannot be filled in: ${problem.en} Add the answer to .fieldbook/template.yaml, or correct the template.`,
    zh: `记录模板 ${template.name} 无法填写：${problem.zh}请在 .fieldbook/template.yaml 的 answers 中补上，或修改模板。`,
  })
}

/** Whether a title that is given goes into a gap; else it takes the place of the template's own. */
function asksForTitle({ text }: RecordTemplate): boolean {
  const gaps = gapsOf(text, usualDelimiters)
  return 'all' in gaps && gaps.all.some(([, name]) => name === 'title')
}

/** The title that a record gets when nobody says another; `undefined` where the template leaves it open. */
export function titleOfTemplate(template: RecordTemplate, memory: Memory, from: Today): string | undefined {
  if (asksForTitle(template) || !('all' in gapsOf(template.text, usualDelimiters))) return undefined
  const text = fillText(template.path, template.text, usualDelimiters, viewOf(template, memory, from, ''), memory.language)
  return textOf(readText(text, formatOf(template.path) ?? 'yaml').parts[0]?.data.title)
}

function titleNeeded({ name }: RecordTemplate): FieldbookError {
  return new FieldbookError('bad-arguments', {
    en: `The record template ${name} leaves the title to you: --title "…".`,
    zh: `记录模板 ${name} 没有固定标题，请给出：--title "…"。`,
  })
}

function unusable({ name }: RecordTemplate): FieldbookError {
  return new FieldbookError('refused', {
    en: `The record template ${name} cannot be read once it is filled in: correct its YAML.`,
    zh: `记录模板 ${name} 填写后无法读取：请修正其 YAML。`,
  })
}
