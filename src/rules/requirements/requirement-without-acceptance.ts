import { isList } from '../../base/value.ts'
import { addExample } from '../../kind/fix.ts'
import { stateName } from '../kind-words.ts'
import type { RecordRule } from '../rule.ts'

export const requirementWithoutAcceptance: RecordRule = {
  code: 'requirement-without-acceptance',
  summary: { en: 'A reviewed requirement has no acceptance criteria.', zh: '已评审的需求没有验收标准。' },
  severity: 'warning',
  practices: [13],
  scope: 'record',
  about: [{ kind: 'Requirement', states: ['reviewed', 'approved', 'implemented', 'verified'] }],
  *check(record) {
    const { kind, status, data } = record
    if (data.priority === 'wont') return
    if (isList(data.acceptance) ? data.acceptance.length > 0 : data.acceptance) return
    const state = stateName(record)
    yield {
      code: 'requirement-without-acceptance',
      pointer: '/acceptance',
      ...(kind.workflow?.states.get(status ?? '')?.requires.includes('/acceptance') ? { severity: 'error' } : {}),
      message: {
        en: `${record.id} is '${state.en}' without acceptance criteria. Write under 'acceptance' what will be checked, one condition each.`,
        zh: `${record.id} 的状态是“${state.zh}”，却没有验收标准。请在 acceptance 下逐条写明要检查的条件。`,
      },
      fixes: addExample(kind.schema, '/acceptance'),
    }
  },
}
