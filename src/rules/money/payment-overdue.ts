import { itemsOf } from '../items.ts'
import { lateSince } from '../late.ts'
import type { RecordRule } from '../rule.ts'
import { amountText } from './amount-text.ts'

export const paymentOverdue: RecordRule = {
  code: 'payment-overdue',
  summary: { en: 'An invoice is past its date, not paid in full, and nobody follows it up as overdue.', zh: '发票到期未足额回款，却没有标为逾期跟进。' },
  severity: 'warning',
  practices: [64],
  scope: 'record',
  about: [{ kind: 'Payment', states: ['invoiced'] }],
  *check({ id, title, data }, project) {
    const late = lateSince(data.due, project)
    const received = itemsOf(data, 'receipts').reduce((sum, { item }) => sum + (typeof item.amount === 'number' ? item.amount : 0), 0)
    const open = typeof data.amount === 'number' ? data.amount - received : undefined
    if (!late || (open !== undefined && open <= 0)) return
    const amount = open === undefined ? { en: '', zh: '' } : { en: `, ${amountText(open)} is open`, zh: `，尚欠 ${amountText(open)}` }
    yield {
      code: 'payment-overdue',
      pointer: '/due',
      message: {
        en: `${id} (${title}) was due on ${late.due}${amount.en}. Mark it as overdue with an owner who calls the client, or note the receipt.`,
        zh: `${id}（${title}）应于 ${late.due} 到账${amount.zh}。请标为逾期并指定催收人，已到账的请登记。`,
      },
      fixes: [{ title: { en: 'Mark as overdue', zh: '标为逾期' }, changes: [{ pointer: '/status', set: 'overdue' }] }],
    }
  },
}
