import { textOf, type ValueMap } from '../../base/value.ts'
import { type Item, itemsOf, textsOf } from '../items.ts'
import type { ProjectView, RecordView } from '../rule.ts'

/** What a line of a budget may cost and has cost so far. */
export interface LineCost extends Item {
  readonly id: string
  readonly area: string
  readonly type: string
  readonly tasks: readonly string[]
  /** Planned money, and person-days where the line says them. */
  readonly amount: number
  readonly days: number | undefined
  /** Money spent: expenses, and hours at day rates. */
  spent: number
  /** The part of it that is hours at day rates. */
  worked: number
  /** Hours worked on its tasks. */
  hours: number
  /** Some hours are of people without a day rate, so that more was spent than `spent` says. */
  unpriced: boolean
}

export interface BudgetCosts {
  readonly lines: readonly LineCost[]
  /** Money spent that belongs to no line. */
  readonly elsewhere: number
}

export function costsOf(budget: RecordView, project: ProjectView): BudgetCosts {
  const lines = itemsOf(budget.data, 'lines').map(lineOf)
  const byId = new Map(lines.map((one) => [one.id, one]))
  const line = lineFinder(lines, planOf(budget, project))
  const rates = dayRates(project.directory)
  let elsewhere = 0
  const spend = (on: LineCost | undefined, amount: number) => {
    if (on) on.spent += amount
    else elsewhere += amount
  }
  for (const { item } of itemsOf(budget.data, 'expenses')) {
    spend(byId.get(textOf(item.line) ?? ''), numberOf(item.amount))
  }
  // Travel expenses of timesheets name no line; with two lines for travel nobody can say which one they are on.
  const travel = lines.filter(({ type }) => type === 'travel')
  for (const timesheet of timesheetsOf(budget, project)) {
    for (const { item } of itemsOf(timesheet.data, 'expenses')) spend(travel.length === 1 ? travel[0] : undefined, numberOf(item.amount))
    const rate = rates.get(textOf(timesheet.data.person) ?? '')
    for (const { item } of itemsOf(timesheet.data, 'entries')) {
      const on = line(textOf(item.task))
      const hours = numberOf(item.hours)
      const worth = (hours / project.calendar.hoursPerDay) * (rate ?? 0)
      spend(on, worth)
      if (!on) continue
      on.worked += worth
      on.hours += hours
      on.unpriced ||= rate === undefined
    }
  }
  return { lines, elsewhere }
}

function lineOf({ item, pointer }: Item): LineCost {
  return {
    item,
    pointer,
    id: textOf(item.id) ?? '',
    area: textOf(item.area) ?? '',
    type: textOf(item.type) ?? '',
    tasks: textsOf(item.tasks),
    amount: numberOf(item.amount),
    days: typeof item.days === 'number' ? item.days : undefined,
    spent: 0,
    worked: 0,
    hours: 0,
    unpriced: false,
  }
}

export function planOf(budget: RecordView, project: ProjectView): RecordView | undefined {
  const plan = textOf(budget.data.plan)
  return plan === undefined ? undefined : project.byId(plan).find(({ kind }) => kind.name === 'Plan')
}

/** Finds the line that pays for a task: the one that names it, or the task that it is a part of. */
function lineFinder(lines: readonly LineCost[], plan: RecordView | undefined): (task: string | undefined) => LineCost | undefined {
  const byTask = new Map(lines.flatMap((line) => line.tasks.map((task) => [task, line] as const)))
  const parents = new Map((plan ? itemsOf(plan.data, 'tasks') : []).map(({ item }) => [textOf(item.id) ?? '', textOf(item.parent)]))
  return (task) => {
    const seen = new Set<string>()
    for (let at = task; at !== undefined && !seen.has(at); at = parents.get(at)) {
      const line = byTask.get(at)
      if (line) return line
      seen.add(at)
    }
    return undefined
  }
}

/** Timesheets that speak of the budget's plan; where one of the two names no plan, there is only one. */
function timesheetsOf(budget: RecordView, project: ProjectView): RecordView[] {
  const plan = textOf(budget.data.plan)
  return project.ofKind('Timesheet').filter(({ data }) => plan === undefined || data.plan === undefined || data.plan === plan)
}

function dayRates(directory: RecordView | undefined): ReadonlyMap<string, number> {
  const people = directory ? itemsOf(directory.data, 'people') : []
  return new Map(people.flatMap(({ item }) => (typeof item.dayRate === 'number' ? [[textOf(item.handle) ?? '', item.dayRate] as const] : [])))
}

function numberOf(value: ValueMap[string] | undefined): number {
  return typeof value === 'number' ? value : 0
}
