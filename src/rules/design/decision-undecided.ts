import { textOf } from '../../base/value.ts'
import { lateSince, workingDays } from '../late.ts'
import type { RecordRule } from '../rule.ts'

export const decisionUndecided: RecordRule = {
  code: 'decision-undecided',
  summary: { en: 'A decision that others wait for is past its date.', zh: '到期应定的决策还没有定。' },
  severity: 'warning',
  practices: [16],
  scope: 'record',
  about: [{ kind: 'Decision', states: ['proposed'] }],
  *check(decision, project) {
    const late = lateSince(decision.data.due, project)
    if (!late) return
    const [by, owner] = [workingDays(late.days), textOf(decision.data.owner)]
    yield {
      code: 'decision-undecided',
      pointer: '/due',
      message: {
        en: `${decision.id} was to be decided by ${late.due}, ${by.en} ago${owner ? ` (${owner})` : ''}. Bring it to the deciders now, or agree on how work goes on without it.`,
        zh: `${decision.id} 应于 ${late.due} 前定下，已过 ${by.zh}${owner ? `（${owner}）` : ''}。请尽快提交决策人，或商定没有结论时工作如何继续。`,
      },
    }
  },
}
