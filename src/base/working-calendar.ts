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

const weekdays = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed']
const usual = ['mon', 'tue', 'wed', 'thu', 'fri']
const first: Day = '1970-01-01'
/** From 1970 to 2149; a date outside is mistyped, and counts as the nearest day inside. */
const days = 65_536

/** The day so many days on a calendar after another; one that is still to come and falls on a day off moves on to the next working day. */
export function daysAfter(start: Day, count: number, calendar: WorkingCalendar): Day {
  const day = addDays(start, count)
  return count <= 0 || calendar.isWorkingDay(day) ? day : calendar.after(day, 1)
}

/** Reads the field `calendar` of an engagement; what it does not say is Monday to Friday, eight hours, no holidays. */
export function workingCalendar(calendar: Value | undefined): WorkingCalendar {
  const data = isMap(calendar) ? calendar : {}
  let counted: Uint16Array | undefined
  /** How many working days there were up to and with each day: asked for by rules of many records, so it is counted once. */
  const upTo = (day: number): number => {
    counted ??= countWorkingDays(data)
    return counted[day] ?? 0
  }
  const isWorking = (day: number) => upTo(day) > upTo(day - 1)
  return {
    isWorkingDay: (day) => isDay(day) && isWorking(numberOf(day)),
    hoursPerDay: typeof data.hoursPerDay === 'number' ? data.hoursPerDay : 8,
    after(day, workingDays) {
      const wanted = upTo(numberOf(day)) + workingDays
      let at = numberOf(day)
      while (at < days - 1 && upTo(at) < wanted) at++
      return workingDays <= 0 ? day : addDays(first, at)
    },
    between: (from, to) => (isDay(from) && isDay(to) ? Math.max(0, upTo(numberOf(to)) - upTo(numberOf(from))) : 0),
  }
}

function countWorkingDays(data: { readonly [key: string]: Value }): Uint16Array {
  const worked = isList(data.workingDays) && data.workingDays.length > 0 ? data.workingDays : usual
  const isWorked = Uint8Array.from(weekdays, (name) => (worked.includes(name) ? 1 : 0))
  const works = Uint8Array.from({ length: days }, (_, day) => isWorked[day % 7] ?? 0)
  for (const holiday of isList(data.holidays) ? data.holidays : []) {
    const from = isMap(holiday) ? textOf(holiday.from) : undefined
    const to = isMap(holiday) ? (textOf(holiday.to) ?? from) : undefined
    if (from !== undefined && to !== undefined && isDay(from) && isDay(to)) works.fill(0, numberOf(from), numberOf(to) + 1)
  }
  for (const day of isList(data.makeUpDays) ? data.makeUpDays : []) if (typeof day === 'string' && isDay(day)) works[numberOf(day)] = 1
  const counted = new Uint16Array(days)
  for (let day = 1; day < days; day++) counted[day] = (counted[day - 1] ?? 0) + (works[day] ?? 0)
  return counted
}

/** Days since 1970, within the bounds. */
function numberOf(day: Day): number {
  return Math.min(days - 1, Math.max(0, Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000)))
}
