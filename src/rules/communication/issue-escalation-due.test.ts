import { expect, test } from 'vitest'
import { check, projectOf } from '../test-tools/project-of.ts'
import { issueEscalationDue } from './issue-escalation-due.ts'

const people =
  'kind: Directory\npeople: [{ handle: li.wei, name: L, side: vendor }]\nescalation:\n  - { level: 2, contact: zhou.min, afterDays: 4 }\n  - { level: 1, contact: li.wei, afterDays: 1 }\n  - { level: 3, contact: zhao.lin }\n'

function due(fields: string, today = '2026-11-20') {
  const issue = `kind: Issue\nid: ISS-0001\ntitle: I\nstatus: in-progress\nowner: chen.jie\n${fields}`
  return check(issueEscalationDue, projectOf({ 'people.yaml': people, 'ISS-0001.yaml': issue }, today)).map(
    ({ problem }) => problem.message.en.match(/goes to (\S+)/)?.[1],
  )
}

test('the level is that of the working days since the issue was due', () => {
  expect(due('due: 2026-11-20\n')).toEqual([])
  expect(due('due: 2026-11-19\n')).toEqual(['li.wei'])
  expect(due('due: 2026-11-16\n')).toEqual(['zhou.min'])
})

test('who was told at that level or above has been told', () => {
  expect(due('due: 2026-11-16\nescalation: [{ to: li.wei, on: 2026-11-17 }]\n')).toEqual(['zhou.min'])
  expect(due('due: 2026-11-16\nescalation: [{ to: zhou.min, on: 2026-11-17 }]\n')).toEqual([])
  expect(due('due: 2026-11-16\nescalation: [{ to: zhao.lin, on: 2026-11-17 }]\n')).toEqual([])
})

test('nobody escalates to the owner', () => {
  expect(
    check(
      issueEscalationDue,
      projectOf(
        { 'people.yaml': people, 'ISS-0001.yaml': 'kind: Issue\nid: ISS-0001\ntitle: I\nstatus: open\nowner: li.wei\ndue: 2026-11-19\n' },
        '2026-11-20',
      ),
    ),
  ).toEqual([])
})
