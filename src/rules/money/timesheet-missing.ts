import type { Day } from '../../base/date.ts'
import type { Message } from '../../base/message.ts'
import { isMap, textOf } from '../../base/value.ts'
import { dayOf, textsOf } from '../items.ts'
import { workTasks } from '../kickoff/plan-tasks.ts'
import { availabilityOf } from '../kickoff/workload.ts'
import { isClosed, workingDays } from '../late.ts'
import type { EngagementRule, ProjectView, RecordView } from '../rule.ts'

/** Two weeks: a month's end must not make everybody late. */
const patience = 10

export const timesheetMissing: EngagementRule = {
  code: 'timesheet-missing',
  summary: {
    en: 'Somebody who keeps timesheets works on a task and has written down no hours for more than two weeks.',
    zh: '有任务在身的人两周多没有填工时。',
  },
  severity: 'warning',
  practices: [65],
  scope: 'engagement',
  about: [{ kind: 'Timesheet' }, { kind: 'Plan', states: ['agreed'] }, { kind: 'Directory' }, { kind: 'Engagement' }],
  *check(project) {
    if (isClosed(project)) return
    const { calendar, today } = project
    const availability = availabilityOf(project.directory)
    const busy = busyPeople(project)
    for (const [person, { timesheet, to }] of lastTimesheets(project)) {
      const task = busy.get(person)
      const days = calendar.between(to, today)
      if (!task || days <= patience || availability.get(person)?.capacityOn(today) === 0) continue
      yield {
        in: timesheet,
        code: 'timesheet-missing',
        pointer: '/period/to',
        message: {
          en: `${person} works on ${task.en} and has written down no hours since ${to}, ${workingDays(days).en} ago. Ask for the next timesheet.`,
          zh: `${person} 正在做 ${task.zh}，自 ${to} 起已有 ${workingDays(days).zh}没有填工时。请补下一张工时单。`,
        },
      }
    }
  },
}

/** Who should have hours by now, each with a task that has run for as long as anybody may be late. */
function busyPeople(project: ProjectView): ReadonlyMap<string, Message> {
  const busy = new Map<string, Message>()
  for (const plan of project.ofKind('Plan')) {
    if (plan.status !== 'agreed') continue
    for (const { item, name, milestone, done } of workTasks(plan)) {
      const start = dayOf(item.start)
      if (milestone || done || start === undefined || project.calendar.between(start, project.today) <= patience) continue
      for (const person of textsOf(item.assignees)) if (!busy.has(person)) busy.set(person, name)
    }
  }
  return busy
}

function lastTimesheets(project: ProjectView): ReadonlyMap<string, { readonly timesheet: RecordView; readonly to: Day }> {
  const last = new Map<string, { timesheet: RecordView; to: Day }>()
  for (const timesheet of project.ofKind('Timesheet')) {
    const { person, period } = timesheet.data
    const to = isMap(period) ? dayOf(period.to) : undefined
    const who = textOf(person)
    const before = who === undefined ? undefined : last.get(who)
    if (who !== undefined && to !== undefined && (!before || to > before.to)) last.set(who, { timesheet, to })
  }
  return last
}
