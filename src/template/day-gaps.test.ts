import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../base/date.ts'
import { workingCalendar } from '../base/working-calendar.ts'
import { dayGaps, isDayGap } from './day-gaps.ts'

const calendar = workingCalendar({ holidays: [{ name: 'New Year', from: '2027-01-01', to: '2027-01-03' }] })
const dayOf = (name: string, today: string) => new Map(dayGaps(`due: "<% ${name} %>"`, ['<%', '%>'], { today, calendar })).get(name)

test.each([
  ['today', '2026-11-21', '2026-11-21'],
  ['today+7', '2026-11-20', '2026-11-27'],
  ['today+5', '2026-11-23', '2026-11-30'],
  ['today+4', '2026-12-28', '2027-01-04'],
  ['today-4', '2026-11-27', '2026-11-23'],
  ['today-7', '2026-11-28', '2026-11-21'],
])('%s on %s is %s', (name, today, day) => {
  expect(dayOf(name, today)).toBe(day)
})

test('nothing else is a day', () => {
  expect(['today+', 'today +5', 'today+5wd', 'goLive+5', 'today+99999'].filter(isDayGap)).toEqual([])
})

test('a day to come is a working day, and the first one from the day that is counted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 400 }), (from, days) => {
      const today = addDays('2026-06-01', from)
      const day = dayOf(`today+${days}`, today) ?? ''
      expect(calendar.isWorkingDay(day)).toBe(true)
      expect(calendar.between(addDays(today, days - 1), day)).toBe(1)
    }),
  )
})
