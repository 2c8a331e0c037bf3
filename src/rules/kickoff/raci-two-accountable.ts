import { listed } from '../listed.ts'
import type { RecordRule } from '../rule.ts'
import { workAreas } from './raci.ts'

export const raciTwoAccountable: RecordRule = {
  code: 'raci-two-accountable',
  summary: { en: 'Several people answer for the same work area.', zh: '同一工作领域有多人对结果负责。' },
  severity: 'warning',
  practices: [2],
  scope: 'record',
  about: [{ kind: 'Directory' }],
  *check(directory) {
    for (const { pointer, area, accountable } of workAreas(directory)) {
      if (accountable.length < 2) continue
      const { en, zh } = listed(accountable.map((handle) => ({ en: handle, zh: handle })))
      yield {
        code: 'raci-two-accountable',
        pointer: `${pointer}/accountable`,
        message: {
          en: `${en} all answer for “${area}”, so nobody does. Keep one, and list the others under 'responsible' or 'consulted'.`,
          zh: `“${area}”由 ${zh} 共同负责，等于无人负责。请只留一人，其余列入 responsible 或 consulted。`,
        },
      }
    }
  },
}
