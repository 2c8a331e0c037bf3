import type { Problem } from '../../base/problem.ts'
import { isMap, textOf } from '../../base/value.ts'
import { dayOf, type Item, itemsOf } from '../items.ts'
import { isClosed } from '../late.ts'
import type { RecordRule, RecordView } from '../rule.ts'

export const parallelDifferenceOpen: RecordRule = {
  code: 'parallel-difference-open',
  summary: {
    en: 'A difference between old and new system is not settled on the working day after it was found, or the rollout is complete over it.',
    zh: '新旧系统的差异过了一个工作日仍未落实，或差异未清推广就已标为完成。',
  },
  severity: 'warning',
  practices: [38],
  scope: 'record',
  about: [{ kind: 'Rollout', states: ['pilot', 'rolling', 'complete'] }],
  *check(record, project) {
    const complete = record.status === 'complete'
    if (!complete && isClosed(project)) return
    const run = isMap(record.data.parallelRun) ? record.data.parallelRun : {}
    for (const comparison of itemsOf(run, 'comparisons', '/parallelRun')) {
      const { old, new: now, settled, on } = comparison.item
      if (typeof old !== 'number' || typeof now !== 'number' || old === now || settled === true) continue
      const day = dayOf(on)
      if (complete) yield { ...open(record, comparison), severity: 'error' }
      else if (day !== undefined && project.calendar.between(day, project.today) > 1) yield open(record, comparison)
    }
  },
}

function open(record: RecordView, { item, pointer }: Item): Problem {
  const [figure, old, now, on] = [item.figure, item.old, item.new, item.on].map((value) => textOf(value) ?? '')
  return {
    code: 'parallel-difference-open',
    pointer: `${pointer}/new`,
    message: {
      en: `“${figure}” of ${on} in ${record.id} is ${old} in the old system and ${now} in the new one, and the difference is not settled. Find the cause, correct what is wrong, then write 'cause' and 'settled: true'.`,
      zh: `${record.id} 中 ${on} 的“${figure}”旧系统为 ${old}，新系统为 ${now}，差异尚未落实。请查明原因、更正错误，再填写 cause 和 settled: true。`,
    },
  }
}
