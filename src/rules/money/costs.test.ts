import { expect, test } from 'vitest'
import { check, projectOf } from '../test-tools/project-of.ts'
import { amountText } from './amount-text.ts'
import { budgetExceeded } from './budget-exceeded.ts'
import { costIndexLow } from './cost-index-low.ts'
import { earnedValue } from './earned-value.ts'

const people = 'kind: Directory\npeople:\n  - { handle: chen.jie, name: C, side: client, dayRate: 800 }\n  - { handle: li.wei, name: L, side: vendor }\n'
const plan = 'kind: Plan\nid: PLAN-0001\ntitle: P\nstatus: agreed\ntasks:\n'
const tasks =
  '  - { id: T1, title: T }\n  - { id: T11, title: T, parent: T1, work: 30, progress: 50 }\n  - { id: T12, title: T, parent: T1, work: 10, progress: 100 }\n'
const budget = 'kind: Budget\nid: BUD-0001\ntitle: B\nstatus: approved\nplan: PLAN-0001\nlines:\n'

/** An engagement with one timesheet of so many hours on a task. */
function engagement(lines: string, person: string, hours: number, task = 'T11', more = '') {
  const timesheet = `kind: Timesheet\nid: TS-0001\ntitle: T\nstatus: draft\nperson: ${person}\nperiod: { from: 2026-05-01, to: 2026-05-31 }\nplan: PLAN-0001\nentries:\n  - { date: 2026-05-04, hours: ${hours}, task: ${task} }\n${more}`
  return projectOf({ 'people.yaml': people, 'plan/PLAN-0001.yaml': plan + tasks, 'finance/BUD-0001.yaml': budget + lines, 'finance/TS-0001.yaml': timesheet })
}

const line = (amount: number, days = '') => `  - { id: B1, area: A, type: labour, tasks: [T1], amount: ${amount}${days} }\n`

test('hours cost the day rate, on the line of the task or of the task that it is a part of', () => {
  expect(check(budgetExceeded, engagement(line(1600), 'chen.jie', 16))).toEqual([])
  const [found] = check(budgetExceeded, engagement(line(1599), 'chen.jie', 16))
  expect(found?.at).toBe('BUD-0001 /lines/0/amount')
  expect(found?.problem.message.en).toContain('Line B1 (A) has 1,599, and 1,600 was spent (100 %)')
})

test('without a day rate the person-days are compared', () => {
  expect(check(budgetExceeded, engagement(line(1, ', days: 2'), 'li.wei', 16))).toEqual([])
  expect(check(budgetExceeded, engagement(line(1, ', days: 1.5'), 'li.wei', 16)).map(({ at }) => at)).toEqual(['BUD-0001 /lines/0/days'])
})

test('hours of no line use up the whole budget', () => {
  const lines = `${line(1000)}  - { id: B2, area: A, type: travel, amount: 500 }\n`
  expect(check(budgetExceeded, engagement(lines, 'chen.jie', 20, 'T99')).map(({ at }) => at)).toEqual(['BUD-0001 /lines'])
})

test('earned value weighs the parts of a task by their effort', () => {
  const project = engagement(line(8000), 'chen.jie', 40)
  const [record] = project.byId('BUD-0001')
  expect(record && earnedValue(record, project)).toEqual({ earned: 5000, actual: 4000, budgeted: 8000 })
})

test('an index is low from below nine tenths on, once a tenth of the money is used', () => {
  const at = (amount: number, hours: number) =>
    check(costIndexLow, engagement(line(amount), 'chen.jie', hours)).map(({ problem }) => problem.message.en.match(/cost index ([\d.]+)/)?.[1])
  expect(at(1440, 10)).toEqual([])
  expect(at(1424, 10)).toEqual(['0.89'])
  expect(at(100000, 10)).toEqual([])
})

test('hours without a day rate are priced as the line was planned', () => {
  const project = engagement(line(10000, ', days: 10'), 'li.wei', 64)
  const [record] = project.byId('BUD-0001')
  expect(record && earnedValue(record, project)).toEqual({ earned: 6250, actual: 8000, budgeted: 10000 })
})

test('an instalment of the contract is no cost of work that was done', () => {
  const paid = 'expenses:\n  - { on: 2026-05-04, line: B1, amount: 4000, text: Down payment }\n'
  const project = engagement(line(8000) + paid, 'chen.jie', 8)
  const [record] = project.byId('BUD-0001')
  expect(record && earnedValue(record, project)).toEqual({ earned: 5000, actual: 800, budgeted: 8000 })
  const untouched = engagement(line(8000) + paid, 'chen.jie', 8, 'T99')
  expect(check(costIndexLow, untouched)).toEqual([])
})

test('amounts are grouped by thousands', () => {
  expect([0, 999, 1000, 1234567.6].map(amountText)).toEqual(['0', '999', '1,000', '1,234,568'])
})
