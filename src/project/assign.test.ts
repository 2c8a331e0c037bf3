import { expect, test } from 'vitest'
import { builtInKinds } from '../kind/built-in.ts'
import { changeOf, parseAssignment } from './assign.ts'

const [change, requirement] = ['ChangeRequest', 'Requirement'].map((name) => {
  const kind = builtInKinds().byName(name)
  if (!kind) throw new Error(name)
  return kind
})

test.each([
  [change, 'impact.cost=8', { pointer: '/impact/cost', set: 8 }],
  [change, 'impact.cost=1.10', { pointer: '/impact/cost', set: '1.10' }],
  [change, 'implements=REQ-0001', { pointer: '/implements', set: ['REQ-0001'] }],
  [change, 'implements=REQ-0001, REQ-0002', { pointer: '/implements', set: ['REQ-0001', 'REQ-0002'] }],
  [change, 'implements=[REQ-0001, REQ-0002]', { pointer: '/implements', set: ['REQ-0001', 'REQ-0002'] }],
  [requirement, 'mvp=true', { pointer: '/mvp', set: true }],
  [requirement, 'rationale=12', { pointer: '/rationale', set: '12' }],
  [requirement, 'rationale=a: b # c', { pointer: '/rationale', set: 'a: b # c' }],
  [requirement, 'rationale=', { pointer: '/rationale', remove: true }],
] as const)('A text takes the shape that the schema wants (%#)', (kind, argument, expected) => {
  if (kind) expect(changeOf(kind, parseAssignment(argument))).toEqual(expected)
})
