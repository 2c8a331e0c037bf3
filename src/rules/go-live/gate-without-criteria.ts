import { isList, textOf } from '../../base/value.ts'
import { itemsOf } from '../items.ts'
import { stateName } from '../kind-words.ts'
import type { RecordRule } from '../rule.ts'
import { settledRunbook } from './runbook-steps.ts'

export const gateWithoutCriteria: RecordRule = {
  code: 'gate-without-criteria',
  summary: {
    en: 'A runbook that is no draft has a gate without criteria, or leads to go-live without any gate.',
    zh: '已定稿的操作手册中有关口没写放行标准，或上线手册一个关口都没有。',
  },
  severity: 'warning',
  practices: [37],
  scope: 'record',
  about: [{ kind: 'Runbook', states: settledRunbook }],
  *check(record) {
    const gates = itemsOf(record.data, 'gates')
    if (gates.length === 0 && record.data.type === 'go-live') {
      const state = stateName(record)
      yield {
        code: 'gate-without-criteria',
        pointer: '/gates',
        message: {
          en: `${record.id} is '${state.en}' and has no gate: nobody decides whether to go on or to go back. Put a gate before the point of no return, with criteria and a decider.`,
          zh: `${record.id} 的状态是“${state.zh}”，却没有关口，没人决定继续还是回退。请在不可回退的步骤之前设关口，写明标准和决策人。`,
        },
      }
    }
    for (const { item, pointer } of gates) {
      if (isList(item.criteria) && item.criteria.length > 0) continue
      const name = textOf(item.name) ?? ''
      yield {
        code: 'gate-without-criteria',
        pointer: `${pointer}/name`,
        message: {
          en: `The gate “${name}” of ${record.id} has no criteria. Write under 'criteria' what must be true to go on, in figures and times that can be read off at night.`,
          zh: `${record.id} 的关口“${name}”没有放行标准。请在 criteria 中写明继续的条件，用夜里也能照着判断的数字和时间。`,
        },
      }
    }
  },
}
