import { isMap } from '../../base/value.ts'
import { textsOf } from '../items.ts'
import type { RecordRule } from '../rule.ts'

export const changeApprovedWithoutQuorum: RecordRule = {
  code: 'change-approved-without-quorum',
  summary: { en: 'A change was approved by fewer members of the change control board than its quorum.', zh: '批准变更的变更控制委员会委员不足法定人数。' },
  severity: 'error',
  practices: [20],
  scope: 'record',
  about: [{ kind: 'ChangeRequest', states: ['approved', 'implemented', 'closed'] }],
  *check(change, { directory }) {
    const ccb = directory?.data.ccb
    const { decision } = change.data
    if (!directory || !isMap(ccb) || typeof ccb.quorum !== 'number' || !isMap(decision)) return
    const members = new Set(textsOf(ccb.members))
    const agreed = new Set(textsOf(decision.by).filter((handle) => members.has(handle))).size
    if (agreed >= ccb.quorum) return
    yield {
      code: 'change-approved-without-quorum',
      pointer: '/decision/by',
      message: {
        en: `${change.id} was approved by ${agreed} of the board's members, and it takes ${ccb.quorum}. Name all who agreed, or put it before the board again.`,
        zh: `${change.id} 只有 ${agreed} 名委员同意，法定人数为 ${ccb.quorum}。请补全同意的委员，或重新提交委员会。`,
      },
      related: [{ record: directory.id, file: directory.file, pointer: '/ccb/quorum', message: { en: 'The quorum', zh: '法定人数' } }],
    }
  },
}
