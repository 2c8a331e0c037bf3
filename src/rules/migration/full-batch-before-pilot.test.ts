import { expect, test } from 'vitest'
import { check, projectOf } from '../test-tools/project-of.ts'
import { fullBatchBeforePilot } from './full-batch-before-pilot.ts'

const batch = (id: string, type: string, status: string, more: string) =>
  `kind: MigrationBatch\nid: ${id}\ntitle: T\ntype: ${type}\nstatus: ${status}\nmappings: [MAP-0001]\n${more}`
const found = (...batches: readonly string[]) =>
  check(fullBatchBeforePilot, projectOf(Object.fromEntries(batches.map((text, i) => [`b${i}.yaml`, text])))).map(({ at }) => at)
const full = batch('BAT-0009', 'full', 'loaded', 'start: 2026-11-20 20:00\n')

test('a trial counts only when it was over before the full batch began', () => {
  expect(found(full, batch('BAT-0001', 'pilot', 'accepted', 'end: 2026-11-20 19:00\n'))).toEqual([])
  expect(found(full, batch('BAT-0001', 'pilot', 'accepted', 'end: 2026-11-20 21:00\n'))).toEqual(['BAT-0009 /type'])
})

test('a trial that was taken back counts only when it was compared first', () => {
  const compared = 'controlTotals: [{ name: T, source: 1, target: 1 }]\nsamples: [{ object: T, compared: 1, different: 0 }]\n'
  expect(found(full, batch('BAT-0001', 'rehearsal', 'rolled-back', 'end: 2026-11-10 12:00\n'))).toEqual(['BAT-0009 /type'])
  expect(found(full, batch('BAT-0001', 'rehearsal', 'rolled-back', `end: 2026-11-10 12:00\n${compared}`))).toEqual([])
})

test('neither another full batch nor one that was only loaded is a trial', () => {
  expect(found(full, batch('BAT-0001', 'full', 'accepted', 'end: 2026-11-10 12:00\n'))).toEqual(['BAT-0009 /type'])
  expect(found(full, batch('BAT-0001', 'pilot', 'loaded', 'end: 2026-11-10 12:00\n'))).toEqual(['BAT-0009 /type'])
})

test('what is accepted, or planned for later, is left alone', () => {
  expect(found(batch('BAT-0009', 'full', 'accepted', 'start: 2026-11-20 20:00\n'))).toEqual([])
  expect(found(batch('BAT-0009', 'full', 'planned', 'start: 2026-11-30 20:00\n'))).toEqual([])
  expect(found(batch('BAT-0009', 'full', 'planned', 'start: 2026-11-27 20:00\n'))).toEqual(['BAT-0009 /type'])
})
