import type { Message } from '../../base/message.ts'
import type { Kind } from '../../kind/kind.ts'
import { checklistKind } from '../environment/checklist-incomplete.ts'
import { kindName, stateName } from '../kind-words.ts'
import { either } from '../listed.ts'
import { unmetNeeds } from '../needs.ts'
import type { RecordRule } from '../rule.ts'

export const linkedStateMissing: RecordRule = {
  code: 'linked-state-missing',
  summary: { en: 'A record is in a state that relies on a linked record which is not that far yet.', zh: '记录所处的状态要求关联的记录先到位，而它还没有。' },
  severity: 'error',
  practices: [29, 37],
  scope: 'record',
  *check(record, project) {
    for (const { link, target, states } of unmetNeeds(record, project)) {
      if (target.kind.name === checklistKind) continue
      const wanted = either(states.map((name) => quotedState(name, target.kind)))
      const state = stateName(record)
      const now = stateName(target)
      yield {
        code: 'linked-state-missing',
        pointer: link.pointer,
        message: {
          en: `${record.id} is '${state.en}', but its ${kindName(target.kind).en} ${target.id} is '${now.en}' and has to be ${wanted.en} first.`,
          zh: `${record.id} 的状态是“${state.zh}”，但${target.kind.names.zh} ${target.id} 的状态是“${now.zh}”，须先达到${wanted.zh}。`,
        },
        related: [
          { record: target.id, file: target.file, pointer: '/status', message: { en: `${target.id} is '${now.en}'`, zh: `${target.id} 的状态是“${now.zh}”` } },
        ],
      }
    }
  },
}

function quotedState(state: string, kind: Kind): Message {
  const { en, zh } = kind.workflow?.states.get(state)?.names ?? { en: state, zh: state }
  return { en: `'${en}'`, zh: `“${zh}”` }
}
