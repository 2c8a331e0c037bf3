import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../base/date.ts'
import { workingCalendar } from '../../base/working-calendar.ts'
import { check, projectOf } from '../test-tools/project-of.ts'
import { overAllocated } from './over-allocated.ts'
import { always, type Share, worstOverload } from './workload.ts'

const people = 'kind: Directory\npeople:\n  - handle: chen.jie\n    name: C\n    side: client\n'

function findings(tasks: readonly string[], directory = people, today = '2026-11-22') {
  const plan = `kind: Plan\nid: PLAN-0001\ntitle: P\nstatus: agreed\ntasks:\n${tasks.map((task, i) => `  - { id: T${i}, title: T, assignees: [chen.jie], ${task} }\n`).join('')}`
  return check(overAllocated, projectOf({ 'plan/PLAN-0001.yaml': plan, 'people.yaml': directory }, today))
}

test('two full tasks fit one after the other, and not side by side', () => {
  const week = 'work: 5, start: 2026-11-23, finish: 2026-11-27'
  expect(findings([week, 'work: 5, start: 2026-11-30, finish: 2026-12-04'])).toEqual([])
  expect(findings([week, week]).map(({ problem }) => problem.message.en)).toEqual([
    'From 2026-11-23 to 2026-11-27, chen.jie is asked for 200 % of a day and has 100 %: T0 (T) and T1 (T). Move a task, or share it.',
  ])
})

test('of a task that runs, only what is left counts', () => {
  expect(findings(['work: 10, start: 2026-11-09, finish: 2026-11-27, progress: 60'])).toEqual([])
  expect(findings(['work: 10, start: 2026-11-09, finish: 2026-11-27, progress: 20'])).toHaveLength(1)
})

test('half a day is all that somebody has who is available for half of it', () => {
  const half = `${people}    availability:\n      - { from: 2026-11-25, percent: 50 }\n`
  const [found] = findings(['work: 5, start: 2026-11-23, finish: 2026-11-27'], half)
  expect(found?.problem.message.en).toContain('From 2026-11-25 to 2026-11-27, chen.jie is asked for 100 % of a day and has 50 %')
})

test('an overload is said from the first working day on', () => {
  const [found] = findings(['work: 6, start: 2026-11-22, finish: 2026-11-27'])
  expect(found?.problem.message.en).toContain('From 2026-11-23 to 2026-11-27')
})

test('a weekend between two tasks that meet on it overloads nobody', () => {
  expect(findings(['work: 5, start: 2026-11-23, finish: 2026-11-29', 'work: 5, start: 2026-11-28, finish: 2026-12-04'])).toEqual([])
})

test('whatever the tasks, an overload is found exactly where some working day asks for more than it has', () => {
  const calendar = workingCalendar(undefined)
  const today = '2026-11-23'
  const share = fc.record({ start: fc.nat(20), length: fc.nat(10), load: fc.constantFrom(0.25, 0.5, 1) })
  fc.assert(
    fc.property(fc.array(share, { maxLength: 6 }), (parts) => {
      const shares = parts.map(({ start, length, load }) => ({ from: addDays(today, start), to: addDays(today, start + length), load }) as Share)
      const days = Array.from({ length: 40 }, (_, i) => addDays(today, i)).filter((day) => calendar.isWorkingDay(day))
      const most = Math.max(...days.map((day) => shares.filter(({ from, to }) => from <= day && day <= to).reduce((sum, { load }) => sum + load, 0)))
      expect(worstOverload(shares, always, { calendar, today })?.load).toBe(most > 1 ? most : undefined)
    }),
  )
})
