import type { Day } from '../../base/date.ts'
import { dayOf } from '../items.ts'
import { workingDays } from '../late.ts'
import type { EngagementRule, ProjectView } from '../rule.ts'

/** A quarter and some weeks to find a day. */
const patience = 80

export const visitOverdue: EngagementRule = {
  code: 'visit-overdue',
  summary: { en: 'Nobody has visited the client for more than a quarter of operation.', zh: '系统运行期间，超过一个季度没有回访客户。' },
  severity: 'info',
  practices: [62],
  scope: 'engagement',
  from: 'operation',
  about: [{ kind: 'Engagement' }, { kind: 'Meeting' }],
  *check(project) {
    const { engagement, calendar, today } = project
    const goLive = dayOf(engagement?.data.goLive)
    const since = lastVisit(project) ?? goLive
    if (!engagement || engagement.status === 'closed' || since === undefined || calendar.between(since, today) <= patience) return
    const days = workingDays(calendar.between(since, today))
    yield {
      in: engagement,
      code: 'visit-overdue',
      pointer: '/goLive',
      message: {
        en: `The last visit on record is ${days.en} ago. Go and see how the system is used; what users have got used to suffering, they do not report.`,
        zh: `最近一次回访已是 ${days.zh}之前。请到现场看看系统用得怎么样：用户忍惯了的问题，是不会报上来的。`,
      },
    }
  },
}

function lastVisit(project: ProjectView): Day | undefined {
  const days = project.ofKind('Meeting').flatMap(({ status, data }) => (status === 'held' && data.type === 'visit' ? (dayOf(data.date) ?? []) : []))
  return days
    .filter((day) => day <= project.today)
    .sort()
    .at(-1)
}
