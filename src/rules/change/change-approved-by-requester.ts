import { isMap, textOf } from '../../base/value.ts'
import { textsOf } from '../items.ts'
import type { RecordRule } from '../rule.ts'

export const changeApprovedByRequester: RecordRule = {
  code: 'change-approved-by-requester',
  summary: { en: 'Somebody took part in approving their own change request.', zh: '变更的提出人参与了批准。' },
  severity: 'warning',
  practices: [20],
  scope: 'record',
  about: [{ kind: 'ChangeRequest', states: ['approved', 'implemented', 'closed'] }],
  *check(change) {
    const { decision } = change.data
    const requester = textOf(change.data.requestedBy)
    const at = isMap(decision) && requester ? textsOf(decision.by).indexOf(requester) : -1
    if (at < 0) return
    yield {
      code: 'change-approved-by-requester',
      pointer: `/decision/by/${at}`,
      message: {
        en: `${requester} asked for ${change.id} and is among those who approved it. Let the other members decide, and take ${requester} off.`,
        zh: `${requester} 是 ${change.id} 的提出人，却也参与了批准。提出人应回避：请由其他委员裁决，并从名单中去掉。`,
      },
      fixes: [{ title: { en: `Take ${requester} off`, zh: `去掉 ${requester}` }, changes: [{ pointer: `/decision/by/${at}`, remove: true }] }],
      related: [{ record: change.id, file: change.file, pointer: '/requestedBy', message: { en: 'Requested by', zh: '提出人' } }],
    }
  },
}
