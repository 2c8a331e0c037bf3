import { addDays, type Day, isDay } from './date.ts'
import { isList, isMap, textOf, type Value } from './value.ts'

/** When a team works: its weekdays, less its holidays, plus the weekend days that make up for them. */
export interface WorkingCalendar {
  isWorkingDay(day: Day): boolean
  /** The working day that is this many working days after a day; the day itself for 0. */
  after(day: Day, workingDays: number): Day
  /** Working days after `from` up to and with `to`; 0 where `to` is not later. */
  between(from: Day, to: Day): number
  /** Hours of one person-day. */
  readonly hoursPerDay: number
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const usual = ['mon', 'tue', 'wed', 'thu', 'fri']
/** Ten years: whoever counts further than that has mistyped a date, and must not make anybody wait. */
const mostDays = 3660

/** Reads the field `calendar` of an engagement; what it does not say is Monday to Friday, eight hours, no holidays. */
export function workingCalendar(calendar: Value | undefined): WorkingCalendar {
  const data = isMap(calendar) ? calendar : {}
  const days = new Set(isList(data.workingDays) && data.workingDays.length > 0 ? data.workingDays : usual)
  const makeUp = new Set(isList(data.makeUpDays) ? data.makeUpDays : [])
  const holidays = (isList(data.holidays) ? data.holidays : []).flatMap((holiday) => {
    const from = isMap(holiday) ? textOf(holiday.from) : undefined
    return from === undefined ? [] : [{ from, to: (isMap(holiday) && textOf(holiday.to)) || from }]
  })
  const isWorkingDay = (day: Day) => makeUp.has(day) || (days.has(weekdayOf(day)) && !holidays.some(({ from, to }) => from <= day && day <= to))
  return {
    isWorkingDay,
    hoursPerDay: typeof data.hoursPerDay === 'number' ? data.hoursPerDay : 8,
    after(day, workingDays) {
      let [at, left] = [day, workingDays]
      for (let step = 0; left > 0 && step < mostDays; step++) {
        at = addDays(at, 1)
        if (isWorkingDay(at)) left--
      }
      return at
    },
    between(from, to) {
      if (!isDay(from) || !isDay(to)) return 0
      let count = 0
      for (let [at, step] = [from, 0]; at < to && step < mostDays; step++) {
        at = addDays(at, 1)
        if (isWorkingDay(at)) count++
      }
      return count
    },
  }
}

function weekdayOf(day: Day): string {
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
}
