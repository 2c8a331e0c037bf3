import { expect, test } from 'vitest'
import { check, projectOf } from '../test-tools/project-of.ts'
import { environmentNotAssessed } from './environment-not-assessed.ts'

const found = (goLive: string, type: string, user = '') =>
  check(
    environmentNotAssessed,
    projectOf({
      'engagement.yaml': `kind: Engagement\nid: E\ntitle: T\ngoLive: ${goLive}\n`,
      'e.yaml': `kind: Environment\nid: ENV-0001\ntitle: T\nstatus: planned\ntype: ${type}\n`,
      ...(user ? { 'u.yaml': user } : {}),
    }),
  ).length

test('production has to be assessed twenty working days before the go-live, and no more after it', () => {
  expect(found('2026-12-18', 'production')).toBe(1)
  expect(found('2026-12-21', 'production')).toBe(0)
  expect(found('2026-11-20', 'production')).toBe(0)
  expect(found('2026-12-18', 'training')).toBe(0)
})

test('what was done in an environment shows that it is in use, what is planned in it does not', () => {
  const batch = (status: string) => `kind: MigrationBatch\nid: BAT-0001\ntitle: T\nstatus: ${status}\nenvironment: ENV-0001\n`
  expect(found('2027-06-01', 'test', batch('planned'))).toBe(0)
  expect(found('2027-06-01', 'test', batch('loaded'))).toBe(1)
  const ticket = 'kind: Defect\nid: BUG-0001\ntitle: T\nstatus: new\nenvironment: ENV-0001\n'
  expect(found('2027-06-01', 'test', ticket)).toBe(0)
})
