import { expect, test } from 'vitest'
import { check, projectOf } from '../test-tools/project-of.ts'
import { testRunStale } from './test-run-stale.ts'

const change = 'kind: ChangeRequest\nid: CR-0001\ntitle: T\nstatus: closed\nalters: [REQ-0001]\ndecision: { by: [li.wei], on: 2026-11-06 }\n'
const testCase = 'kind: TestCase\nid: TC-0001\ntitle: T\nstatus: ready\nverifies: [REQ-0002, REQ-0001]\n'
const run = (id: string, result: string, more = '') =>
  `kind: TestRun\nid: ${id}\ntitle: T\nstatus: running\n${more}results:\n  - { testCase: TC-0001, ${result} }\n`

const found = (...runs: readonly string[]) =>
  check(testRunStale, projectOf({ 'c.yaml': change, 't.yaml': testCase, ...Object.fromEntries(runs.map((text, i) => [`r${i}.yaml`, text])) })).map(
    ({ at }) => at,
  )

test('a test of the day of the decision may have seen the change', () => {
  expect(found(run('TR-0001', 'verdict: passed, on: 2026-11-06'))).toEqual([])
  expect(found(run('TR-0001', 'verdict: passed, on: 2026-11-05'))).toEqual(['TC-0001 /verifies/1'])
})

test('the latest of several runs counts, and one that was blocked is none', () => {
  expect(found(run('TR-0001', 'verdict: passed, on: 2026-11-05'), run('TR-0002', 'verdict: failed, on: 2026-11-09'))).toEqual([])
  expect(found(run('TR-0001', 'verdict: passed, on: 2026-11-05'), run('TR-0002', 'verdict: blocked, on: 2026-11-09'))).toEqual(['TC-0001 /verifies/1'])
})

test('a result without a day has that of its run', () => {
  expect(found(run('TR-0001', 'verdict: passed', 'start: 2026-11-02 09:00\n'))).toEqual(['TC-0001 /verifies/1'])
  expect(found(run('TR-0001', 'verdict: passed', 'start: 2026-11-02 09:00\nend: 2026-11-09 09:00\n'))).toEqual([])
})

test('a case that was never run has no stale result', () => {
  expect(found()).toEqual([])
})

test('one case that was run since the change is enough', () => {
  const other = 'kind: TestCase\nid: TC-0002\ntitle: T\nstatus: ready\nverifies: [REQ-0001]\n'
  const runs = (on: string) =>
    `kind: TestRun\nid: TR-0001\ntitle: T\nresults:\n  - { testCase: TC-0001, verdict: passed, on: 2026-11-03 }\n  - { testCase: TC-0002, verdict: passed, on: ${on} }\n`
  const at = (on: string) => check(testRunStale, projectOf({ 'c.yaml': change, 't.yaml': testCase, 'u.yaml': other, 'r.yaml': runs(on) })).map((one) => one.at)
  expect(at('2026-11-09')).toEqual([])
  expect(at('2026-11-04')).toEqual(['TC-0002 /verifies/0'])
})
