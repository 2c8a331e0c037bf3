import { addDays, type Day } from '../../base/date.ts'
import { isMap } from '../../base/value.ts'
import { dayOf, itemsOf } from '../items.ts'
import { isClosed } from '../late.ts'
import { listed } from '../listed.ts'
import type { ProjectView, RecordRule } from '../rule.ts'

/** Longer than any parallel run: whoever plans more has mistyped a date, and must not make anybody wait. */
const mostDays = 366

/** Working days after its end in which a parallel run can still be made up for; then the old system is gone. */
const stillAsked = 5

export const parallelDayUncompared: RecordRule = {
  code: 'parallel-day-uncompared',
  summary: { en: 'A working day of the parallel run has passed without a comparison of old and new system.', zh: '并行期间有工作日没有比对新旧系统。' },
  severity: 'warning',
  practices: [38],
  scope: 'record',
  about: [{ kind: 'Rollout', states: ['pilot', 'rolling'] }],
  *check(record, project) {
    const run = isMap(record.data.parallelRun) ? record.data.parallelRun : {}
    const [start, end] = [dayOf(run.start), dayOf(run.end)]
    if (start === undefined || isClosed(project)) return
    if (end !== undefined && project.calendar.between(end, project.today) > stillAsked) return
    const compared = new Set(itemsOf(run, 'comparisons').map(({ item }) => dayOf(item.on)))
    const missing = pastWorkingDays(start, end, project).filter((day) => !compared.has(day))
    if (missing.length === 0) return
    const { en, zh } = listed(missing.map((day) => ({ en: day, zh: day })))
    yield {
      code: 'parallel-day-uncompared',
      pointer: '/parallelRun/comparisons',
      message: {
        en: `${record.id} has no comparison of ${en}. Enter the figures of both systems under 'comparisons', also where they agree.`,
        zh: `${record.id} 的并行缺 ${zh}的比对。请在 comparisons 中补上两边的数，一致的也要记。`,
      },
    }
  },
}

/** The working days up to the last but one before today: figures of a day are compared on the next. */
function pastWorkingDays(start: Day, end: Day | undefined, { calendar, today }: ProjectView): Day[] {
  const days: Day[] = []
  for (let [day, step] = [start, 0]; step < mostDays && day < today && (end === undefined || day <= end); step++) {
    if (calendar.isWorkingDay(day) && calendar.between(day, today) > 1) days.push(day)
    day = addDays(day, 1)
  }
  return days
}
