import { textOf } from '../../base/value.ts'
import { isClosed } from '../late.ts'
import type { RecordRule } from '../rule.ts'

export const processUndecided: RecordRule = {
  code: 'process-undecided',
  summary: { en: 'Design has begun, and nobody has decided what becomes of a business process.', zh: '已进入设计阶段，业务流程是保留还是优化还没有定。' },
  severity: 'warning',
  practices: [10],
  scope: 'record',
  from: 'design',
  about: [{ kind: 'Process', states: ['as-is'] }],
  *check(process, project) {
    if (textOf(process.data.decision) || isClosed(project)) return
    yield {
      code: 'process-undecided',
      pointer: '/status',
      message: {
        en: `Nobody has decided what becomes of ${process.id} (${process.title}). Settle with its owner: keep, optimise or drop.`,
        zh: `${process.id}（${process.title}）今后怎么办还没有定。请与流程负责人确定：保留、优化或取消。`,
      },
    }
  },
}
