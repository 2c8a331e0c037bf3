import type { Message } from '../../base/message.ts'
import { textOf } from '../../base/value.ts'
import { type Item, itemsOf, textsOf } from '../items.ts'
import type { RecordView } from '../rule.ts'

/** A task of a plan that has no parts of its own. */
export interface PlanTask extends Item {
  readonly id: string
  readonly name: Message
  readonly milestone: boolean
  /** Nothing is left to do. A milestone without a progress of its own is reached when all that it comes after is done. */
  readonly done: boolean
}

/** The tasks of a plan that work is done in: a task with parts says nothing that its parts do not say. */
export function workTasks(plan: RecordView): PlanTask[] {
  const items = itemsOf(plan.data, 'tasks')
  const wholes = new Set(items.map(({ item }) => textOf(item.parent)))
  const complete = new Set(items.filter(({ item }) => item.progress === 100).map(({ item }) => textOf(item.id)))
  return items.flatMap(({ item, pointer }) => {
    const id = textOf(item.id) ?? ''
    if (wholes.has(id)) return []
    const title = textOf(item.title) ?? ''
    const milestone = item.milestone === true
    const before = textsOf(item.after).map((dependency) => dependency.trim().split(/\s+/)[0])
    const reached = milestone && item.progress === undefined && before.length > 0 && before.every((task) => complete.has(task))
    return [{ item, pointer, id, name: { en: `${id} (${title})`, zh: `${id}（${title}）` }, milestone, done: complete.has(id) || reached }]
  })
}
