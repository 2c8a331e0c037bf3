import { dayOf } from '../items.ts'
import type { RecordRule } from '../rule.ts'
import { workTasks } from './plan-tasks.ts'

export const milestoneWithoutDate: RecordRule = {
  code: 'milestone-without-date',
  summary: { en: 'A milestone of an agreed plan has no date.', zh: '已确认的计划中，有里程碑没有日期。' },
  severity: 'warning',
  practices: [3],
  scope: 'record',
  about: [{ kind: 'Plan', states: ['agreed'] }],
  *check(plan) {
    for (const { item, pointer, name, milestone, done } of workTasks(plan)) {
      if (!milestone || done || dayOf(item.finish ?? item.start) !== undefined) continue
      yield {
        code: 'milestone-without-date',
        pointer,
        message: {
          en: `The milestone ${name.en} has no date, though ${plan.id} is agreed. Write the day under 'finish'.`,
          zh: `${plan.id} 已确认，但里程碑 ${name.zh}没有日期。请在 finish 写上日期。`,
        },
      }
    }
  },
}
