import type { Day } from '../../base/date.ts'
import type { Problem } from '../../base/problem.ts'
import { textOf } from '../../base/value.ts'
import { dayOf } from '../items.ts'
import { lateSince, workingDays } from '../late.ts'
import type { ProjectView, RecordRule, RecordView } from '../rule.ts'

const code = 'payment-due-not-invoiced'
/** A week to write the invoice. */
const patience = 5

export const paymentDueNotInvoiced: RecordRule = {
  code,
  summary: { en: 'A payment may be invoiced and has not been.', zh: '付款条件已满足，却还没有开票。' },
  severity: 'warning',
  practices: [64],
  scope: 'record',
  about: [{ kind: 'Payment', states: ['expected'] }],
  *check(payment, project) {
    if (payment.data.invoice !== undefined) return
    const released = releasedOn(payment, project)
    const late = released === undefined ? undefined : lateSince(released.on, project)
    if (released && late && late.days > patience) yield notInvoiced(payment, released.by, late.due, late.days)
    // Without an acceptance that it waits for, the day on which it has to arrive decides.
    const due = payment.links.some(({ field }) => field.pointer === '/after') ? undefined : lateSince(payment.data.due, project)
    if (due) yield pastDue(payment, due.due)
  },
}

/** The last acceptance that the payment depends on, once all are accepted. */
function releasedOn(payment: RecordView, project: ProjectView): { readonly by: RecordView; readonly on: Day } | undefined {
  let last: { by: RecordView; on: Day } | undefined
  for (const link of payment.links.filter(({ field }) => field.pointer === '/after')) {
    const by = project.byId(link.target)[0]
    const on = dayOf(by?.data.on)
    if (by?.status !== 'accepted' || on === undefined) return undefined
    if (!last || on > last.on) last = { by, on }
  }
  return last
}

function notInvoiced(payment: RecordView, by: RecordView, on: Day, days: number): Problem {
  return {
    code,
    pointer: '/after',
    message: {
      en: `${by.id} was accepted on ${on}, ${workingDays(days).en} ago, and ${payment.id} (${payment.title}) is not invoiced. Send the invoice and note it here.`,
      zh: `${by.id} 已于 ${on} 验收，过了 ${workingDays(days).zh}，${payment.id}（${payment.title}）仍未开票。请开票并登记。`,
    },
    related: [{ record: by.id, file: by.file, pointer: '/status', message: { en: 'Accepted', zh: '已验收' } }],
  }
}

function pastDue(payment: RecordView, due: Day): Problem {
  const condition = textOf(payment.data.condition)
  return {
    code,
    pointer: '/due',
    message: {
      en: `${payment.id} was to arrive by ${due} and is not invoiced yet${condition ? ` (condition: ${condition})` : ''}. Send the invoice, or agree on a new date.`,
      zh: `${payment.id} 应于 ${due} 到账，却还没有开票${condition ? `（条件：${condition}）` : ''}。请开票，或商定新的日期。`,
    },
  }
}
