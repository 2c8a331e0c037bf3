import { textOf } from '../../base/value.ts'
import { dayOf } from '../items.ts'
import { isClosed } from '../late.ts'
import type { RecordRule } from '../rule.ts'

export const issueWithoutOwner: RecordRule = {
  code: 'issue-without-owner',
  summary: { en: 'Nobody has taken on an open issue by the day after it was raised.', zh: '问题提出次日仍无人认领。' },
  severity: 'warning',
  practices: [47],
  scope: 'record',
  about: [{ kind: 'Issue', states: ['open'] }],
  *check(issue, project) {
    const raised = dayOf(issue.data.raised)
    // On the day itself the stand-up has not been held yet.
    if (raised === undefined || textOf(issue.data.owner) || isClosed(project) || project.calendar.between(raised, project.today) <= 1) return
    yield {
      code: 'issue-without-owner',
      pointer: '/raised',
      message: {
        en: `${issue.id} has had no owner since ${raised}. Settle in the next stand-up who takes it on.`,
        zh: `${issue.id} 自 ${raised} 以来没有责任人。请在下次站会上定下由谁负责。`,
      },
    }
  },
}
