import { FieldbookError } from '../../base/error.ts'
import { pointerOf } from '../../base/pointer.ts'
import { openFiles } from '../../disk/files.ts'
import type { Assignment } from '../../project/assign.ts'
import type { Edited } from '../../project/edited.ts'
import type { Project } from '../../project/project.ts'
import { changeEngagement, engagementRoot, todayOf } from '../engagement.ts'
import { expectPositionals } from '../output.ts'
import { editExample, reportEdit } from '../report-edit.ts'
import { type Call, formatOption, type Verb } from '../verb.ts'

export const add: Verb = {
  name: 'add',
  summary: {
    en: 'Add a record: it gets the next free ID, a file and the fields that its kind wants.',
    zh: '新增一条记录：分配下一个编号、建立文件并写好该类型所需的字段。',
  },
  usage: '[<kind>] [--from <name>] [--title <title>] [--set <field>=<value>]... [--in <document>]',
  details: [
    {
      en: 'The kind may be written as its name, its ID prefix or its folder. What is still to be filled in is listed afterwards.',
      zh: '类型可以写名称、编号前缀或文件夹名。写入后会列出仍需填写的内容。',
    },
  ],
  options: [
    { name: 'title', value: '<title>', help: { en: 'Title of the record, one line.', zh: '记录的标题，一行。' } },
    { name: 'set', value: '<field>=<value>', multiple: true, help: { en: 'A field to fill in; may be repeated.', zh: '要填写的字段，可重复。' } },
    {
      name: 'from',
      value: '<name>',
      help: { en: 'A record template to begin from; a name that is unknown lists them.', zh: '用哪个记录模板；名称不对时会列出现有的模板。' },
    },
    {
      name: 'in',
      value: '<document>',
      help: { en: 'The document that gets a new section, by ID or path.', zh: '写入哪份文档（编号或路径），成为其中新的一节。' },
    },
    formatOption,
  ],
  json: editExample,
  examples: [
    {
      command: {
        en: 'fieldbook add change-request --title "Credit limit per customer" --set reason="Asked for by finance"',
        zh: 'fieldbook add change-request --title "按客户设置信用额度" --set reason="财务部提出"',
      },
      does: { en: 'Writes changes/CR-0008-credit-limit-per-customer.yaml.', zh: '写入 changes/CR-0008.yaml。' },
    },
    {
      command: { en: 'fieldbook add REQ --title "Order status of each line" --in SRS-0001', zh: 'fieldbook add REQ --title "订单状态实时可查" --in SRS-0001' },
      does: { en: 'Adds a section to the specification.', zh: '在需求规格说明书中新增一节。' },
    },
    {
      command: { en: 'fieldbook add checklist --from env-check', zh: 'fieldbook add checklist --from env-check' },
      does: { en: 'Adds a checklist that the record template env-check has filled in.', zh: '按记录模板 env-check 新增一份检查表。' },
    },
  ],
  async run(call) {
    const [{ parseAssignment }] = await Promise.all([import('../../project/assign.ts')])
    const assignments = call.arguments.texts('set').map(parseAssignment)
    const given = assignments.map(({ field }) => pointerOf(field.split('.')))
    const edit = call.arguments.text('from') === undefined ? await plain(call, assignments) : await fromTemplate(call, assignments)
    const result = await changeEngagement(call, edit, ({ problems }) => !problems.some(({ pointer }) => concerns(pointer, given)))
    return reportEdit(call, result)
  },
}

async function plain(call: Call, set: readonly Assignment[]): Promise<(project: Project) => Edited> {
  const { addRecord } = await import('../../project/add.ts')
  const [kind = ''] = expectPositionals(call, ['<kind>'])
  const title = call.arguments.text('title')
  if (title === undefined) {
    throw new FieldbookError('bad-arguments', { en: 'Give the new record a title: --title "…".', zh: '请给新记录一个标题：--title "…"。' })
  }
  const document = call.arguments.text('in')
  return (project) => addRecord(project, { kind, title, set, ...(document === undefined ? {} : { in: document }) })
}

async function fromTemplate(call: Call, set: readonly Assignment[]): Promise<(project: Project) => Edited> {
  const [{ addFromTemplate }, { recordTemplatesOf }] = await Promise.all([
    import('../../project/add-from-template.ts'),
    import('../../disk/record-templates.ts'),
  ])
  const [kind] = expectPositionals(call, [], ['[<kind>]'])
  if (call.arguments.text('in') !== undefined) {
    throw new FieldbookError('bad-arguments', {
      en: 'A record from a template gets a file of its own: leave out --in.',
      zh: '按模板新增的记录单独成文件，请去掉 --in。',
    })
  }
  const root = engagementRoot(call)
  const today = todayOf(call)
  const wanted = { from: call.arguments.text('from') ?? '', kind, title: call.arguments.text('title'), set }
  return (project) => addFromTemplate(project, recordTemplatesOf(root, openFiles(root), project.language ?? call.language, today), wanted, today)
}

/** Gaps are what a new record is for; a value that was given and does not fit is not. */
function concerns(pointer: string, given: readonly string[]): boolean {
  return pointer !== '' && given.some((field) => field === pointer || pointer.startsWith(`${field}/`) || field.startsWith(`${pointer}/`))
}
