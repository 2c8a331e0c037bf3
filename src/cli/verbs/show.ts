import type { Language, Message } from '../../base/message.ts'
import { pointerOf, pointerSteps } from '../../base/pointer.ts'
import { isList, isMap, type Value, type ValueMap } from '../../base/value.ts'
import type { JsonSchema, Kind } from '../../kind/kind.ts'
import { valueName } from '../../kind/value-words.ts'
import type { LinkGroup, RecordDetail } from '../../project/show.ts'
import type { RecordView } from '../../rules/rule.ts'
import { openEngagement } from '../engagement.ts'
import { findingJson } from '../formats/json.ts'
import { prettyFindings } from '../formats/pretty.ts'
import { expectPositionals, printJson, wantsJson } from '../output.ts'
import { type Paint, paintFor } from '../paint.ts'
import { reportSetting, shownPath } from '../report-setting.ts'
import { pad, visible, widthOf } from '../terminal-text.ts'
import { valueText } from '../value-text.ts'
import { type Call, example, formatOption, type Verb } from '../verb.ts'

export const show: Verb = {
  name: 'show',
  summary: {
    en: 'Show one record: its fields, what it links to, what links to it, what is wrong with it.',
    zh: '显示一条记录：字段、引用、被引用和存在的问题。',
  },
  usage: '<id>',
  options: [formatOption],
  json: {
    engagement: 'HL-ERP',
    record: {
      id: 'REQ-0012',
      kind: 'Requirement',
      title: '…',
      status: 'draft',
      file: 'requirements/SRS-0001.md',
      form: 'section',
      fields: { priority: 'must' },
      prose: '…',
    },
    links: [{ name: 'verifiedBy', title: 'Verified by', direction: 'from', records: [{ id: 'TC-0001', kind: 'TestCase', title: '…', status: 'draft' }] }],
    findings: [],
  },
  examples: [
    example('fieldbook show REQ-0012', 'Shows a requirement and everything that refers to it.', '显示一条需求以及引用它的记录。'),
    example('fieldbook show CR-0007 --format json', 'The same for a program.', '以 JSON 格式供程序读取。'),
  ],
  run: runShow,
}

async function runShow(call: Call): Promise<number> {
  const { showRecord } = await import('../../project/show.ts')
  const { titleOf } = await import('../../project/list.ts')
  const [id = ''] = expectPositionals(call, ['<id>'])
  const { root, project } = await openEngagement(call)
  const detail = showRecord(project, id)
  if (wantsJson(call)) printJson(call, { engagement: project.code, ...detailJson(detail, call.language) })
  else call.io.stdout.write(detailText(call, root, detail, fieldWords(detail.record.kind, call.language, titleOf)))
  return 0
}

function detailJson({ record, links, findings }: RecordDetail, language: Language): object {
  const { id, kind, title, status, file, form, data, prose } = record
  return {
    record: { id, kind: kind.name, title, ...(status === undefined ? {} : { status }), file, form, fields: data, prose },
    links: links.map(({ name, names, outgoing, targets }) => ({
      name,
      title: names[language],
      direction: outgoing ? 'to' : 'from',
      records: targets.map(({ id: target, record: found }) =>
        found ? { id: target, kind: found.kind.name, title: found.title, ...(found.status === undefined ? {} : { status: found.status }) } : { id: target },
      ),
    })),
    findings: findings.map((finding) => findingJson(finding, language)),
  }
}

/** What fields and values are called. */
interface FieldWords {
  readonly language: Language
  readonly titleAt: (pointer: string) => string
  readonly label: (pointer: string, value: Value) => string
}

function fieldWords(kind: Kind, language: Language, titleOf: (kind: Kind, pointer: string) => Message): FieldWords {
  const properties = (kind.schema.properties ?? {}) as { readonly [name: string]: JsonSchema }
  return {
    language,
    titleAt: (pointer) => titleOf(kind, pointer)[language],
    label: (pointer, value) => {
      const text = valueText(value, language)
      // English names repeat the value; Chinese ones say what it means.
      const name = language === 'zh' ? valueName(properties[pointerSteps(pointer)[0] ?? ''], text)?.zh : undefined
      return name === undefined ? text : `${text}（${name}）`
    },
  }
}

function detailText(call: Call, root: string, detail: RecordDetail, words: FieldWords): string {
  const { record, links, findings } = detail
  const { language } = call
  const paint = paintFor(call.io)
  const state = record.status === undefined ? [] : [stateText(record, language)]
  const parts = [
    `${[record.id, record.title]
      .filter((text) => text !== '')
      .map((text) => paint.strong(visible(text)))
      .join('  ')}\n${paint.dim([visible(record.kind.names[language]), ...state, visible(shownPath(call, root, record.file))].join(' · '))}\n`,
    aligned(fieldRows(record.data, '', words), paint),
    ...links.map((group) => linkText(group, language, paint)),
    record.prose.trim() === ''
      ? ''
      : `${record.prose
          .trim()
          .split(/\r\n|\r|\n/)
          .map(visible)
          .join('\n')}\n`,
    prettyFindings(findings, reportSetting(call, root)),
  ]
  return parts.filter((part) => part !== '').join('\n')
}

function stateText(record: RecordView, language: Language): string {
  const state = record.kind.workflow?.states.get(record.status ?? '')
  const name = visible(record.status ?? '')
  return language === 'en' || !state ? name : `${name}（${visible(state.names.zh)}）`
}

const shownAbove = new Set(['kind', 'id', 'title', 'status'])

/** Fields as rows of title and value; fields within fields, and items that do not fit side by side, are set in. */
function fieldRows(data: ValueMap, pointer: string, words: FieldWords): [string, string][] {
  return Object.entries(data).flatMap(([name, value]): [string, string][] => {
    if (pointer === '' && shownAbove.has(name)) return []
    const at = pointer + pointerOf([name])
    const title = `${'  '.repeat(pointerSteps(pointer).length)}${words.titleAt(at)}`
    if (isMap(value)) return [[title, ''], ...fieldRows(value, at, words)]
    if (isList(value) && value.some(isLong)) return [[title, ''], ...value.map((item): [string, string] => ['', `- ${valueText(item, words.language)}`])]
    return [[title, words.label(at, value)]]
  })
}

function isLong(item: Value): boolean {
  return isMap(item) || String(item).length > 16
}

function aligned(rows: readonly [string, string][], paint: Paint): string {
  const width = Math.max(0, ...rows.map(([title]) => widthOf(visible(title))))
  return rows.map(([title, value]) => `${`${paint.dim(pad(visible(title), width))}  ${visible(value)}`.trimEnd()}\n`).join('')
}

function linkText({ names, outgoing, targets }: LinkGroup, language: Language, paint: Paint): string {
  const none = language === 'zh' ? '（没有这条记录）' : '(no such record)'
  const width = Math.max(...targets.map(({ id }) => id.length))
  const rows = targets.map(
    ({ id, record }) =>
      `  ${paint.name(pad(visible(id), width))}  ${record ? `${visible(record.title)}${record.status === undefined ? '' : `  ${paint.dim(stateText(record, language))}`}` : paint.severity('error', none)}\n`,
  )
  return `${outgoing ? '→' : '←'} ${visible(names[language])}\n${rows.join('')}`
}
