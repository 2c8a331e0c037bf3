import { expect, test } from 'vitest'
import { check, projectOf } from '../test-tools/project-of.ts'
import { timesheetMissing } from './timesheet-missing.ts'

function missing({ to = '2026-10-30', task = 'start: 2026-10-05', availability = '', status = 'agreed' } = {}) {
  const texts = {
    'people.yaml': `kind: Directory\npeople: [{ handle: li.wei, name: L, side: vendor${availability} }]\n`,
    'PLAN-0001.yaml': `kind: Plan\nid: PLAN-0001\ntitle: P\nstatus: ${status}\ntasks: [{ id: T1, title: Load, assignees: [li.wei], ${task} }]\n`,
    'TS-0001.yaml': 'kind: Timesheet\nid: TS-0001\ntitle: T\nstatus: draft\nperson: li.wei\nperiod: { from: 2026-09-01, to: 2026-09-30 }\n',
    'TS-0002.yaml': `kind: Timesheet\nid: TS-0002\ntitle: T\nstatus: draft\nperson: li.wei\nperiod: { from: 2026-10-01, to: ${to} }\n`,
  }
  return check(timesheetMissing, projectOf(texts)).map(({ at }) => at)
}

test('more than ten working days without hours are too many, counted from the last timesheet', () => {
  expect(missing()).toEqual(['TS-0002 /period/to'])
  expect(missing({ to: '2026-11-06' })).toEqual([])
  expect(missing({ to: '2026-11-05' })).toEqual(['TS-0002 /period/to'])
})

test('nobody has to write hours who has nothing to do', () => {
  expect(missing({ task: 'start: 2026-10-05, progress: 100' })).toEqual([])
  expect(missing({ task: 'start: 2026-11-16' })).toEqual([])
  expect(missing({ status: 'draft' })).toEqual([])
})

test('whoever is absent is left alone', () => {
  expect(missing({ availability: ', availability: [{ from: 2026-11-01, percent: 0 }]' })).toEqual([])
  expect(missing({ availability: ', availability: [{ from: 2026-11-01, to: 2026-11-10, percent: 0 }]' })).toEqual(['TS-0002 /period/to'])
})
