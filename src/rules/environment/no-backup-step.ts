import { settledRunbook, stepsOf } from '../go-live/runbook-steps.ts'
import { stateName } from '../kind-words.ts'
import type { RecordRule } from '../rule.ts'

export const noBackupStep: RecordRule = {
  code: 'no-backup-step',
  summary: { en: 'A runbook for a go-live or a deployment that is no draft has no step that makes a backup.', zh: '已定稿的上线或部署手册没有备份步骤。' },
  severity: 'error',
  practices: [26],
  scope: 'record',
  about: [{ kind: 'Runbook', states: settledRunbook }],
  *check(record) {
    const { type } = record.data
    const steps = stepsOf(record)
    if ((type !== 'go-live' && type !== 'deployment') || steps.length === 0 || steps.some(({ item }) => item.backup === true)) return
    const state = stateName(record)
    yield {
      code: 'no-backup-step',
      pointer: '/type',
      message: {
        en: `${record.id} is '${state.en}', but none of its steps makes a backup or snapshot. Add one before anything is changed, or mark the step that does with 'backup: true'.`,
        zh: `${record.id} 的状态是“${state.zh}”，却没有备份或快照步骤。请在改动之前补上；已有的，在该步骤标上 backup: true。`,
      },
    }
  },
}
