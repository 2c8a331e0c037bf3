import { expect, test } from 'vitest'
import { builtInKinds } from './built-in.ts'
import type { Kind, State } from './kind.ts'
import { allowedMoves, missingIn, stateProblems } from './workflow.ts'

const change = builtInKinds().byName('ChangeRequest') as Kind
const directory = builtInKinds().byName('Directory') as Kind
const state = (name: string) => change.workflow?.states.get(name) as State

test('the states that may follow are those of the workflow', () => {
  expect(allowedMoves(change, 'proposed').map(({ name }) => name)).toEqual(['assessed', 'rejected'])
  expect(allowedMoves(change, 'nonsense')).toEqual([])
  expect(allowedMoves(directory, 'proposed')).toEqual([])
})

test('empty texts, lists and groups of fields fill nothing; 0 and false do', () => {
  const missing = (impact: unknown) => missingIn(state('assessed'), { reason: 'x', requestedBy: 'y', impact: impact as never })
  for (const empty of [undefined, null, '', '  ', [], {}]) expect(missing(empty)).toEqual(['/impact'])
  for (const filled of [0, false, 'x', ['x'], { cost: 0 }]) expect(missing(filled)).toEqual([])
})

test('what a state lacks is offered with the fields around it', () => {
  const [problem] = stateProblems(change, { status: 'rejected', reason: 'x', requestedBy: 'y' })
  expect(problem?.fixes?.[0]?.changes).toEqual([{ pointer: '/decision', set: expect.objectContaining({ on: '2026-03-19' }) }])
})

test('a record without a state, or in one that does not exist, lacks nothing', () => {
  expect(stateProblems(change, {})).toEqual([])
  expect(stateProblems(change, { status: 'nonsense' })).toEqual([])
})
