import { lateSince, workingDays } from '../late.ts'
import type { RecordRule } from '../rule.ts'
import { workTasks } from './plan-tasks.ts'

export const taskOverdue: RecordRule = {
  code: 'task-overdue',
  summary: { en: 'A task or milestone of an agreed plan should be finished and is not.', zh: '已确认的计划中，有任务或里程碑到期未完成。' },
  severity: 'warning',
  practices: [3],
  scope: 'record',
  about: [{ kind: 'Plan', states: ['agreed'] }],
  *check(plan, project) {
    for (const { item, pointer, name, milestone, done } of workTasks(plan)) {
      const late = done ? undefined : lateSince(item.finish, project)
      if (!late) continue
      const by = workingDays(late.days)
      const at = typeof item.progress === 'number' && !milestone ? item.progress : undefined
      const progress = at === undefined ? { en: 'not finished', zh: '尚未完成' } : { en: `at ${at} %`, zh: `进度 ${at}%` }
      yield {
        code: 'task-overdue',
        pointer: `${pointer}/finish`,
        message: {
          en: `${name.en} was due on ${late.due}, ${by.en} ago, and is ${progress.en}. Note the progress, or agree on a new date.`,
          zh: `${name.zh}应于 ${late.due} 完成，已过 ${by.zh}，${progress.zh}。请更新进度，或商定新的日期。`,
        },
        fixes: [{ title: { en: 'Mark as finished', zh: '标为完成' }, changes: [{ pointer: `${pointer}/progress`, set: 100 }] }],
      }
    }
  },
}
