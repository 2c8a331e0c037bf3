import { expect, test } from 'vitest'
import { check, projectOf } from '../test-tools/project-of.ts'
import { goLiveWithOpenCritical } from './go-live-with-open-critical.ts'

const found = (engagement: string, defect = '') =>
  check(
    goLiveWithOpenCritical,
    projectOf({
      'engagement.yaml': `kind: Engagement\nid: E\ntitle: T\n${engagement}`,
      'b.yaml': `kind: Defect\nid: BUG-0001\ntitle: T\nstatus: fixed\nseverity: critical\n${defect}`,
    }),
  ).map(({ at }) => at)

test('a blocker counts from five working days before the go-live on', () => {
  expect(found('goLive: 2026-11-27\n')).toEqual(['BUG-0001 /severity'])
  expect(found('goLive: 2026-11-30\n')).toEqual([])
})

test('after the go-live only what was known before it counts', () => {
  expect(found('goLive: 2026-11-02\n', 'reported: 2026-11-02\n')).toEqual(['BUG-0001 /severity'])
  expect(found('goLive: 2026-11-02\n', 'reported: 2026-11-03\n')).toEqual([])
})

test('a closed engagement is left alone', () => {
  expect(found('goLive: 2026-11-27\nstatus: closed\n')).toEqual([])
})
