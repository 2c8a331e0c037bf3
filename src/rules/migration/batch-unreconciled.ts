import type { Problem } from '../../base/problem.ts'
import { textOf } from '../../base/value.ts'
import { dayOf, itemsOf } from '../items.ts'
import { stateName } from '../kind-words.ts'
import { isClosed } from '../late.ts'
import type { RecordRule, RecordView } from '../rule.ts'

/** Working days in which totals are compared and samples drawn. */
const grace = 2

export const batchUnreconciled: RecordRule = {
  code: 'batch-unreconciled',
  summary: {
    en: 'A migration batch was loaded days ago and not reconciled, or counts as reconciled while control totals differ without an explanation.',
    zh: '批次装入多日仍未核对，或标为已核对而控制总数不一致又无说明。',
  },
  severity: 'warning',
  practices: [30],
  scope: 'record',
  about: [{ kind: 'MigrationBatch', states: ['loaded', 'reconciled', 'accepted'] }],
  *check(record, project) {
    if (record.status !== 'loaded') {
      yield* differences(record)
      return
    }
    const end = dayOf(textOf(record.data.end)?.slice(0, 10))
    const waited = end === undefined || isClosed(project) ? 0 : project.calendar.between(end, project.today)
    if (waited <= grace) return
    yield {
      code: 'batch-unreconciled',
      pointer: '/end',
      message: {
        en: `${record.id} was loaded ${waited} working days ago and is not reconciled. Compare control totals and samples with the old system, write them down, and set the state to reconciled, or take the batch back.`,
        zh: `${record.id} 装入已过 ${waited} 个工作日，还没有核对。请与旧系统核对控制总数和抽样，记入批次并改为 reconciled；对不上的请回退。`,
      },
    }
  },
}

function* differences(record: RecordView): Iterable<Problem> {
  const state = stateName(record)
  for (const { item, pointer } of itemsOf(record.data, 'controlTotals')) {
    if (typeof item.source !== 'number' || typeof item.target !== 'number' || item.source === item.target || item.explanation) continue
    const name = textOf(item.name) ?? ''
    yield {
      code: 'batch-unreconciled',
      severity: 'error',
      pointer: `${pointer}/target`,
      message: {
        en: `${record.id} is '${state.en}', but “${name}” is ${item.source} in the old system and ${item.target} in the new one. Correct it, or write under 'explanation' why they differ.`,
        zh: `${record.id} 的状态是“${state.zh}”，但“${name}”旧系统为 ${item.source}，新系统为 ${item.target}。请更正，或在 explanation 中说明原因。`,
      },
    }
  }
}
