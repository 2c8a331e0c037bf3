import { addDays, type Day } from '../../base/date.ts'
import type { Message } from '../../base/message.ts'
import { isMap, textOf } from '../../base/value.ts'
import { dayOf, itemsOf } from '../items.ts'
import type { EngagementRule, ProjectView } from '../rule.ts'

/**
 * Two intervals each: one meeting may fall out for a holiday. A stand-up leaves no minutes, a change control board meets when there is something
 * to decide, and visits are looked at apart.
 */
const patience: Readonly<Record<string, number>> = { day: 7, week: 14, 'two-weeks': 28, month: 62, quarter: 184 }
const names: Readonly<Record<string, Message>> = {
  weekly: { en: 'weekly meeting', zh: '周例会' },
  review: { en: 'review', zh: '评审会' },
  'open-day': { en: 'open day', zh: '开放日' },
  steering: { en: 'steering committee', zh: '指导委员会' },
}

export const meetingOverdue: EngagementRule = {
  code: 'meeting-overdue',
  summary: { en: 'A regular meeting of the communication plan has not been held for two intervals.', zh: '沟通计划里的定期会议已连续两期没有召开。' },
  severity: 'warning',
  practices: [4],
  scope: 'engagement',
  about: [{ kind: 'Engagement', states: ['active', 'hypercare'] }, { kind: 'Meeting' }],
  *check(project) {
    const { engagement, today } = project
    const { communication } = engagement?.data ?? {}
    if (!engagement || (engagement.status !== 'active' && engagement.status !== 'hypercare')) return
    const begun = itemsOf(engagement.data, 'phases').flatMap(({ item }) => dayOf(item.start) ?? [])[0]
    for (const { item, pointer } of itemsOf(isMap(communication) ? communication : {}, 'meetings', '/communication')) {
      const name = names[textOf(item.type) ?? '']
      const days = patience[textOf(item.every) ?? '']
      const last = lastHeld(textOf(item.type), project)
      const since = last ?? begun
      if (!name || days === undefined || since === undefined || addDays(since, days) >= today) continue
      const held = last
        ? { en: `was last held on ${last}`, zh: `上一次召开是 ${last}` }
        : { en: `has not been held since ${since}`, zh: `自 ${since} 起从未召开` }
      yield {
        in: engagement,
        code: 'meeting-overdue',
        pointer,
        message: {
          en: `By the minutes, the ${name.en} ${held.en}. Hold it and keep the minutes, or change the rhythm here.`,
          zh: `从纪要看，${name.zh}${held.zh}。请召开并留下纪要，或在此调整周期。`,
        },
      }
    }
  },
}

function lastHeld(type: string | undefined, project: ProjectView): Day | undefined {
  let last: Day | undefined
  for (const { status, data } of project.ofKind('Meeting')) {
    const date = dayOf(data.date)
    if (status === 'held' && data.type === type && date !== undefined && date <= project.today && (last === undefined || date > last)) last = date
  }
  return last
}
