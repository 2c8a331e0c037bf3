import type { Problem } from '../../base/problem.ts'
import { isList, textOf } from '../../base/value.ts'
import { itemsOf } from '../items.ts'
import { stateName } from '../kind-words.ts'
import type { RecordRule, RecordView } from '../rule.ts'
import { settledRunbook } from './runbook-steps.ts'

export const gateWithoutCriteria: RecordRule = {
  code: 'gate-without-criteria',
  summary: {
    en: 'A runbook that is no draft has a gate without criteria or decider, or leads to go-live without any gate.',
    zh: '已定稿的操作手册中有关口没写放行标准或决策人，或上线手册一个关口都没有。',
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
      const name = textOf(item.name) ?? ''
      if (textOf(item.decider) === undefined) yield withoutDecider(record, name, pointer)
      if (isList(item.criteria) && item.criteria.length > 0) continue
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

function withoutDecider(record: RecordView, name: string, pointer: string): Problem {
  return {
    code: 'gate-without-criteria',
    pointer: `${pointer}/name`,
    message: {
      en: `Nobody decides at the gate “${name}” of ${record.id}. Name one person under 'decider', who is reachable that night and carries out none of the steps.`,
      zh: `${record.id} 的关口“${name}”没有决策人。请在 decider 中写明一个人：当晚能联系到，且不执行任何步骤。`,
    },
  }
}
