import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from './date.ts'
import { workingCalendar } from './working-calendar.ts'

const golden = workingCalendar({
  workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  holidays: [{ name: 'National Day', from: '2026-10-01', to: '2026-10-07' }, { from: '2026-12-25' }],
  makeUpDays: ['2026-10-10'],
  hoursPerDay: 7.5,
})

describe('a working calendar', () => {
  test('knows weekends, holidays and the weekend days that make up for them', () => {
    const worked = ['2026-09-30', '2026-10-01', '2026-10-07', '2026-10-08', '2026-10-10', '2026-10-11', '2026-12-25'].map(golden.isWorkingDay)
    expect(worked).toEqual([true, false, false, true, true, false, false])
    expect(golden.hoursPerDay).toBe(7.5)
  })

  test('counts working days over a holiday', () => {
    expect(golden.after('2026-09-30', 1)).toBe('2026-10-08')
    expect(golden.after('2026-09-30', 3)).toBe('2026-10-10')
    expect(golden.between('2026-09-30', '2026-10-12')).toBe(4)
  })

  test('takes Monday to Friday where nothing is said, and survives nonsense', () => {
    const plain = workingCalendar(undefined)
    expect([plain.isWorkingDay('2026-11-20'), plain.isWorkingDay('2026-11-21'), plain.hoursPerDay]).toEqual([true, false, 8])
    expect(workingCalendar({ workingDays: ['never'] }).after('2026-11-20', 1) > '2026-11-20').toBe(true)
    expect(plain.between('2026-02-30', '2026-03-05')).toBe(0)
  })

  test('agrees with itself: the day that is n working days after another has n working days between', () => {
    const day = fc.integer({ min: 0, max: 800 }).map((offset) => addDays('2026-01-01', offset))
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 60 }), (from, n) => golden.between(from, golden.after(from, n)) === n))
  })
})
