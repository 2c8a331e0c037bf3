import { expect, test } from 'vitest'
import { check, projectOf } from '../test-tools/project-of.ts'
import { waveStartedEarly } from './wave-started-early.ts'

const found = (...waves: readonly string[]) =>
  check(
    waveStartedEarly,
    projectOf({ 'r.yaml': `kind: Rollout\nid: ROL-0001\ntitle: T\nstatus: rolling\nwaves:\n${waves.map((wave) => `  - ${wave}\n`).join('')}` }),
  ).map(({ at }) => at)

test('a wave may start on the day on which the pilot was finished', () => {
  expect(found('{ name: A, pilot: true, finishedOn: 2026-11-16 }', '{ name: B, startedOn: 2026-11-16 }')).toEqual([])
  expect(found('{ name: A, pilot: true, finishedOn: 2026-11-16 }', '{ name: B, startedOn: 2026-11-13 }')).toEqual(['ROL-0001 /waves/1/startedOn'])
})

test('without a pilot only the criteria count, and those of the pilot count too', () => {
  expect(found('{ name: A, startedOn: 2026-11-02 }', '{ name: B, startedOn: 2026-11-02 }')).toEqual([])
  expect(found('{ name: A, pilot: true, startedOn: 2026-11-02, criteria: [{ text: T }] }')).toEqual(['ROL-0001 /waves/0/startedOn'])
})

test('a wave that has not started is not early', () => {
  expect(found('{ name: A, pilot: true }', '{ name: B, start: 2026-11-02, criteria: [{ text: T, met: false }] }')).toEqual([])
})
