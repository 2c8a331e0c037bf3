// @ts-check
/** Days of the engagement: text `YYYY-MM-DD`, moments `YYYY-MM-DD HH:MM`; both compare as text. */

const millisecondsOfDay = 86_400_000

/** @param {string} day @param {number} days */
function plusDays(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * millisecondsOfDay).toISOString().slice(0, 10)
}

/** A day without a time counts from its end, so that what stands in the record of that evening is not there at noon. */
export function momentOf(/** @type {string} */ stamp) {
  return stamp.length > 10 ? stamp : `${stamp} 24:00`
}

/** The latest of some moments. @param {(string | undefined)[]} moments */
export function latest(...moments) {
  return moments.reduce((/** @type {string} */ a, b) => (b !== undefined && b > a ? b : a), '')
}

/** @param {string} one @param {string} other */
export function earlier(one, other) {
  return [one, other].sort()[0] ?? one
}

/** @param {{ workingDays: string[], holidays: { from: string, to?: string }[], makeUpDays: string[] }} calendar */
export function workingCalendar(calendar) {
  const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
  const isWorking = (/** @type {string} */ day) => {
    if (calendar.makeUpDays.includes(day)) return true
    if (calendar.holidays.some(({ from, to }) => day >= from && day <= (to ?? from))) return false
    return calendar.workingDays.includes(names[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '')
  }
  /** The working day so many working days later, earlier when negative. @param {string} day @param {number} count */
  const plusWorkingDays = (day, count) => {
    let [at, left] = [day, Math.abs(count)]
    while (left > 0) {
      at = plusDays(at, Math.sign(count))
      if (isWorking(at)) left--
    }
    return at
  }
  return { isWorking, plusWorkingDays }
}
