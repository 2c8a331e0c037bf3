import { addDays, type Day } from '../../base/date.ts'
import { dayOf, itemsOf } from '../items.ts'
import type { ProjectView, RecordView } from '../rule.ts'
import type { PlanTask } from './plan-tasks.ts'

/** What a task asks of one person on each working day from one day to another; 1 is a full day. */
export interface Share {
  readonly plan: RecordView
  readonly task: PlanTask
  readonly from: Day
  readonly to: Day
  readonly load: number
}

/** A stretch of days on which somebody is asked for more than they have. */
export interface Overload {
  readonly from: Day
  readonly to: Day
  readonly load: number
  readonly capacity: number
  readonly shares: readonly Share[]
}

/** A thousandth of a day is rounding. */
const tolerance = 0.001

/** The days from `today` on with the greatest overload of one person; `undefined` where everything fits. */
export function worstOverload(
  shares: readonly Share[],
  { capacityOn, bounds }: Availability,
  { calendar, today }: Pick<ProjectView, 'calendar' | 'today'>,
): Overload | undefined {
  const change = new Map<Day, number>([today, ...bounds].map((day) => [day, 0]))
  const add = (day: Day, load: number) => change.set(day, (change.get(day) ?? 0) + load)
  for (const { from, to, load } of shares) {
    add(from < today ? today : from, load)
    add(addDays(to, 1), -load)
  }
  const days = [...change.keys()].filter((day) => day >= today).sort()
  let load = 0
  let worst: Omit<Overload, 'shares'> | undefined
  for (const [i, from] of days.entries()) {
    load += change.get(from) ?? 0
    const next = days[i + 1]
    const capacity = capacityOn(from)
    if (next === undefined || load <= capacity + tolerance || (worst && load - capacity <= worst.load - worst.capacity + tolerance)) continue
    const to = addDays(next, -1)
    if (calendar.between(addDays(from, -1), to) > 0) worst = { from, to, load, capacity }
  }
  if (!worst) return undefined
  const { from, to } = worst
  return {
    ...worst,
    from: calendar.after(addDays(from, -1), 1),
    shares: shares.filter((share) => share.from <= from && share.to >= to).sort((a, b) => b.load - a.load),
  }
}

/** How much of a day each person has, and the days on which that changes. */
export interface Availability {
  readonly capacityOn: (day: Day) => number
  readonly bounds: readonly Day[]
}

export const always: Availability = { capacityOn: () => 1, bounds: [] }

export function availabilityOf(directory: RecordView | undefined): ReadonlyMap<string, Availability> {
  const people = directory ? itemsOf(directory.data, 'people') : []
  return new Map(
    people.map(({ item, pointer }) => {
      const spans = itemsOf(item, 'availability', pointer).map((span) => ({
        from: dayOf(span.item.from) ?? '',
        to: dayOf(span.item.to) ?? '9999-12-31',
        percent: typeof span.item.percent === 'number' ? span.item.percent : 100,
      }))
      return [
        String(item.handle),
        {
          // Where two spans meet, the later line is the correction of the earlier one.
          capacityOn: (day: Day) => (spans.findLast(({ from, to }) => from <= day && day <= to)?.percent ?? 100) / 100,
          bounds: spans.flatMap(({ from, to }) => [...(from === '' ? [] : [from]), ...(to < '9999' ? [addDays(to, 1)] : [])]),
        },
      ]
    }),
  )
}
