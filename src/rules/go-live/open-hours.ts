import { addDays, isDay } from '../../base/date.ts'
import { textOf, type Value } from '../../base/value.ts'
import { minutesBetween } from '../minutes-between.ts'
import type { ProjectView } from '../rule.ts'

/**
 * For how many hours at least something has been open since a day and time. Records are checked with a day and no time of day, so what today adds does
 * not count; of working hours neither does the day on which it was raised, since a calendar says how long a day is and not when it begins.
 */
export function openHours(since: Value | undefined, workingHoursOnly: boolean, { today, calendar }: ProjectView): number | undefined {
  if (!workingHoursOnly) {
    const minutes = minutesBetween(since, `${today} 00:00`)
    return minutes === undefined ? undefined : minutes / 60
  }
  const day = textOf(since)?.slice(0, 10)
  return day === undefined || !isDay(day) ? undefined : calendar.between(day, addDays(today, -1)) * calendar.hoursPerDay
}
