import type { Message } from '../../base/message.ts'
import { textOf } from '../../base/value.ts'
import { itemsOf } from '../items.ts'
import { listed } from '../listed.ts'
import type { RecordRule, RecordView } from '../rule.ts'

/** Of 25: the upper right of the risk matrix, from 3 × 5 on. */
const high = 15

export const riskHighWithoutResponse: RecordRule = {
  code: 'risk-high-without-response',
  summary: { en: 'A high risk has no response, nobody who watches it or nothing that is done about it.', zh: '高风险没有应对策略、责任人或应对行动。' },
  severity: 'warning',
  practices: [7],
  scope: 'record',
  about: [{ kind: 'Risk', states: ['open', 'mitigating'] }],
  *check(risk) {
    const { probability, impact } = risk.data
    const level = typeof probability === 'number' && typeof impact === 'number' ? probability * impact : 0
    const missing = level < high ? [] : missingIn(risk)
    if (missing.length === 0) return
    const { en, zh } = listed(missing)
    yield {
      code: 'risk-high-without-response',
      pointer: '/impact',
      message: {
        en: `${risk.id} is a high risk (${level} of 25) without ${en}. Settle that with its owner before the next meeting.`,
        zh: `${risk.id} 是高风险（25 分中的 ${level} 分），却没有${zh}。请在下次例会前与责任人定下来。`,
      },
    }
  },
}

function missingIn({ data, status }: RecordView): Message[] {
  const response = textOf(data.response)
  const acts = response === 'avoid' || response === 'mitigate'
  return [
    ...(response ? [] : [{ en: 'a response', zh: '应对策略' }]),
    ...(textOf(data.owner) ? [] : [{ en: 'an owner', zh: '责任人' }]),
    // Whoever accepts or transfers a risk need not do anything, but has to know what happens then. A risk that is being mitigated without actions breaks a condition of its kind.
    ...(acts && status === 'open' && itemsOf(data, 'actions').length === 0 ? [{ en: 'actions', zh: '应对行动' }] : []),
    ...(response === 'accept' && !textOf(data.contingency) ? [{ en: 'a contingency plan', zh: '应急方案' }] : []),
  ]
}
