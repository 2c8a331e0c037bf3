import { expect, test } from 'vitest'
import { FieldbookError } from '../base/error.ts'
import { builtInKinds } from '../kind/built-in.ts'
import { changeOf, parseAssignment } from './assign.ts'

const [change, requirement, plan] = ['ChangeRequest', 'Requirement', 'Plan'].map((name) => {
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
  [change, 'implements=REQ-0001，,REQ-0002', { pointer: '/implements', set: ['REQ-0001', 'REQ-0002'] }],
  [change, 'decision.by=chen.jie，li.wei', { pointer: '/decision/by', set: ['chen.jie', 'li.wei'] }],
  [plan, 'tasks.0.after=T11, T3 SS +2d', { pointer: '/tasks/0/after', set: ['T11', 'T3 SS +2d'] }],
  [requirement, 'acceptance=The list, sorted by date, appears.', { pointer: '/acceptance', set: ['The list, sorted by date, appears.'] }],
  [requirement, 'acceptance=退货单必填批次，退货数量计入库存。', { pointer: '/acceptance', set: ['退货单必填批次，退货数量计入库存。'] }],
  [requirement, 'acceptance=["One, two.", "三，四。"]', { pointer: '/acceptance', set: ['One, two.', '三，四。'] }],
  [requirement, 'scopeItems=S1,S3', { pointer: '/scopeItems', set: ['S1', 'S3'] }],
  [requirement, 'mvp=true', { pointer: '/mvp', set: true }],
  [requirement, 'rationale=12', { pointer: '/rationale', set: '12' }],
  [requirement, 'rationale=a: b # c', { pointer: '/rationale', set: 'a: b # c' }],
  [requirement, 'rationale=', { pointer: '/rationale', remove: true }],
] as const)('A text takes the shape that the schema wants (%#)', (kind, argument, expected) => {
  if (kind) expect(changeOf(kind, parseAssignment(argument))).toEqual(expected)
})

test.each(['id=REQ-0002', 'kind=Risk', 'a..b=x', '.=x'])('%s is refused', (argument) => {
  if (requirement) expect(() => changeOf(requirement, parseAssignment(argument))).toThrow(FieldbookError)
})
