import type { Day } from '../../base/date.ts'
import { isMap } from '../../base/value.ts'
import { dayOf } from '../items.ts'
import type { EngagementRule, RecordView } from '../rule.ts'

/** Working days after a month's end by which its report is expected. */
const grace = 10
const monthsLookedAt = 3

export const monthlyReportMissing: EngagementRule = {
  code: 'monthly-report-missing',
  summary: { en: 'A month of operation has no issued report.', zh: '有运行月份没有发布月度运维报告。' },
  severity: 'warning',
  practices: [59],
  scope: 'engagement',
  about: [{ kind: 'Engagement' }, { kind: 'Report' }],
  *check(project) {
    const { engagement, today, calendar } = project
    const goLive = dayOf(engagement?.data.goLive)
    if (!engagement || goLive === undefined || goLive > today || engagement.status === 'planned' || engagement.status === 'closed') return
    const reports = project.ofKind('Report').filter(({ status, data }) => status === 'issued' && data.type === 'monthly')
    for (const month of monthsBefore(today).filter((one) => one >= goLive.slice(0, 7))) {
      if (calendar.between(`${month}-28`, today) <= grace + 3 || reports.some((report) => covers(report, month))) continue
      yield {
        in: engagement,
        code: 'monthly-report-missing',
        pointer: '/goLive',
        message: {
          en: `The system was live in ${month} and no monthly report for it is issued. Report slow queries, time-outs, capacity and advice.`,
          zh: `系统在 ${month} 已上线运行，但没有发布该月的运维报告。请报告慢查询、超时、容量和改进建议。`,
        },
      }
    }
  },
}

/** The months before the one of a day, newest first, as `2027-03`. */
function monthsBefore(day: Day): string[] {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return Array.from({ length: monthsLookedAt }, (_, i) => {
    const at = year * 12 + (month - 1) - (i + 1)
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}

/** A report may be of some weeks around the turn of a month: it counts for the month in which its middle lies. */
function covers({ data }: RecordView, month: string): boolean {
  const from = isMap(data.period) ? dayOf(data.period.from) : undefined
  const to = isMap(data.period) ? dayOf(data.period.to) : undefined
  return from !== undefined && to !== undefined && from <= `${month}-15` && `${month}-15` <= to
}
