import { itemsOf } from '../items.ts'
import type { RecordRule } from '../rule.ts'

export const signoffLeftPending: RecordRule = {
  code: 'signoff-left-pending',
  summary: { en: 'All parties have signed and the sign-off is still called pending.', zh: '各方都已签字，签署记录却还是待签署。' },
  severity: 'warning',
  practices: [12, 21],
  scope: 'record',
  about: [{ kind: 'SignOff', states: ['pending'] }],
  *check({ id, data }) {
    const parties = itemsOf(data, 'parties')
    if (parties.length === 0 || parties.some(({ item }) => !item.on)) return
    yield {
      code: 'signoff-left-pending',
      pointer: '/status',
      message: {
        en: `Everybody named in ${id} has signed. Set it to signed, so that what it covers is protected from now on.`,
        zh: `${id} 中各方都已签字。请改为“已签署”，其内容从此受变更控制保护。`,
      },
      fixes: [{ title: { en: 'Set the status to signed', zh: '把状态改为 signed' }, changes: [{ pointer: '/status', set: 'signed' }] }],
    }
  },
}
