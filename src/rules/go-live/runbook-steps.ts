import type { Message } from '../../base/message.ts'
import type { Problem } from '../../base/problem.ts'
import { textOf } from '../../base/value.ts'
import { type Item, itemsOf } from '../items.ts'
import { listed } from '../listed.ts'
import type { RecordView } from '../rule.ts'

/** States in which the steps of a runbook are no longer a draft. */
export const settledRunbook: readonly string[] = ['rehearsed', 'approved']
const mostRelated = 5

export function stepsOf(runbook: RecordView): Item[] {
  return itemsOf(runbook.data, 'steps')
}

/** A step as a sentence names it: `S4 (Back up the old database)`. */
export function stepName({ item }: Item): Message {
  const [id, title] = [textOf(item.id) ?? '', textOf(item.title) ?? '']
  return title === '' ? { en: id, zh: id } : { en: `${id} (${title})`, zh: `${id}（${title}）` }
}

/** One problem for all the steps with the same gap, placed at the first: a runbook has dozens of them, and a finding for each would hide the rest. */
export function aboutSteps(code: string, runbook: RecordView, steps: readonly Item[], message: (names: Message) => Message): Problem[] {
  const [first, ...others] = steps
  if (!first) return []
  return [
    {
      code,
      pointer: first.pointer,
      message: message(listed(steps.map(stepName))),
      related: others
        .slice(0, mostRelated)
        .map(({ pointer }) => ({ record: runbook.id, file: runbook.file, pointer, message: { en: 'The same here', zh: '此处同样' } })),
    },
  ]
}
