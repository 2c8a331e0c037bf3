import { choices } from '../../base/message.ts'
import { nearest } from '../../base/suggest.ts'
import { quoted } from '../../kind/field-name.ts'
import type { Workflow } from '../../kind/kind.ts'
import { kindPlural } from '../kind-words.ts'
import type { RecordRule } from '../rule.ts'

export const stateUnknown: RecordRule = {
  code: 'state-unknown',
  summary: { en: "A record's status is none of the states of its kind.", zh: '记录的状态不是该类型的状态之一。' },
  severity: 'error',
  practices: [],
  scope: 'record',
  *check(record) {
    const { kind, status } = record
    if (!kind.workflow || status === undefined || kind.workflow.states.has(status)) return
    const pointer = kind.adoption ? kind.adoption.status : '/status'
    if (pointer === undefined) return
    const { en, zh } = choices([...kind.workflow.states.keys()])
    const meant = stateMeant(status, kind.workflow)
    yield {
      code: 'state-unknown',
      pointer,
      message: {
        en: `There is no status ${quoted(status)} for ${kindPlural(kind)}. Write ${en}.`,
        zh: `${kind.names.zh}没有 ${quoted(status)} 这个状态，请填写 ${zh}。`,
      },
      fixes: meant ? [{ title: { en: `Change to ${meant}`, zh: `改为 ${meant}` }, changes: [{ pointer, set: meant }] }] : [],
    }
  },
}

/** By the state's name in either language first: people write 已批准 or `Approved`. */
function stateMeant(status: string, workflow: Workflow): string | undefined {
  const plain = status.trim().toLowerCase()
  for (const state of workflow.states.values()) {
    if ([state.name, state.names.en, state.names.zh].some((name) => name.toLowerCase() === plain)) return state.name
  }
  return nearest(plain, workflow.states.keys())
}
