import { expect, test } from 'vitest'
import { check, projectOf } from '../test-tools/project-of.ts'
import { findingOpen } from './finding-open.ts'

const defect = (severity: string) => `kind: Defect\nid: BUG-0001\ntitle: T\nstatus: fixed\nseverity: ${severity}\nfoundIn: [TC-0001]\n`
const found = (engagement: string, severity = 'minor', level = 'uat') =>
  check(
    findingOpen,
    projectOf({
      'engagement.yaml': `kind: Engagement\nid: E\ntitle: T\n${engagement}`,
      'b.yaml': defect(severity),
      't.yaml': `kind: TestCase\nid: TC-0001\ntitle: T\nlevel: ${level}\n`,
    }),
  ).map(({ at }) => at)

test('a finding is asked for from ten working days before the go-live on, and after it', () => {
  expect(found('goLive: 2026-12-04\n')).toEqual(['BUG-0001 /status'])
  expect(found('goLive: 2026-12-07\n')).toEqual([])
  expect(found('goLive: 2026-10-05\n')).toEqual(['BUG-0001 /status'])
})

test('without a day of go-live the stage decides', () => {
  expect(found('phases: [{ name: P, stage: testing, start: 2026-01-01 }]\n')).toEqual([])
  expect(found('phases: [{ name: P, stage: go-live, start: 2026-01-01 }]\n')).toEqual(['BUG-0001 /status'])
})

test('critical defects, those of other tests and those of a closed engagement are left alone', () => {
  expect(found('goLive: 2026-12-04\n', 'critical')).toEqual([])
  expect(found('goLive: 2026-12-04\n', 'minor', 'load')).toEqual([])
  expect(found('goLive: 2026-12-04\nstatus: closed\n')).toEqual([])
})
