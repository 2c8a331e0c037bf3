import { addDays } from '../../base/date.ts'
import { isMap, textOf } from '../../base/value.ts'
import { dayOf, itemsOf } from '../items.ts'
import { stateName } from '../kind-words.ts'
import { isClosed } from '../late.ts'
import type { ProjectView, RecordRule } from '../rule.ts'

/** Days of the shortest parallel run that sees every kind of working day once. */
const shortest = 7

export const parallelRunMissing: RecordRule = {
  code: 'parallel-run-missing',
  summary: {
    en: 'A rollout has begun without a parallel run of old and new system, or with one of less than a week.',
    zh: '推广已开始，却没有安排新旧系统并行，或并行不足一周。',
  },
  severity: 'warning',
  practices: [38],
  scope: 'record',
  about: [{ kind: 'Rollout', states: ['pilot', 'rolling'] }],
  *check(record, project) {
    if (isClosed(project) || !replacesSomething(project)) return
    const run = isMap(record.data.parallelRun) ? record.data.parallelRun : {}
    const [start, end] = [dayOf(run.start), dayOf(run.end)]
    if (start === undefined) {
      const state = stateName(record)
      yield {
        code: 'parallel-run-missing',
        pointer: '/parallelRun',
        message: {
          en: `${record.id} is '${state.en}', but no parallel run is planned. Write under 'parallelRun' from when to when both systems run side by side, one to four weeks, and who compares them.`,
          zh: `${record.id} 的状态是“${state.zh}”，却没有安排并行。请在 parallelRun 中写明新旧系统并行的起止日期（一至四周）和比对人。`,
        },
      }
    } else if (end !== undefined && end < addDays(start, shortest - 1)) {
      yield {
        code: 'parallel-run-missing',
        pointer: '/parallelRun/end',
        message: {
          en: `The parallel run of ${record.id} from ${start} to ${end} is shorter than a week, so that some working days are never compared. Plan one to four weeks.`,
          zh: `${record.id} 的并行从 ${start} 到 ${end}，不足一周，有些工作日根本比对不到。请安排一至四周。`,
        },
      }
    }
  },
}

/** Whether there is an old system to run beside the new one; engagements that do not list their systems count as if there were. */
function replacesSomething({ engagement }: ProjectView): boolean {
  const systems = itemsOf(engagement?.data ?? {}, 'existingSystems')
  return systems.length === 0 || systems.some(({ item }) => (textOf(item.future) ?? 'replace') === 'replace')
}
