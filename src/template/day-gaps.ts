import type { Day } from '../base/date.ts'
import { daysAfter, type WorkingCalendar } from '../base/working-calendar.ts'
import type { Delimiters } from './pack.ts'
import { daysFromToday } from './question.ts'
import { gapsOf } from './tokens.ts'

/** What a record template may count days from. */
export interface Today {
  readonly today: Day
  readonly calendar: WorkingCalendar
}

/** Whether a gap of a record template is a day counted from the one on which the record is added, such as `today+7`. */
export function isDayGap(name: string): boolean {
  return daysFromToday(name) !== undefined
}

/**
 * The days that the gaps of a record template ask for. Days are counted as on a calendar, as in the questions of a pack;
 * nothing is due on a day off, so a day that is still to come moves on to the next working day of the project.
 */
export function dayGaps(text: string, delimiters: Delimiters, { today, calendar }: Today): [name: string, day: Day][] {
  const gaps = gapsOf(text, delimiters)
  const names = new Set('all' in gaps ? gaps.all.map(([, name]) => name) : [])
  return [...names].flatMap((name): [string, Day][] => {
    const days = daysFromToday(name)
    return days === undefined ? [] : [[name, daysAfter(today, days, calendar)]]
  })
}
