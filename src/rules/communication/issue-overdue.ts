import { textOf } from '../../base/value.ts'
import { lateSince, workingDays } from '../late.ts'
import type { RecordRule } from '../rule.ts'

export const issueOverdue: RecordRule = {
  code: 'issue-overdue',
  summary: { en: 'An issue should be settled by now and is not.', zh: '问题到期未解决。' },
  severity: 'warning',
  practices: [47],
  scope: 'record',
  about: [{ kind: 'Issue', states: ['open', 'in-progress'] }],
  *check(issue, project) {
    const late = lateSince(issue.data.due, project)
    if (!late) return
    const [by, owner] = [workingDays(late.days), textOf(issue.data.owner)]
    yield {
      code: 'issue-overdue',
      pointer: '/due',
      message: {
        en: `${issue.id} was to be settled by ${late.due}, ${by.en} ago${owner ? ` (${owner})` : ''}. Settle it, or agree on a new date with whoever waits for it.`,
        zh: `${issue.id} 应于 ${late.due} 解决，已过 ${by.zh}${owner ? `（${owner}）` : ''}。请尽快解决，或与等待方商定新的日期。`,
      },
    }
  },
}
