import { expect, test } from 'vitest'
import { check, projectOf } from '../test-tools/project-of.ts'
import { parallelDayUncompared } from './parallel-day-uncompared.ts'

/** 2026-11-20 is a Friday. */
const missing = (today: string, days: readonly string[], end = 'end: 2026-11-24') =>
  check(
    parallelDayUncompared,
    projectOf(
      {
        'r.yaml': `kind: Rollout\nid: ROL-0001\ntitle: T\nstatus: pilot\nparallelRun:\n  start: 2026-11-19\n  ${end}\n  comparisons: [${days.map((on) => `{ on: ${on}, figure: T, old: 1, new: 1 }`).join(', ')}]\n`,
      },
      today,
    ),
  ).map(({ problem }) => /comparison of (.*?)\. /.exec(problem.message.en)?.[1])

test('a day is asked for when the next working day is over, and a weekend never', () => {
  expect(missing('2026-11-20', [])).toEqual([])
  expect(missing('2026-11-23', [])).toEqual(['2026-11-19'])
  expect(missing('2026-11-24', ['2026-11-19'])).toEqual(['2026-11-20'])
})

test('days after the end of the parallel run are not asked for', () => {
  expect(missing('2026-12-01', ['2026-11-19', '2026-11-20', '2026-11-23'])).toEqual(['2026-11-24'])
  expect(missing('2026-12-01', ['2026-11-19', '2026-11-20', '2026-11-23', '2026-11-24'])).toEqual([])
})

test('a week after its end nothing is asked any more', () => {
  expect(missing('2026-12-01', []).length).toBe(1)
  expect(missing('2026-12-02', [])).toEqual([])
})

test('a run without an end goes on, and one that was mistyped still ends', () => {
  expect(missing('2026-11-26', ['2026-11-19', '2026-11-20'], 'owner: li.wei')).toEqual(['2026-11-23 and 2026-11-24'])
  expect(missing('9999-11-26', [], 'owner: li.wei').length).toBe(1)
})
