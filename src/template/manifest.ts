import type { Message } from '../base/message.ts'
import { isMap, textOf, type Value, type ValueMap } from '../base/value.ts'
import { readYaml } from '../record/yaml.ts'
import { readCondition } from './condition.ts'
import { listOf, messageAt, type Report } from './fields.ts'
import type { Delimiters, Derived, FieldRule, FileRule, PackProblem, Question } from './pack.ts'
import { readQuestion } from './question.ts'

export const manifestName = 'template.yaml'

/** What `template.yaml` of one pack says, without the packs beneath it. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly names: Message
  readonly summary: Message
  /** Added to another pack instead of chosen alone. */
  readonly overlay: boolean
  /** A pack that has to be beneath the one that this overlay is added to. */
  readonly needs: string | undefined
  /** The packs beneath: names of packs that come with Fieldbook, or relative paths. */
  readonly parents: readonly string[]
  /** Files of the packs beneath that are left out. */
  readonly without: readonly string[]
  readonly open: string | undefined
  readonly delimiters: Delimiters
  readonly questions: readonly Question[]
  readonly derived: readonly Derived[]
  readonly fileRules: readonly FileRule[]
  readonly fieldRules: readonly FieldRule[]
}

const keys = ['name', 'version', 'names', 'summary', 'overlay', 'needs', 'extends', 'without', 'open', 'delimiters', 'questions', 'derive', 'files', 'fields']

/** Reads `template.yaml`; everything that is wrong goes into `problems`. */
export function readManifest(text: string, problems: PackProblem[]): Manifest {
  const report = (message: Message) => problems.push({ file: manifestName, message })
  const read = readYaml(text, { start: 0, end: text.length })
  for (const slip of read.problems) report(slip.message)
  const data: ValueMap = isMap(read.data) ? read.data : {}
  for (const key of Object.keys(data)) if (!keys.includes(key)) report({ en: `There is no key ${key}.`, zh: `没有 ${key} 这个键。` })
  return {
    name: nameOf(data, report),
    version: textOf(data.version) ?? missing('version', report),
    names: messageAt(data, 'names', report),
    summary: messageAt(data, 'summary', report),
    overlay: data.overlay === true,
    needs: textOf(data.needs),
    parents: textsOf(data.extends),
    without: textsOf(data.without),
    open: textOf(data.open),
    delimiters: delimitersOf(data.delimiters, report),
    questions: listOf(data.questions).flatMap((value, i) => readQuestion(value, i, report) ?? []),
    derived: derivedOf(data.derive, report),
    fileRules: listOf(data.files).flatMap((value) => fileRuleOf(value, report)),
    fieldRules: listOf(data.fields).flatMap((value) => fieldRuleOf(value, report)),
  }
}

function nameOf(data: ValueMap, report: Report): string {
  const name = textOf(data.name) ?? missing('name', report)
  if (name !== '' && !/^[a-z][a-z0-9-]{0,39}$/.test(name)) {
    report({ en: `The name ${name} should be of small letters, digits and hyphens.`, zh: `名称 ${name} 只能由小写字母、数字和连字符组成。` })
  }
  return name
}

function missing(key: string, report: Report): '' {
  report({ en: `The pack has no ${key}; add it.`, zh: `模板包缺少 ${key}，请补上。` })
  return ''
}

/** One text, or a list of texts. */
function textsOf(value: Value | undefined): string[] {
  const items = textOf(value) === undefined ? listOf(value) : [value as Value]
  return items.flatMap((item) => textOf(item) ?? [])
}

/** Opening and closing marks of gaps; content full of `{{ }}` of other tools is why there is a choice. */
function delimitersOf(value: Value | undefined, report: Report): Delimiters {
  if (value === undefined) return usualDelimiters
  const [open, close, more] = listOf(value).map((mark) => textOf(mark) ?? '')
  if (open && close && more === undefined && [open, close].every((mark) => /^[^\s"'\\=\w]{1,4}$/.test(mark))) return [open, close]
  report({ en: 'Write delimiters as a pair of short marks, such as ["<%", "%>"].', zh: 'delimiters 应是一对简短的标记，例如 ["<%", "%>"]。' })
  return usualDelimiters
}

/** Record templates always use these, as they are copied into engagements, where no manifest says otherwise. */
export const usualDelimiters: Delimiters = ['<%', '%>']

function derivedOf(value: Value | undefined, report: Report): Derived[] {
  return Object.entries(isMap(value) ? value : {}).flatMap(([name, rule]) => {
    const from = isMap(rule) ? textOf(rule.from) : undefined
    const days = isMap(rule) ? rule.days : undefined
    if (from !== undefined && typeof days === 'number' && Number.isInteger(days)) return { name, from, days }
    report({ en: `Write ${name} as { from: <a date>, days: <a whole number> }.`, zh: `请把 ${name} 写成 { from: <日期>, days: <整数> }。` })
    return []
  })
}

function fileRuleOf(value: Value, report: Report): FileRule[] {
  const path = isMap(value) ? textOf(value.path) : undefined
  if (isMap(value) && path !== undefined && value.when !== undefined) return [{ path, applies: readCondition(value, report) }]
  report({ en: 'Write each entry of files as { path: …, when: … }.', zh: 'files 的每一项应写成 { path: …, when: … }。' })
  return []
}

function fieldRuleOf(value: Value, report: Report): FieldRule[] {
  const map: ValueMap = isMap(value) ? value : {}
  const record = textOf(map.record)
  const field = textOf(map.field)
  const change = map.set !== undefined ? { set: map.set } : map.add !== undefined ? { add: map.add } : undefined
  if (record !== undefined && field?.startsWith('/') && change) return [{ record, field, change, applies: readCondition(map, report) }]
  report({
    en: 'Write each entry of fields as { record: <file>, field: /<name>, set: … } or with add for an item of a list.',
    zh: 'fields 的每一项应写成 { record: <文件>, field: /<字段>, set: … }；往列表里加一项时用 add。',
  })
  return []
}
