import { expect, test } from 'vitest'
import { noStage } from './no-stage.ts'

const today = '2026-11-22'
const why = (phases: Parameters<typeof noStage>[0]) => noStage(phases, today).why

test('a project that begins later is told when, and how to see what applies then', () => {
  const phases = [
    { name: 'Kickoff', stage: 'kickoff', start: '2026-11-29', end: '2026-12-06' },
    { name: 'Requirements', stage: 'requirements' },
  ]
  expect(why(phases)).toEqual({ en: 'the first phase begins on 2026-11-29', zh: '第一个阶段 2026-11-29 才开始' })
  expect(noStage(phases, today).advice.en).toMatch(/not begun.*`fieldbook rules --today 2026-11-29`/)
})

test.each([
  ['no phases', undefined, 'no phase in engagement.yaml has a `stage`'],
  ['phases without a stage', [{ name: 'Kickoff', start: '2026-11-01' }], 'no phase in engagement.yaml has a `stage`'],
  ['a word that is no stage', [{ name: 'Kickoff', stage: 'start', start: '2026-11-01' }], 'no phase in engagement.yaml has a `stage`'],
  ['phases without a day', [{ name: 'Kickoff', stage: 'kickoff' }], 'no phase in engagement.yaml says when it starts'],
  [
    'a phase that has begun without a stage',
    [
      { name: 'Kickoff', start: '2026-11-01' },
      { name: 'Design', stage: 'design', start: '2027-01-04' },
    ],
    "the phase 'Kickoff' has begun, but has no `stage` in engagement.yaml",
  ],
])('with %s, it is said which field is missing, with an example', (_, phases, said) => {
  expect(why(phases).en).toBe(said)
  const { en, zh } = noStage(phases, today).advice
  expect(en).toMatch(/one of kickoff, requirements, .*:\n\nphases:\n {2}- name: Kickoff\n {4}stage: kickoff\n {4}start: 2026-11-22\n/)
  expect(zh).toContain('phases:\n  - name: 启动\n    stage: kickoff\n')
})
