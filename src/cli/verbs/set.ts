import { FieldbookError } from '../../base/error.ts'
import { changeEngagement } from '../engagement.ts'
import { editExample, reportEdit } from '../report-edit.ts'
import { example, formatOption, type Verb } from '../verb.ts'

export const set: Verb = {
  name: 'set',
  summary: { en: 'Set fields of a record; everything else in its file stays as it is.', zh: '设置记录的字段，文件的其余内容保持原样。' },
  usage: '<id> <field>=<value>...',
  details: [
    {
      en: 'Fields within fields are written with dots, items of a list by their number, several IDs, people or values with commas. A sentence is one item, commas and all; several are written as a YAML list, ["…", "…"]. An empty value removes the field. Nothing is written when the record would have an error that it has not now.',
      zh: '嵌套字段用点号连接，列表项用序号，多个编号、人员或取值用逗号分隔；一句话算一项，其中的逗号不拆开，多句写成 YAML 列表 ["…", "…"]。值留空表示删除该字段。如果会带来新的错误，则不写入任何内容。',
    },
  ],
  options: [formatOption],
  json: editExample,
  examples: [
    example('fieldbook set REQ-0012 priority=must owner=chen.jie', 'Raises the priority and names the owner.', '调高优先级并指定负责人。'),
    example('fieldbook set CR-0007 impact.cost=8 implements=REQ-0012,REQ-0013', 'A field within a field, and a list.', '设置嵌套字段和列表。'),
    example('fieldbook set REQ-0012 rationale=', 'Removes a field.', '删除一个字段。'),
  ],
  async run(call) {
    const { parseAssignment } = await import('../../project/assign.ts')
    const { setFields } = await import('../../project/set.ts')
    const [id, ...words] = call.arguments.positionals
    if (id === undefined || words.length === 0) {
      throw new FieldbookError('bad-arguments', {
        en: 'Name a record and what to set, such as `fieldbook set REQ-0012 priority=must`.',
        zh: '请写明记录和要设置的内容，例如 `fieldbook set REQ-0012 priority=must`。',
      })
    }
    const assignments = words.map(parseAssignment)
    const result = await changeEngagement(
      call,
      (project) => setFields(project, id, assignments),
      ({ problems }) => problems.length === 0,
    )
    return reportEdit(call, result)
  },
}
