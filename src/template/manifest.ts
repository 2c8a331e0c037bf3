import type { Message } from '../base/message.ts'
import { isMap, textOf, type Value, type ValueMap } from '../base/value.ts'
import { readYaml } from '../record/yaml.ts'
import { listOf, messageAt, type Report } from './fields.ts'
import type { Derived, Pack, PackProblem } from './pack.ts'
import { readQuestion } from './question.ts'

export const manifestName = 'template.yaml'

export type Manifest = Omit<Pack, 'files'>

/** Reads `template.yaml`; everything that is wrong goes into `problems`. */
export function readManifest(text: string, problems: PackProblem[]): Manifest | undefined {
  const report = (message: Message) => problems.push({ file: manifestName, message })
  const { data, problems: slips } = readYaml(text, { start: 0, end: text.length })
  for (const slip of slips) report(slip.message)
  if (!isMap(data)) return undefined
  const manifest: Manifest = {
    name: nameOf(data, report),
    version: textOf(data.version) ?? missing('version', report),
    names: messageAt(data, 'names', report),
    summary: messageAt(data, 'summary', report),
    delimiters: delimitersOf(data.delimiters, report),
    questions: listOf(data.questions).flatMap((value, i) => readQuestion(value, i, report) ?? []),
    derived: derivedOf(data.derive, report),
  }
  checkNames(manifest, report)
  return manifest
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

/** Opening and closing marks of gaps; content full of `{{ }}` of other tools is why there is a choice. */
function delimitersOf(value: Value | undefined, report: Report): readonly [string, string] {
  if (value === undefined) return ['<%', '%>']
  const [open, close, more] = listOf(value).map((mark) => textOf(mark) ?? '')
  if (open && close && more === undefined && [open, close].every((mark) => /^[^\s"'\\=\w]{1,4}$/.test(mark))) return [open, close]
  report({ en: 'Write delimiters as a pair of short marks, such as ["<%", "%>"].', zh: 'delimiters 应是一对简短的标记，例如 ["<%", "%>"]。' })
  return ['<%', '%>']
}

function derivedOf(value: Value | undefined, report: Report): Derived[] {
  return Object.entries(isMap(value) ? value : {}).flatMap(([name, rule]) => {
    const from = isMap(rule) ? textOf(rule.from) : undefined
    const days = isMap(rule) ? rule.days : undefined
    if (from !== undefined && typeof days === 'number' && Number.isInteger(days)) return { name, from, days }
    report({ en: `Write ${name} as { from: <a date>, days: <a whole number> }.`, zh: `请把 ${name} 写成 { from: <日期>, days: <整数> }。` })
    return []
  })
}

function checkNames({ questions, derived }: Manifest, report: Report): void {
  const dates = new Set(questions.filter((question) => question.type === 'date').map((question) => question.name))
  const seen = new Set(['today', 'language'])
  for (const { name } of [...questions, ...derived]) {
    if (!/^[a-z][A-Za-z0-9]{0,39}$/.test(name)) {
      report({
        en: `The name ${name} should be letters and digits, beginning with a small letter.`,
        zh: `名称 ${name} 只能由字母和数字组成，并以小写字母开头。`,
      })
    }
    if (seen.has(name)) report({ en: `The name ${name} is used twice.`, zh: `名称 ${name} 用了两次。` })
    seen.add(name)
  }
  for (const { name, from } of derived) {
    if (dates.has(from)) continue
    report({ en: `${name} counts from ${from}, which no question of type date asks for.`, zh: `${name} 以 ${from} 为起点，但没有这个日期类型的问题。` })
  }
}
