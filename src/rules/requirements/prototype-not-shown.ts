import { itemsOf } from '../items.ts'
import { stateName } from '../kind-words.ts'
import type { ProjectView, RecordRule, RecordView } from '../rule.ts'
import { hasReached } from '../stage.ts'

export const prototypeNotShown: RecordRule = {
  code: 'prototype-not-shown',
  summary: { en: 'What a prototype illustrates is built before anybody has seen it.', zh: '原型还没给人看过，对应的需求就在开发了。' },
  severity: 'warning',
  practices: [11],
  scope: 'record',
  about: [{ kind: 'Prototype', states: ['draft'] }],
  *check(prototype, project) {
    if (itemsOf(prototype.data, 'rounds').length > 0) return
    for (const link of prototype.links) {
      const requirement = project.byId(link.target)[0]
      if (link.field.pointer !== '/illustrates' || !requirement || !isBuilt(requirement, project)) continue
      const state = stateName(requirement)
      yield {
        code: 'prototype-not-shown',
        pointer: link.pointer,
        message: {
          en: `${requirement.id} is '${state.en}', but nobody has seen its prototype ${prototype.id}. Show it and note the feedback under 'rounds'.`,
          zh: `${requirement.id} 的状态是“${state.zh}”，但原型 ${prototype.id} 还没给人看过。请先演示，并把反馈记在 rounds。`,
        },
        related: [{ record: requirement.id, file: requirement.file, pointer: '/status', message: state }],
      }
      return
    }
  },
}

/** Approval may come before the picture, as long as nobody builds yet. */
function isBuilt({ status }: RecordView, { stage }: ProjectView): boolean {
  return status === 'implemented' || status === 'verified' || (status === 'approved' && hasReached(stage, 'design'))
}
