import { FieldbookError } from '../../base/error.ts'
import type { Language } from '../../base/message.ts'
import { pointerSteps } from '../../base/pointer.ts'
import type { Column, RecordTable } from '../../project/list.ts'
import { openEngagement } from '../engagement.ts'
import { expectPositionals, printJson, wantsJson } from '../output.ts'
import { paintFor } from '../paint.ts'
import { table } from '../table.ts'
import { visible } from '../terminal-text.ts'
import { valueText } from '../value-text.ts'
import { type Call, example, formatOption, type Verb } from '../verb.ts'
import { counted } from '../words.ts'

export const list: Verb = {
  name: 'list',
  summary: { en: 'List the records of a kind.', zh: '列出某一类型的记录。' },
  usage: '<kind> [--where <expression>] [--columns <field>,...]',
  details: [
    {
      en: 'The expression is in CEL (cel.dev); `record` holds the fields of a record.',
      zh: '表达式使用 CEL 语言（cel.dev），`record` 表示一条记录的全部字段。',
    },
  ],
  options: [
    { name: 'where', value: '<expression>', help: { en: 'Only records for which this is true.', zh: '只列出满足此条件的记录。' } },
    {
      name: 'columns',
      value: '<field>,...',
      help: { en: 'The fields to show, with dots for fields within fields.', zh: '要显示的字段，嵌套字段用点号连接。' },
    },
    formatOption,
  ],
  json: {
    engagement: 'HL-ERP',
    kind: 'Requirement',
    columns: [{ field: 'priority', title: 'Priority' }],
    records: [{ id: 'REQ-0012', file: 'requirements/SRS-0001.md', fields: { priority: 'must' } }],
  },
  examples: [
    example('fieldbook list requirement', 'All requirements with the usual columns.', '列出全部需求。'),
    example(
      `fieldbook list REQ --where "record.priority == 'must' && record.status == 'draft'" --columns id,title,owner`,
      'Must-have requirements that are still drafts.',
      '列出仍是草稿的必须有需求。',
    ),
  ],
  run: runList,
}

async function runList(call: Call): Promise<number> {
  const { listRecords } = await import('../../project/list.ts')
  const [name = ''] = expectPositionals(call, ['<kind>'])
  const where = call.arguments.text('where')
  const { project } = await openEngagement(call)
  const columns = columnsOf(call)
  const found = listRecords(project, name, { ...(where === undefined ? {} : { where }), ...(columns === undefined ? {} : { columns }) })
  if (wantsJson(call)) printJson(call, { engagement: project.code, ...tableJson(found, call.language) })
  else call.io.stdout.write(tableText(call, found))
  return 0
}

function columnsOf(call: Call): string[] | undefined {
  const names = call.arguments
    .text('columns')
    ?.split(/[,，]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  if (names?.length === 0)
    throw new FieldbookError('bad-arguments', { en: '--columns needs fields, such as id,title.', zh: '--columns 需要字段名，例如 id,title。' })
  return names
}

function tableJson({ kind, columns, rows }: RecordTable, language: Language): object {
  return {
    kind: kind.name,
    columns: columns.map((column) => ({ field: fieldName(column), title: column.names[language] })),
    records: rows.map(({ record, cells }) => ({
      id: record.id,
      file: record.file,
      fields: Object.fromEntries(cells.flatMap((cell, i) => (cell === undefined || !columns[i] ? [] : [[fieldName(columns[i]), cell]]))),
    })),
  }
}

function tableText(call: Call, { kind, columns, rows }: RecordTable): string {
  const { language, io } = call
  if (rows.length === 0)
    return language === 'zh' ? `没有符合条件的${visible(kind.names.zh)}。\n` : `There are no such ${visible(kind.plural.en.toLowerCase())}.\n`
  const paint = paintFor(io)
  const shown = table(
    columns.map((column) => ({ title: column.names[language], whole: column.pointer === '/id' })),
    rows.map(({ cells }) => cells.map((cell) => valueText(cell, language))),
    { columns: io.stdout.columns, title: paint.dim },
  )
  if (io.stdout.columns === undefined) return shown
  return `${shown}${paint.dim(language === 'zh' ? `共 ${rows.length} 条。` : counted(rows.length, 'record'))}\n`
}

function fieldName(column: Column): string {
  return pointerSteps(column.pointer).join('.')
}
