import { expect, test } from 'vitest'
import { check, projectOf } from '../test-tools/project-of.ts'
import { taskOverdue } from './task-overdue.ts'

function late(tasks: string, { today = '2026-11-22', engagement = 'status: active\n' } = {}) {
  const texts = {
    'engagement.yaml': `kind: Engagement\nid: A\ntitle: T\nlanguage: en\nclient: C\n${engagement}`,
    'plan/PLAN-0001.yaml': `kind: Plan\nid: PLAN-0001\ntitle: P\nstatus: agreed\ntasks:\n${tasks}`,
  }
  return check(taskOverdue, projectOf(texts, today))
}

const task = '  - { id: T1, title: Load, finish: 2026-11-13, progress: 40 }\n'

test('days late are working days of the team', () => {
  expect(late(task)[0]?.problem.message.en).toBe(
    'T1 (Load) was due on 2026-11-13, 5 working days ago, and is at 40 %. Note the progress, or agree on a new date.',
  )
  const holiday = 'status: active\ncalendar: { holidays: [{ from: 2026-11-16, to: 2026-11-20 }] }\n'
  expect(late(task, { engagement: holiday })).toEqual([])
})

test('a task that was due on Friday is late from Monday on', () => {
  expect(late(task, { today: '2026-11-15' })).toEqual([])
  expect(late(task, { today: '2026-11-16' })[0]?.problem.message.en).toContain('1 working day ago')
})

test('nothing is late in an engagement that is closed', () => {
  expect(late(task, { engagement: 'status: closed\n' })).toEqual([])
})

test('a milestone is reached with the tasks that it comes after, whatever their type and lag', () => {
  const milestone = '  - { id: M1, title: Loaded, milestone: true, after: [T1 SS +2d], finish: 2026-11-18 }\n'
  expect(late(task.replace('40', '100') + milestone)).toEqual([])
  expect(late(task + milestone).map(({ at }) => at)).toEqual(['PLAN-0001 /tasks/0/finish', 'PLAN-0001 /tasks/1/finish'])
})

test('a milestone that comes after nothing says itself when it is reached', () => {
  const milestone = (progress: string) => `  - { id: M1, title: Loaded, milestone: true, finish: 2026-11-18${progress} }\n`
  expect(late(milestone('')).map(({ at }) => at)).toEqual(['PLAN-0001 /tasks/0/finish'])
  expect(late(milestone(', progress: 100'))).toEqual([])
})
