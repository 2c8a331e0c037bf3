import { aboutSteps, settledRunbook, stepsOf } from '../go-live/runbook-steps.ts'
import type { RecordRule } from '../rule.ts'

export const irreversibleStepWithoutRollback: RecordRule = {
  code: 'irreversible-step-without-rollback',
  summary: {
    en: 'A runbook that is no draft has an irreversible step, and neither the step nor a rollback runbook leads back.',
    zh: '已定稿的操作手册有不可撤销的步骤，既没写回退办法，也没有回退手册。',
  },
  severity: 'error',
  practices: [26],
  scope: 'record',
  about: [{ kind: 'Runbook', states: settledRunbook }],
  *check(record) {
    if (record.links.some(({ field }) => field.pointer === '/rollbackRunbook')) return
    const lost = stepsOf(record).filter(({ item }) => item.irreversible === true && !item.rollback)
    yield* aboutSteps('irreversible-step-without-rollback', record, lost, ({ en, zh }) => ({
      en: `After ${en} there is no way back in ${record.id}. Write under 'rollback' how it is undone, or name the runbook that leads back under 'rollbackRunbook'.`,
      zh: `${record.id} 执行${zh}之后就没有退路了。请在 rollback 中写明怎样撤销，或在 rollbackRunbook 中填上回退手册。`,
    }))
  },
}
