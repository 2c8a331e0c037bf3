import type { Language } from '../../base/message.ts'
import type { JsonSchema, Kind } from '../../kind/kind.ts'
import { phaseNames, phases } from '../../kind/phases.ts'
import { kindsOf } from '../engagement.ts'
import { expectPositionals, printJson, wantsJson } from '../output.ts'
import { paintFor } from '../paint.ts'
import { table } from '../table.ts'
import { visible } from '../terminal-text.ts'
import { type Call, example, formatOption, type Verb } from '../verb.ts'

export const kinds: Verb = {
  name: 'kinds',
  summary: { en: 'List the kinds of records, or show the fields and states of one.', zh: '列出记录类型，或显示某一类型的字段和状态。' },
  usage: '[kind]',
  options: [formatOption],
  json: {
    kinds: [
      {
        kind: 'Requirement',
        title: 'Requirement',
        purpose: '…',
        prefix: 'REQ',
        place: 'requirements/',
        forms: ['section', 'markdown', 'yaml'],
        phase: 'requirements',
        states: ['draft', 'reviewed'],
      },
    ],
  },
  examples: [
    example('fieldbook kinds', 'All kinds, those that this engagement defines itself included.', '列出全部类型，包括本项目自定义的。'),
    example('fieldbook kinds change-request', 'Fields and states of one kind.', '查看一种类型的字段和状态。'),
  ],
  async run(call) {
    const [name] = expectPositionals(call, [], ['[kind]'])
    const set = await kindsOf(call)
    if (name === undefined) return showAll(call, set.all)
    const { theKind, titleOf } = await import('../../project/list.ts')
    const kind = theKind(set, name)
    return showOne(call, kind, (pointer) => titleOf(kind, pointer)[call.language])
  },
}

function showAll(call: Call, all: readonly Kind[]): number {
  const { language, io } = call
  const inOrder = [...all].sort((a, b) => phaseNames.indexOf(a.phase) - phaseNames.indexOf(b.phase))
  if (wantsJson(call)) {
    printJson(call, { kinds: inOrder.map((kind) => kindJson(kind, language)) })
    return 0
  }
  const titles = language === 'zh' ? ['类型', '名称', '前缀', '位置', '阶段'] : ['Kind', 'Name', 'Prefix', 'Place', 'Phase']
  const rows = inOrder.map((kind) => [kind.name, kind.names[language], kind.prefix ?? '', placeOf(kind), phases[kind.phase][language]])
  io.stdout.write(tableOf(call, titles, rows))
  return 0
}

function showOne(call: Call, kind: Kind, titleAt: (pointer: string) => string): number {
  const { language, io } = call
  const fields = fieldsOf(kind)
  if (wantsJson(call)) {
    printJson(call, { ...kindJson(kind, language), fields: fields.map((field) => ({ ...field, title: titleAt(`/${field.name}`) })) })
    return 0
  }
  const paint = paintFor(io)
  const zh = language === 'zh'
  const states = [...(kind.workflow?.states.values() ?? [])].map(({ name, names, next }) => [name, names[language], next.join(', ')])
  io.stdout.write(
    `${paint.strong(visible(kind.name))}  ${paint.strong(visible(kind.names[language]))}\n${visible(kind.purpose[language])}\n${paint.dim(visible(placeOf(kind)))}\n\n`,
  )
  const rows = fields.map(({ name, required, values }) => [name, titleAt(`/${name}`), required ? (zh ? '必填' : 'required') : '', values.join(', ')])
  io.stdout.write(tableOf(call, zh ? ['字段', '名称', '', '取值'] : ['Field', 'Name', '', 'Values'], rows))
  if (states.length > 0) io.stdout.write(`\n${tableOf(call, zh ? ['状态', '名称', '后续状态'] : ['State', 'Name', 'Next'], states)}`)
  return 0
}

function tableOf({ io }: Call, titles: readonly string[], rows: readonly (readonly string[])[]): string {
  return table(
    titles.map((title, i) => ({ title, whole: i === 0 })),
    rows,
    { columns: io.stdout.columns, title: paintFor(io).dim },
  )
}

function kindJson(kind: Kind, language: Language): object {
  return {
    kind: kind.name,
    title: kind.names[language],
    purpose: kind.purpose[language],
    ...(kind.prefix === undefined ? {} : { prefix: kind.prefix }),
    place: placeOf(kind),
    forms: kind.forms,
    phase: kind.phase,
    states: [...(kind.workflow?.states.keys() ?? [])],
    ...(kind.source === undefined ? {} : { source: kind.source }),
  }
}

function placeOf(kind: Kind): string {
  if (kind.adoption) return kind.adoption.files.join(', ')
  return kind.file ?? `${kind.folder ?? ''}/`
}

function fieldsOf({ schema }: Kind): { readonly name: string; readonly required: boolean; readonly values: readonly string[] }[] {
  const required = (schema.required ?? []) as readonly string[]
  return Object.entries((schema.properties ?? {}) as { readonly [name: string]: JsonSchema }).map(([name, field]) => ({
    name,
    required: required.includes(name),
    values: Array.isArray(field.enum) ? field.enum.map(String) : [],
  }))
}
