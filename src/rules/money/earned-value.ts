import { textOf, type ValueMap } from '../../base/value.ts'
import { itemsOf } from '../items.ts'
import type { ProjectView, RecordView } from '../rule.ts'
import { costsOf, type LineCost, planOf } from './budget-costs.ts'

/** Earned value of the labour in a budget, in money (PMBOK: EV, AC, BAC). */
export interface EarnedValue {
  /** What the finished share of the work was to cost. */
  readonly earned: number
  /** What it has cost. */
  readonly actual: number
  /** What all of it was to cost. */
  readonly budgeted: number
}

/** Of the labour lines whose tasks the plan has; `undefined` where none can be judged. */
export function earnedValue(budget: RecordView, project: ProjectView): EarnedValue | undefined {
  const plan = planOf(budget, project)
  if (!plan) return undefined
  const shareDone = doneIn(plan)
  let value: EarnedValue | undefined
  for (const line of costsOf(budget, project).lines) {
    const done = line.type === 'labour' ? shareDone(line.tasks) : undefined
    const actual = actualOf(line, project.calendar.hoursPerDay)
    if (done === undefined || actual === undefined) continue
    value = {
      earned: (value?.earned ?? 0) + done * line.amount,
      actual: (value?.actual ?? 0) + actual,
      budgeted: (value?.budgeted ?? 0) + line.amount,
    }
  }
  return value
}

/**
 * What the hours of a line have cost; those without a day rate are priced as the line was planned. Expenses do not count: on a line of labour they
 * are instalments of a contract, and a down payment is no cost of work that was done. A line without hours cannot be judged.
 */
function actualOf({ unpriced, worked, days, amount, hours }: LineCost, hoursPerDay: number): number | undefined {
  if (hours === 0) return undefined
  if (!unpriced) return worked
  return days ? (hours / hoursPerDay / days) * amount : undefined
}

/** The finished share of some tasks with their parts, weighed by effort, from 0 to 1. */
function doneIn(plan: RecordView): (tasks: readonly string[]) => number | undefined {
  const tasks = itemsOf(plan.data, 'tasks').map(({ item }) => item)
  const parts = new Map<string, ValueMap[]>()
  for (const task of tasks) {
    const whole = textOf(task.parent) ?? ''
    const known = parts.get(whole)
    if (known) known.push(task)
    else parts.set(whole, [task])
  }
  const byId = new Map(tasks.map((task) => [textOf(task.id) ?? '', task]))
  return (ids) => {
    const seen = new Set<string>()
    let [all, done] = [0, 0]
    const add = (id: string) => {
      const task = byId.get(id)
      if (!task || seen.has(id)) return
      seen.add(id)
      const own = parts.get(id) ?? []
      for (const part of own) add(textOf(part.id) ?? '')
      if (own.length > 0 || task.milestone === true) return
      const weight = [task.work, task.duration].find((value) => typeof value === 'number') ?? 1
      all += Number(weight)
      done += (Number(weight) * (typeof task.progress === 'number' ? task.progress : 0)) / 100
    }
    for (const id of ids) add(id)
    return all > 0 ? done / all : undefined
  }
}
