import { addDays } from '../../base/date.ts'
import { textOf, type Value } from '../../base/value.ts'
import { dayOf } from '../items.ts'
import { minutesBetween } from '../minutes-between.ts'
import type { ProjectView } from '../rule.ts'

/**
 * For how many hours at least something has been open since a day and time. Records are checked with a day and no time of day, so what today adds does
 * not count; of working hours neither does the day on which it was raised, since a calendar says how long a day is and not when it begins.
 */
export function openHours(since: Value | undefined, workingHoursOnly: boolean, project: ProjectView): number | undefined {
  return hoursTaken(since, `${project.today} 00:00`, workingHoursOnly, project)
}

/** How many hours at least lie between two days and times; of working hours those of full days in between. */
export function hoursTaken(from: Value | undefined, to: Value | undefined, workingHoursOnly: boolean, { calendar }: ProjectView): number | undefined {
  if (!workingHoursOnly) {
    const minutes = minutesBetween(from, to)
    return minutes === undefined ? undefined : minutes / 60
  }
  const [first, last] = [from, to].map((value) => dayOf(textOf(value)?.slice(0, 10)))
  return first === undefined || last === undefined ? undefined : calendar.between(first, addDays(last, -1)) * calendar.hoursPerDay
}
