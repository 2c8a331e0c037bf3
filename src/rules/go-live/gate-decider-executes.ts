import { textOf } from '../../base/value.ts'
import { type Item, itemsOf, textsOf } from '../items.ts'
import { listed } from '../listed.ts'
import type { RecordRule, RecordView } from '../rule.ts'
import { settledRunbook, stepName, stepsOf } from './runbook-steps.ts'

export const gateDeciderExecutes: RecordRule = {
  code: 'gate-decider-executes',
  summary: { en: 'Somebody who decides at a gate of a runbook also carries out its steps.', zh: '操作手册中关口的决策人同时在执行步骤。' },
  severity: 'warning',
  practices: [37],
  scope: 'record',
  about: [{ kind: 'Runbook', states: settledRunbook }],
  *check(record) {
    const people = peopleByRole(record)
    const steps = stepsOf(record)
    for (const { item, pointer } of itemsOf(record.data, 'gates')) {
      const decider = textOf(item.decider)
      if (decider === undefined) continue
      const deciding = new Set(people.get(decider) ?? [])
      const busy = steps.filter((step) => isDoneBy(step, decider, deciding, people))
      const first = busy[0]
      if (!first) continue
      const { en, zh } = listed(busy.map(stepName))
      const gate = textOf(item.name) ?? ''
      yield {
        code: 'gate-decider-executes',
        pointer: `${pointer}/decider`,
        message: {
          en: `Who decides at the gate “${gate}” of ${record.id} also does ${en}. Let somebody decide who does no step, or give the steps to others.`,
          zh: `${record.id} 的关口“${gate}”由执行${zh}的人自己决策。请改由不参与执行的人决策，或把这些步骤交给别人。`,
        },
        related: [{ record: record.id, file: record.file, pointer: `${first.pointer}/owner`, message: { en: 'Done by the same', zh: '由同一人执行' } }],
      }
    }
  },
}

function peopleByRole(runbook: RecordView): Map<string, string[]> {
  return new Map(itemsOf(runbook.data, 'roles').map(({ item }) => [textOf(item.name) ?? '', textsOf(item.people)]))
}

/** By the role that decides, or by a role that shares a person with it. */
function isDoneBy({ item }: Item, decider: string, deciding: ReadonlySet<string>, people: ReadonlyMap<string, readonly string[]>): boolean {
  const owner = textOf(item.owner)
  if (owner === undefined) return false
  return owner === decider || (people.get(owner) ?? []).some((handle) => deciding.has(handle))
}
