import { textOf, type Value } from '../base/value.ts'

/** Minutes from one day and time of the records, such as `2026-06-30 20:00`, to another; both in the engagement's time zone. `undefined` where one of them is none. */
export function minutesBetween(from: Value | undefined, to: Value | undefined): number | undefined {
  const [start, end] = [minutesOf(from), minutesOf(to)]
  return start === undefined || end === undefined ? undefined : end - start
}

function minutesOf(value: Value | undefined): number | undefined {
  const found = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})$/.exec(textOf(value) ?? '')
  const time = found ? Date.parse(`${found[1]}T${found[2]}:00Z`) : Number.NaN
  return Number.isNaN(time) ? undefined : time / 60_000
}
