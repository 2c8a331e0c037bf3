import { recordName } from '../kind-words.ts'
import { lateSince, workingDays } from '../late.ts'
import type { RecordRule } from '../rule.ts'

const grace = 10

export const feedbackUnanswered: RecordRule = {
  code: 'feedback-unanswered',
  summary: { en: 'A proposal of a user has waited two weeks for an answer.', zh: '用户的改进建议两周没有回复。' },
  severity: 'warning',
  practices: [61],
  scope: 'record',
  about: [{ kind: 'Feedback', states: ['open'] }],
  *check(record, project) {
    const waited = lateSince(record.data.raised, project)
    if (!waited || waited.days <= grace || (record.data.reply !== undefined && record.data.reply !== '')) return
    const [name, days] = [recordName(record), workingDays(waited.days)]
    yield {
      code: 'feedback-unanswered',
      pointer: '/raised',
      message: {
        en: `${name.en} was raised ${days.en} ago and has no reply. Say what becomes of it, also when it is 'no': who is not answered stops proposing.`,
        zh: `${name.zh}提出已 ${days.zh}，还没有回复。请答复处理结果，不采纳也要说明：没人回应，以后就没人提了。`,
      },
    }
  },
}
