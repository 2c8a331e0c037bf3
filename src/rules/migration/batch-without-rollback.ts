import { textOf } from '../../base/value.ts'
import { stateName } from '../kind-words.ts'
import { isClosed } from '../late.ts'
import type { RecordRule } from '../rule.ts'
import { loadIsNear } from './load-is-near.ts'

export const batchWithoutRollback: RecordRule = {
  code: 'batch-without-rollback',
  summary: {
    en: 'A rehearsal or full migration batch is loaded, or is about to be, and nothing takes it back.',
    zh: '演练或正式批次已装入或即将装入，却没有回退办法。',
  },
  severity: 'warning',
  practices: [31],
  scope: 'record',
  about: [{ kind: 'MigrationBatch', states: ['planned', 'loaded', 'reconciled'] }],
  *check(record, project) {
    const { data, status } = record
    if ((data.type !== 'full' && data.type !== 'rehearsal') || data.rollbackScript || isClosed(project)) return
    const start = textOf(data.start)?.slice(0, 10)
    if (status === 'planned' && !loadIsNear(record, project)) return
    const state = stateName(record)
    yield {
      code: 'batch-without-rollback',
      pointer: '/rollbackScript',
      message: {
        en: `${record.id} is '${state.en}'${status === 'planned' ? ` for ${start}` : ''} and nothing takes it back. Write under 'rollbackScript' which script or snapshot does, and try it once.`,
        zh: `${record.id} 的状态是“${state.zh}”${status === 'planned' ? `（${start} 开始）` : ''}，却没有回退办法。请在 rollbackScript 中写明回退脚本或快照，并实际试一次。`,
      },
    }
  },
}
