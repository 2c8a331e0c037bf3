import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDay } from './date.ts'

/** What the calendar of the platform says of a text. */
function isDayByDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}

test('a day is what the calendar of the platform calls one', () => {
  const two = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'))
  const near = fc.tuple(fc.constantFrom('0000', '1900', '2000', '2024', '2026', '9999', '20a6'), two, two).map((parts) => parts.join('-'))
  fc.assert(
    fc.property(fc.oneof(near, fc.string({ maxLength: 12 })), (text) => isDay(text) === isDayByDate(text)),
    { numRuns: 5000 },
  )
  expect(['2026-02-28', '2026-02-29', '2024-02-29', '2026-2-1', '2026-04-31', ' 2026-04-1'].map(isDay)).toEqual([true, false, true, false, false, false])
})
