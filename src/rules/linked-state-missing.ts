import { choices } from '../base/message.ts'
import { checklistKind } from './checklist-incomplete.ts'
import { kindName, stateName } from './kind-words.ts'
import { unmetNeeds } from './needs.ts'
import type { RecordRule } from './rule.ts'

export const linkedStateMissing: RecordRule = {
  code: 'linked-state-missing',
  summary: { en: 'A record is in a state that relies on a linked record which is not that far yet.', zh: '记录所处的状态要求关联的记录先到位，而它还没有。' },
  severity: 'error',
  practices: [29, 37],
  scope: 'record',
  *check(record, project) {
    for (const { link, target, states } of unmetNeeds(record, project)) {
      if (target.kind.name === checklistKind) continue
      const named = states.map((name) => target.kind.workflow?.states.get(name)?.names ?? { en: name, zh: name })
      const state = stateName(record)
      const now = stateName(target)
      yield {
        code: 'linked-state-missing',
        pointer: link.pointer,
        message: {
          en: `${record.id} is '${state.en}', but its ${kindName(target.kind).en} ${target.id} is '${now.en}' and has to be ${choices(named.map((name) => `'${name.en}'`)).en} first.`,
          zh: `${record.id} 的状态是“${state.zh}”，但${target.kind.names.zh} ${target.id} 的状态是“${now.zh}”，须先达到${choices(named.map((name) => `“${name.zh}”`)).zh}。`,
        },
        related: [
          { record: target.id, file: target.file, pointer: '/status', message: { en: `${target.id} is '${now.en}'`, zh: `${target.id} 的状态是“${now.zh}”` } },
        ],
      }
    }
  },
}
