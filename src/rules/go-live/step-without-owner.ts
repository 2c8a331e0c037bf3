import { textOf } from '../../base/value.ts'
import { itemsOf, textsOf } from '../items.ts'
import type { RecordRule } from '../rule.ts'
import { aboutSteps, settledRunbook, stepsOf } from './runbook-steps.ts'

export const stepWithoutOwner: RecordRule = {
  code: 'step-without-owner',
  summary: {
    en: 'A step of a runbook that is no draft has no owner, or one that is none of its roles, or a role without people.',
    zh: '已定稿的操作手册中有步骤没有负责角色、填的角色不在分工中，或角色里没有人。',
  },
  severity: 'warning',
  practices: [37],
  scope: 'record',
  about: [{ kind: 'Runbook', states: settledRunbook }],
  *check(record) {
    const roles = itemsOf(record.data, 'roles')
    const names = new Set(roles.map(({ item }) => textOf(item.name)))
    const steps = stepsOf(record)
    const ownerless = steps.filter(({ item }) => textOf(item.owner) === undefined)
    yield* aboutSteps('step-without-owner', record, ownerless, ({ en, zh }) => ({
      en: `Nobody does these steps of ${record.id}: ${en}. Write under 'owner' which role does each.`,
      zh: `${record.id} 中这些步骤没有人执行：${zh}。请在 owner 中写明由哪个角色执行。`,
    }))
    const used = new Set(steps.map(({ item }) => textOf(item.owner)))
    for (const { item, pointer } of roles) {
      const name = textOf(item.name) ?? ''
      if (!used.has(name) || textsOf(item.people).length > 0) continue
      yield {
        code: 'step-without-owner',
        pointer: `${pointer}/name`,
        message: {
          en: `The role “${name}” of ${record.id} has steps and nobody in it. Write under 'people' who it is, and under 'reach' how they are reached meanwhile.`,
          zh: `${record.id} 的角色“${name}”要执行步骤，却没有人员。请在 people 中写明是谁，在 reach 中写明执行期间怎么联系。`,
        },
      }
    }
    for (const { item, pointer } of steps) {
      const owner = textOf(item.owner)
      if (owner === undefined || names.has(owner)) continue
      const id = textOf(item.id) ?? ''
      yield {
        code: 'step-without-owner',
        pointer: `${pointer}/owner`,
        message: {
          en: `Step ${id} of ${record.id} belongs to “${owner}”, which is no role of the runbook. Use one of its roles, or add it under 'roles' with people and how they are reached.`,
          zh: `${record.id} 的步骤 ${id} 由“${owner}”执行，但分工中没有这个角色。请改用已有角色，或在 roles 中补上，写明人员和联系方式。`,
        },
      }
    }
  },
}
