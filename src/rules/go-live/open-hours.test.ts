import { expect, test } from 'vitest'
import { projectOf } from '../test-tools/project-of.ts'
import { openHours } from './open-hours.ts'

/** 2026-11-20 is a Friday. */
const at = (today: string, since: string, working: boolean) =>
  openHours(since, working, projectOf({ 'engagement.yaml': 'kind: Engagement\nid: E\ntitle: T\ncalendar: { hoursPerDay: 7.5 }\n' }, today))

test('by the clock all hours count until today begins', () => {
  expect(at('2026-11-21', '2026-11-20 09:30', false)).toBe(14.5)
  expect(at('2026-11-20', '2026-11-20 09:30', false)).toBe(-9.5)
})

test('of working hours only full working days after the first count', () => {
  expect(at('2026-11-21', '2026-11-20 09:30', true)).toBe(0)
  expect(at('2026-11-24', '2026-11-20 09:30', true)).toBe(7.5)
  expect(at('2026-11-25', '2026-11-20 09:30', true)).toBe(15)
})

test('what is no day and time has no hours', () => {
  expect(at('2026-11-25', 'yesterday', true)).toBeUndefined()
  expect(at('2026-11-25', '2026-11-20', false)).toBeUndefined()
})
