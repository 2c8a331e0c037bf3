import { dayOf, textsOf } from '../items.ts'
import { isClosed, workingDays } from '../late.ts'
import type { RecordRule } from '../rule.ts'
import { workTasks } from './plan-tasks.ts'

/** Two weeks: what comes later may wait for the next round of planning. */
const ahead = 10

export const taskUnassigned: RecordRule = {
  code: 'task-unassigned',
  summary: { en: 'A task of an agreed plan is about to begin, or has begun, and nobody does it.', zh: '已确认的计划中，临近或已开始的任务没有人做。' },
  severity: 'warning',
  practices: [3],
  scope: 'record',
  about: [{ kind: 'Plan', states: ['agreed'] }],
  *check(plan, project) {
    if (isClosed(project)) return
    const soon = project.calendar.after(project.today, ahead)
    for (const { item, pointer, name, milestone, done } of workTasks(plan)) {
      if (milestone || done || textsOf(item.assignees).length > 0) continue
      const day = dayOf(item.start) ?? dayOf(item.finish)
      const begun = typeof item.progress === 'number' && item.progress > 0
      if (!begun && (day === undefined || day > soon)) continue
      yield {
        code: 'task-unassigned',
        pointer,
        message: {
          en: `${name.en} has begun or comes within ${workingDays(ahead).en}, and nobody does it. Name somebody under 'assignees'.`,
          zh: `${name.zh}已开始或在 ${workingDays(ahead).zh}内开始，却没有人做。请在 assignees 下写上人员。`,
        },
      }
    }
  },
}
