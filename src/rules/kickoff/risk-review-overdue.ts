import { lateSince, workingDays } from '../late.ts'
import type { RecordRule } from '../rule.ts'

export const riskReviewOverdue: RecordRule = {
  code: 'risk-review-overdue',
  summary: { en: 'The day on which a risk was to be looked at again has passed.', zh: '风险到了复评日期却没有复评。' },
  severity: 'warning',
  practices: [7],
  scope: 'record',
  about: [{ kind: 'Risk', states: ['open', 'mitigating', 'occurred'] }],
  *check(risk, project) {
    const late = lateSince(risk.data.due, project)
    if (!late) return
    const by = workingDays(late.days)
    yield {
      code: 'risk-review-overdue',
      pointer: '/due',
      message: {
        en: `${risk.id} was to be looked at again on ${late.due}, ${by.en} ago. Judge probability and impact anew and set the next day, or close it.`,
        zh: `${risk.id} 应于 ${late.due} 复评，已过 ${by.zh}。请重新评定概率和影响并写下次日期，或予以关闭。`,
      },
    }
  },
}
