import type { Day } from '../../base/date.ts'
import type { Language } from '../../base/message.ts'
import { textOf, type ValueMap } from '../../base/value.ts'
import { writeYaml } from '../../record/write.ts'
import type { PackFile } from '../../template/pack.ts'
import type { IndexedRecord } from '../file-entry.ts'
import { fieldsToRepeat } from './facts.ts'
import type { Notes } from './notes.ts'
import { resetRecord } from './reset.ts'
import { gap } from './sentinel.ts'
import type { Words } from './words.ts'

/** Of the records that tell what happened, one record template for each type of them: what the next one has in common with the last. */
export function templatesOfFacts(facts: readonly IndexedRecord[], words: Words, notes: Notes, language: Language): PackFile[] {
  const latest = new Map<string, IndexedRecord>()
  for (const record of facts) {
    if (fieldsToRepeat(record.kind.name).length === 0) continue
    const name = [record.kind.name, textOf(record.data.type) ?? textOf(record.data.method) ?? textOf(record.data.level) ?? ''].join(' ')
    const known = latest.get(name)
    if (!known || (textOf(known.data.date) ?? '') <= (textOf(record.data.date) ?? '')) latest.set(name, record)
  }
  return [...latest.values()].map((record) => templateOf(record, words, notes, language))
}

function templateOf(record: IndexedRecord, words: Words, notes: Notes, language: Language): PackFile {
  const { kind } = record
  const kept = Object.fromEntries(Object.entries(record.data).filter(([field]) => fieldsToRepeat(kind.name).includes(field)))
  const fields = resetRecord(kind, kept, words, record.file, notes)
  const data: ValueMap = {
    kind: kind.name,
    title: gap('title'),
    ...(kind.workflow ? { status: kind.workflow.initial } : {}),
    ...todayFields(kind.schema),
    ...fields,
  }
  const type = textOf(record.data.type) ?? textOf(record.data.method) ?? textOf(record.data.level)
  const name = [kind.folder?.replace(/s$/, '') ?? kind.name.toLowerCase(), ...(type === undefined || !/^[\w-]+$/.test(type) ? [] : [type])].join('-')
  const purpose = language === 'zh' ? `下一份${kind.names.zh}，沿用上个项目的做法。` : `The next ${kind.names.en.toLowerCase()}, as the project before did it.`
  notes.add('template', name)
  if (record.form !== 'markdown') return { path: `${name}.yaml`, text: `# ${purpose}\n${writeYaml(data)}` }
  const headings = record.prose.split('\n').filter((line) => /^#{2,6} /.test(line))
  const prose = words.text([`# ${gap('title')}`, ...headings].join('\n\n'), record.file)
  return { path: `${name}.md`, text: `<!-- ${purpose} -->\n---\n${writeYaml(data)}---\n\n${prose}\n` }
}

/** A record that cannot be without its day gets the day on which it is added. */
function todayFields(schema: { readonly [keyword: string]: unknown }): { readonly [field: string]: Day } {
  const required = Array.isArray(schema.required) ? schema.required : []
  return required.includes('date') ? { date: gap('today') } : {}
}
