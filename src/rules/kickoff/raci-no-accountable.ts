import type { RecordRule } from '../rule.ts'
import { workAreas } from './raci.ts'

export const raciNoAccountable: RecordRule = {
  code: 'raci-no-accountable',
  summary: { en: 'A work area has nobody who answers for its result.', zh: '有工作领域没有人对结果负责。' },
  severity: 'warning',
  practices: [2],
  scope: 'record',
  about: [{ kind: 'Directory' }],
  *check(directory) {
    for (const { pointer, area, accountable } of workAreas(directory)) {
      if (accountable.length > 0) continue
      yield {
        code: 'raci-no-accountable',
        pointer,
        message: {
          en: `Nobody answers for the work area “${area}”. Name one person under 'accountable'.`,
          zh: `工作领域“${area}”没有人对结果负责。请在 accountable 下指定一人。`,
        },
      }
    }
  },
}
