import { expect, test } from 'vitest'
import { check, projectOf } from '../test-tools/project-of.ts'
import { meetingOverdue } from './meeting-overdue.ts'

function overdue(meeting: string, every = 'week', status = 'active') {
  const engagement = `kind: Engagement\nid: A\ntitle: T\nstatus: ${status}\nlanguage: en\nclient: C\nphases: [{ name: P, start: 2026-11-02 }]\ncommunication: { meetings: [{ type: weekly, every: ${every} }] }\n`
  return check(meetingOverdue, projectOf({ 'engagement.yaml': engagement, 'meetings/MTG-0001.yaml': `kind: Meeting\nid: MTG-0001\ntitle: M\n${meeting}` }))
}

test('two intervals may go by since the last minutes', () => {
  expect(overdue('type: weekly\nstatus: held\ndate: 2026-11-08\n')).toEqual([])
  expect(overdue('type: weekly\nstatus: held\ndate: 2026-11-07\n')[0]?.problem.message.zh).toContain('上一次召开是 2026-11-07')
  expect(overdue('type: weekly\nstatus: held\ndate: 2026-11-07\n', 'two-weeks')).toEqual([])
})

test('before the first minutes the days count from the first phase on', () => {
  expect(overdue('type: weekly\nstatus: planned\ndate: 2026-11-20\n')[0]?.problem.message.en).toContain('has not been held since 2026-11-02')
  expect(overdue('type: ccb\nstatus: held\ndate: 2026-11-20\n').map(({ at }) => at)).toEqual(['A /communication/meetings/0'])
})

test('an engagement that is planned or closed has no rhythm', () => {
  expect(overdue('type: weekly\nstatus: planned\n', 'week', 'planned')).toEqual([])
  expect(overdue('type: weekly\nstatus: planned\n', 'week', 'closed')).toEqual([])
})
