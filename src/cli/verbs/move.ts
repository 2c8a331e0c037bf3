import { changeEngagement } from '../engagement.ts'
import { expectPositionals } from '../output.ts'
import { editExample, reportEdit } from '../report-edit.ts'
import { example, formatOption, type Verb } from '../verb.ts'

export const move: Verb = {
  name: 'move',
  summary: { en: 'Move a record to the next state of its workflow.', zh: '把记录推进到流程的下一个状态。' },
  usage: '<id> <state>',
  details: [
    {
      en: 'Only states that the workflow allows are taken, and only when the record has what the state requires; otherwise the command says what is missing and writes nothing.',
      zh: '只接受流程允许的状态，并且记录须满足该状态的要求；否则会说明缺少什么，不写入任何内容。',
    },
  ],
  options: [formatOption],
  json: editExample,
  examples: [
    example('fieldbook move REQ-0012 reviewed', 'Marks a requirement as reviewed.', '把需求标为已评审。'),
    example('fieldbook move CR-0007 approved', 'Approves a change request that has been assessed.', '批准一份已评估的变更申请。'),
  ],
  async run(call) {
    const { moveRecord } = await import('../../project/move.ts')
    const [id = '', state = ''] = expectPositionals(call, ['<id>', '<state>'])
    const result = await changeEngagement(
      call,
      (project) => moveRecord(project, id, state),
      ({ problems }) => problems.length === 0,
    )
    return reportEdit(call, result)
  },
}
