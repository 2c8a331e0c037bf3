import { textOf } from '../../base/value.ts'
import { dayOf, type Item, itemsOf } from '../items.ts'
import { isClosed } from '../late.ts'
import { listed } from '../listed.ts'
import type { EngagementRule, ProjectView, RecordView } from '../rule.ts'

/** The log of a long day may be written on the next. */
const patience = 1

export const logMissingOnSiteDay: EngagementRule = {
  code: 'log-missing-on-site-day',
  summary: { en: 'Somebody was on site, and nobody wrote a log of that day.', zh: '有人驻场的日子没有日志。' },
  severity: 'warning',
  practices: [49],
  scope: 'engagement',
  about: [{ kind: 'Timesheet' }, { kind: 'DailyLog' }, { kind: 'Engagement' }],
  *check(project) {
    if (isClosed(project)) return
    const logged = new Set(project.ofKind('DailyLog').map(({ data }) => textOf(data.date)))
    for (const timesheet of project.ofKind('Timesheet')) {
      const missing = onSiteDays(timesheet, project).filter(({ item }) => !logged.has(textOf(item.date)))
      const days = [...new Set(missing.flatMap(({ item }) => textOf(item.date) ?? []))]
      const first = missing[0]
      if (!first) continue
      const { en, zh } = listed(days.map((day) => ({ en: day, zh: day })))
      const person = textOf(timesheet.data.person) ?? ''
      yield {
        in: timesheet,
        code: 'log-missing-on-site-day',
        pointer: first.pointer,
        message: {
          en: `${person} was on site on ${en}, and there is no daily log. Write down what was done and what stood in the way.`,
          zh: `${person} 于 ${zh} 驻场，却没有当天的日志。请补记完成的工作和遇到的阻碍。`,
        },
      }
    }
  },
}

/** One log a day is enough for a team, so only the day counts, not who wrote it. */
function onSiteDays(timesheet: RecordView, { calendar, today }: ProjectView): Item[] {
  return itemsOf(timesheet.data, 'entries').filter(({ item }) => {
    const date = dayOf(item.date)
    return item.place === 'on-site' && date !== undefined && calendar.between(date, today) > patience
  })
}
