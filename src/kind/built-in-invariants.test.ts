import { expect, test } from 'vitest'
import { languages } from '../base/message.ts'
import type { ValueMap } from '../base/value.ts'
import { builtInKinds } from './built-in.ts'
import { exampleRecord } from './example-record.ts'
import type { Kind } from './kind.ts'

const kinds = builtInKinds()

/** By code: the kind, and what to change in its example so that this one condition is broken. */
const broken: Readonly<Record<string, readonly [kind: string, change: ValueMap]>> = {
  'acceptance-criterion-unmet': ['Acceptance', { status: 'accepted', criteria: [{ text: 'Report', result: 'not-met' }] }],
  'batch-counts-do-not-add-up': ['MigrationBatch', { counts: [{ object: 'Customers', source: 10, loaded: 8, rejected: 1 }] }],
  'batch-ends-before-start': ['MigrationBatch', { start: '2026-06-13 21:00', end: '2026-06-13 02:30' }],
  'change-alters-nothing': ['ChangeRequest', { status: 'approved', alters: [], implements: [] }],
  'change-decided-before-raised': ['ChangeRequest', { raised: '2026-03-20' }],
  'configuration-empty-when-applied': ['Configuration', { status: 'applied', parameters: [], organisation: [] }],
  'decision-dated-before-raised': ['Decision', { raised: '2026-04-03' }],
  'defect-verified-before-reported': ['Defect', { verifiedOn: '2026-06-01' }],
  'deliverable-accepted-before-delivered': ['Deliverable', { acceptedOn: '2026-06-23' }],
  'deployment-confirmed-before-made': ['Deployment', { confirmedOn: '2026-06-19' }],
  'environment-ready-with-blocking-finding': ['Environment', { status: 'ready', findings: [{ text: 'No disk', blocking: true }] }],
  'exam-score-above-full-marks': ['Training', { participants: [{ name: 'Sun Qiang', score: 76, retake: 101 }] }],
  'expense-line-unknown': ['Budget', { expenses: [{ on: '2026-06-15', line: 'B7', amount: 1, text: 'Disk' }] }],
  'holiday-ends-before-start': ['Engagement', { calendar: { holidays: [{ from: '2026-10-07', to: '2026-10-01' }] } }],
  'invoice-above-payment': ['Payment', { invoice: { on: '2026-08-03', amount: 392000.01 } }],
  'issue-due-before-raised': ['Issue', { due: '2026-03-15' }],
  'mvp-must-have-priority': ['Requirement', { priority: 'could' }],
  'parallel-run-ends-before-start': ['Rollout', { parallelRun: { start: '2026-07-14', end: '2026-07-01' } }],
  'pass-mark-above-full-marks': ['Training', { exam: { fullMarks: 100, passMark: 101 } }],
  'phase-ends-before-start': ['Engagement', { phases: [{ name: 'Design', start: '2026-04-10', end: '2026-04-09' }] }],
  'quorum-exceeds-members': ['Directory', { ccb: { members: ['li.wei'], quorum: 2 } }],
  'report-period-ends-before-start': ['Report', { period: { from: '2026-05-15', to: '2026-05-11' } }],
  'risk-mitigated-without-action': ['Risk', { status: 'mitigating', response: 'mitigate', actions: [] }],
  'role-without-rights': ['PermissionMatrix', { status: 'confirmed', roles: [{ name: 'Buyer', rights: [] }] }],
  'run-ends-before-start': ['RunLog', { end: '2026-06-17 03:40' }],
  'run-step-ends-before-start': ['RunLog', { steps: [{ step: 'S1', outcome: 'done', start: '2026-06-17 23:50', end: '2026-06-17 00:20' }] }],
  'sample-differences-exceed-compared': ['MigrationBatch', { samples: [{ object: 'Customers', compared: 7, different: 12 }] }],
  'signed-party-without-date': ['SignOff', { status: 'signed', parties: [{ person: 'zhou.min', side: 'client' }] }],
  'survey-more-responses-than-invited': ['Survey', { responses: 121 }],
  'survey-score-above-scale': ['Survey', { score: 5.1 }],
  'task-finishes-before-start': ['Plan', { tasks: [{ id: 'T1', title: 'Design', start: '2026-04-13', finish: '2026-04-10' }] }],
  'test-run-ends-before-start': ['TestRun', { end: '2026-06-01 08:59' }],
  'test-run-passed-with-failure': ['TestRun', { status: 'passed', results: [{ testCase: 'TC-0001', verdict: 'blocked' }] }],
  'ticket-times-out-of-order': ['Ticket', { resolvedAt: '2026-07-02 09:20' }],
  'timesheet-approved-by-self': ['Timesheet', { approvedBy: 'wang.fang' }],
  'timesheet-entry-outside-period': ['Timesheet', { entries: [{ date: '2026-05-18', hours: 8 }] }],
  'timesheet-period-ends-before-start': ['Timesheet', { period: { from: '2026-05-17', to: '2026-05-11' }, entries: [] }],
  'wave-ends-before-start': ['Rollout', { waves: [{ name: 'Plant 1', start: '2026-07-14', end: '2026-07-01' }] }],
  'window-ends-before-start': ['Runbook', { window: { start: '2026-06-30 20:00', end: '2026-06-30 06:00' } }],
  'work-ends-before-start': ['StatementOfWork', { end: '2026-03-01' }],
}

test('each condition of a built-in kind has a record that breaks it', () => {
  expect(Object.keys(broken)).toEqual(kinds.all.flatMap((kind) => kind.invariants.map(({ code }) => code)).sort())
})

test.each(Object.entries(broken))('%s is found, and nothing else', (code, [name, change]) => {
  const kind = kinds.byName(name) as Kind
  for (const language of languages) expect(kinds.validate(kind, { ...exampleRecord(kind, language), ...change }).map((problem) => problem.code)).toEqual([code])
})

test('the conditions are answered for lists as long as real ones', () => {
  const long: readonly (readonly [kind: string, field: string, item: ValueMap])[] = [
    ['Budget', 'expenses', { on: '2026-06-15', line: 'B1', amount: 1, text: 'Backup disk for the rehearsal' }],
    ['MigrationBatch', 'counts', { object: 'Customers', source: 8420, loaded: 8420 }],
    ['RunLog', 'steps', { step: 'S1', outcome: 'done', start: '2026-06-17 20:05', end: '2026-06-17 20:52' }],
    ['TestRun', 'results', { testCase: 'TC-0001', verdict: 'passed', actual: 'The order is blocked and the list shows why.' }],
    ['Timesheet', 'entries', { date: '2026-05-13', hours: 8, note: 'Assessed the hosts of plant 2' }],
    ['Training', 'participants', { name: 'Sun Qiang', department: 'Warehouse, plant 2', attended: true, score: 76 }],
  ]
  for (const [name, field, item] of long) {
    const kind = kinds.byName(name) as Kind
    const record = { ...exampleRecord(kind, 'en'), [field]: Array.from({ length: 300 }, () => item) }
    expect(kinds.validate(kind, record), name).toEqual([])
  }
})
