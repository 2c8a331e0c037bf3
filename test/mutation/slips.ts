import type { ValueMap } from '../../src/base/value.ts'

/**
 * How practices are skipped in real projects, as changes to records. Written from the catalogue of practices and not from the rules,
 * so that the share of slips which are noticed says something.
 */

/** What a slip does to the value at a pointer pattern such as `/items/*\/evidence`. */
export type Slip =
  /** The field is left out, or emptied where the whole record goes without. */
  | { readonly leaveOut: string }
  /** A day is pushed two months before today. */
  | { readonly late: string }
  /** A link or a person is mistyped. */
  | { readonly mistype: string }
  /** The value becomes another one. */
  | { readonly write: string; readonly value: string | number | boolean }
  /** Words are added to a text. */
  | { readonly append: string; readonly words: string }
  /** The record goes back to an earlier state, or forward although nothing was done. */
  | { readonly state: string }
  /** The record is deleted. */
  | { readonly remove: true }
  /** All records of the kind are deleted. */
  | { readonly removeAll: true }

export interface PracticeSlip {
  readonly practice: number
  readonly kind: string
  /** Only records in these states. */
  readonly in?: readonly string[]
  /** Only where the fields around the place are such that leaving the practice out means something: a task that is done cannot be late. */
  readonly where?: (fields: ValueMap) => boolean
  readonly slip: Slip
}

const slip = (practice: number, kind: string, what: Slip, ...states: string[]): PracticeSlip => ({
  practice,
  kind,
  slip: what,
  ...(states.length > 0 ? { in: states } : {}),
})

/** A milestone is reached when what stands before it is done. */
const unfinished = (fields: ValueMap) => fields.done !== true && fields.progress !== 100 && fields.milestone !== true
/** The sample stands at 2027-04-16; figures take a month to gather. */
const longDue = ({ due }: ValueMap) => typeof due === 'string' && due < '2027-03-15'
const irreversible = (fields: ValueMap) => fields.irreversible === true
const production = (fields: ValueMap) => fields.type === 'production'

const kickoff: readonly PracticeSlip[] = [
  slip(1, 'Glossary', { leaveOut: '/terms/*/definition' }),
  slip(1, 'Interview', { remove: true }, 'done'),
  slip(2, 'Directory', { leaveOut: '/raci/*/accountable' }),
  slip(2, 'Directory', { leaveOut: '/people/*/handle' }),
  slip(2, 'Requirement', { mistype: '/owner' }),
  { ...slip(3, 'Plan', { leaveOut: '/tasks/*/assignees' }, 'agreed'), where: unfinished },
  { ...slip(3, 'Plan', { late: '/tasks/*/finish' }, 'agreed'), where: unfinished },
  slip(3, 'Plan', { mistype: '/tasks/*/assignees' }),
  { ...slip(4, 'Meeting', { late: '/actions/*/due' }, 'held'), where: unfinished },
  slip(4, 'Meeting', { leaveOut: '/attendees' }, 'held'),
  slip(5, 'StatementOfWork', { removeAll: true }),
  slip(5, 'Meeting', { leaveOut: '/date' }, 'held'),
  slip(6, 'Rollout', { write: '/waves/*/pilot', value: false }),
  slip(6, 'Rollout', { leaveOut: '/waves/*/criteria' }),
  slip(7, 'Risk', { leaveOut: '/response' }, 'mitigating', 'open'),
  slip(7, 'Risk', { leaveOut: '/actions' }, 'mitigating'),
  slip(7, 'Risk', { leaveOut: '/probability' }),
  slip(7, 'Risk', { late: '/due' }, 'open', 'mitigating'),
]

const requirements: readonly PracticeSlip[] = [
  slip(8, 'Interview', { leaveOut: '/episodes/*/result' }, 'done'),
  slip(8, 'Interview', { leaveOut: '/interviewees' }, 'done'),
  slip(9, 'Interview', { leaveOut: '/hiddenNeeds/*/confirmed' }, 'done'),
  slip(10, 'Process', { leaveOut: '/decision' }, 'to-be', 'confirmed'),
  slip(10, 'Process', { leaveOut: '/confirmedBy' }, 'confirmed'),
  slip(11, 'Prototype', { leaveOut: '/rounds' }, 'shown', 'accepted'),
  slip(12, 'SignOff', { leaveOut: '/parties/*/on' }, 'signed'),
  slip(12, 'SignOff', { state: 'pending' }, 'signed'),
  slip(12, 'Specification', { leaveOut: '/version' }, 'signed'),
  slip(13, 'Requirement', { leaveOut: '/acceptance' }, 'approved', 'implemented', 'verified'),
  slip(13, 'Requirement', { append: '/acceptance/*', words: '，并尽量快速响应' }),
  slip(13, 'Requirement', { leaveOut: '/source' }, 'approved', 'implemented', 'verified'),
  slip(13, 'Requirement', { leaveOut: '/priority' }),
  slip(14, 'Customization', { leaveOut: '/risk' }, 'approved', 'built', 'released'),
  slip(14, 'Customization', { leaveOut: '/alternatives' }, 'approved', 'built', 'released'),
  slip(14, 'Customization', { write: '/need', value: 'wish' }, 'approved', 'built', 'released'),
  slip(14, 'Requirement', { write: '/fit', value: 'customize' }, 'approved', 'implemented', 'verified'),
  slip(15, 'Requirement', { leaveOut: '/scopeItems' }, 'approved', 'implemented', 'verified'),
  slip(15, 'Requirement', { mistype: '/scopeItems' }),
]

const design: readonly PracticeSlip[] = [
  slip(16, 'Decision', { leaveOut: '/outcome' }, 'decided'),
  slip(16, 'Decision', { leaveOut: '/deciders' }, 'decided'),
  slip(17, 'Configuration', { leaveOut: '/parameters/*/reason' }),
  slip(17, 'PermissionMatrix', { leaveOut: '/roles/*/rights' }, 'confirmed'),
  slip(17, 'PermissionMatrix', { leaveOut: '/confirmedBy' }, 'confirmed'),
  slip(18, 'Interface', { leaveOut: '/errorHandling' }, 'agreed', 'tested', 'live'),
  slip(18, 'Interface', { leaveOut: '/fallback' }, 'agreed', 'tested', 'live'),
  slip(18, 'Interface', { leaveOut: '/testEnvironment' }, 'tested', 'live'),
  slip(19, 'Engagement', { append: '/compliance/*', words: '-x' }),
  slip(19, 'Checklist', { state: 'open' }, 'complete'),
]

const change: readonly PracticeSlip[] = [
  slip(20, 'ChangeRequest', { leaveOut: '/impact/cost' }, 'assessed', 'approved', 'implemented', 'closed'),
  slip(20, 'ChangeRequest', { leaveOut: '/impact' }, 'assessed', 'approved', 'implemented', 'closed'),
  slip(20, 'ChangeRequest', { leaveOut: '/decision' }, 'approved', 'implemented', 'closed'),
  slip(20, 'ChangeRequest', { leaveOut: '/decision/by' }, 'approved', 'implemented', 'closed'),
  slip(20, 'ChangeRequest', { leaveOut: '/alters' }, 'approved', 'implemented'),
  slip(21, 'ChangeRequest', { remove: true }, 'approved', 'implemented', 'closed'),
  slip(21, 'SignOff', { remove: true }, 'signed'),
  slip(22, 'TestRun', { remove: true }, 'passed', 'failed'),
]

const environment: readonly PracticeSlip[] = [
  slip(23, 'Environment', { leaveOut: '/assessedOn' }, 'assessed', 'ready'),
  slip(23, 'Environment', { write: '/hosts/*/memoryGb/actual', value: 2 }, 'assessed', 'ready'),
  slip(23, 'Checklist', { leaveOut: '/items/*/done' }, 'complete'),
  slip(24, 'Runbook', { leaveOut: '/steps/*/verify' }, 'rehearsed', 'approved'),
  slip(24, 'Deployment', { leaveOut: '/runLogs' }, 'confirmed'),
  slip(24, 'Deployment', { leaveOut: '/steps' }, 'confirmed'),
  slip(25, 'RunLog', { mistype: '/runbook' }),
  slip(25, 'Runbook', { write: '/steps/*/command', value: 'scripts/from-my-laptop.sh' }, 'rehearsed', 'approved'),
  { ...slip(26, 'Runbook', { leaveOut: '/steps/*/rollback' }, 'rehearsed', 'approved'), where: irreversible },
  slip(26, 'Runbook', { leaveOut: '/steps/*/backup' }, 'rehearsed', 'approved'),
  slip(26, 'Runbook', { leaveOut: '/rollbackRunbook' }, 'rehearsed', 'approved'),
  slip(27, 'Rollout', { write: '/waves/*/criteria/*/met', value: false }),
  slip(27, 'Rollout', { leaveOut: '/waves/*/criteria' }),
]

const migration: readonly PracticeSlip[] = [
  slip(28, 'MigrationMapping', { leaveOut: '/qualityRules' }, 'agreed', 'frozen'),
  slip(28, 'MigrationMapping', { leaveOut: '/qualityRules/*/owner' }, 'agreed', 'frozen'),
  slip(29, 'MigrationMapping', { leaveOut: '/fields/*/source' }, 'agreed', 'frozen'),
  slip(29, 'CodeMap', { leaveOut: '/entries/*/target' }, 'agreed'),
  slip(29, 'CodeMap', { state: 'draft' }, 'agreed'),
  slip(30, 'MigrationBatch', { write: '/controlTotals/*/target', value: 1 }, 'reconciled', 'accepted'),
  slip(30, 'MigrationBatch', { leaveOut: '/samples' }, 'reconciled', 'accepted'),
  slip(30, 'MigrationBatch', { leaveOut: '/counts' }, 'loaded', 'reconciled', 'accepted'),
  slip(31, 'MigrationBatch', { leaveOut: '/rollbackScript' }, 'loaded', 'reconciled', 'accepted'),
  slip(32, 'Checklist', { leaveOut: '/items/*/evidence' }, 'complete'),
  slip(32, 'Checklist', { write: '/items/*/done', value: false }, 'complete'),
]

const testing: readonly PracticeSlip[] = [
  slip(33, 'TestCase', { leaveOut: '/verifies' }, 'ready'),
  slip(33, 'TestCase', { remove: true }, 'ready'),
  slip(34, 'TestRun', { write: '/measures/*/actual', value: 100_000 }, 'passed'),
  slip(34, 'TestRun', { leaveOut: '/measures/*/threshold' }, 'passed', 'failed'),
  slip(35, 'TestRun', { write: '/results/*/verdict', value: 'failed' }, 'passed'),
  slip(35, 'TestCase', { leaveOut: '/steps/*/expected' }, 'ready'),
  slip(35, 'TestCase', { write: '/failureCase', value: false }, 'ready'),
  slip(36, 'Defect', { leaveOut: '/severity' }),
  slip(36, 'Defect', { leaveOut: '/owner' }, 'confirmed', 'fixing', 'fixed', 'verified'),
  slip(36, 'Defect', { leaveOut: '/rootCause' }, 'fixed', 'verified'),
]

const goLive: readonly PracticeSlip[] = [
  slip(37, 'Runbook', { leaveOut: '/steps/*/owner' }, 'rehearsed', 'approved'),
  slip(37, 'Runbook', { leaveOut: '/gates/*/criteria' }, 'rehearsed', 'approved'),
  slip(37, 'Runbook', { write: '/steps/*/minutes', value: 6000 }, 'rehearsed', 'approved'),
  slip(37, 'Runbook', { leaveOut: '/gates/*/decider' }, 'rehearsed', 'approved'),
  slip(37, 'RunLog', { remove: true }, 'completed'),
  slip(38, 'Rollout', { leaveOut: '/parallelRun' }),
  slip(38, 'Rollout', { write: '/parallelRun/comparisons/*/new', value: 1 }),
  slip(39, 'Ticket', { leaveOut: '/answeredAt' }, 'answered', 'resolved', 'closed'),
  slip(39, 'Ticket', { leaveOut: '/resolution' }, 'resolved', 'closed'),
  slip(40, 'Checklist', { state: 'open' }, 'complete'),
]

const people: readonly PracticeSlip[] = [
  slip(41, 'Training', { leaveOut: '/audience' }),
  slip(41, 'Training', { leaveOut: '/sessions' }, 'delivered', 'assessed'),
  slip(42, 'Training', { leaveOut: '/exam' }, 'assessed'),
  slip(42, 'Training', { leaveOut: '/participants/*/score' }, 'assessed'),
  slip(42, 'Training', { write: '/participants/*/score', value: 12 }, 'assessed'),
  slip(43, 'Document', { leaveOut: '/location' }, 'released'),
  slip(43, 'Document', { leaveOut: '/version' }, 'released'),
  slip(44, 'AdoptionPlan', { leaveOut: '/groups/*/champions' }, 'running'),
  slip(44, 'AdoptionPlan', { write: '/groups/*/attitude', value: 'resistant' }, 'running'),
  slip(45, 'Timesheet', { leaveOut: '/approvedBy' }, 'approved'),
]

const communication: readonly PracticeSlip[] = [
  slip(47, 'Issue', { leaveOut: '/owner' }, 'open', 'in-progress'),
  slip(47, 'Issue', { late: '/due' }, 'open', 'in-progress'),
  slip(47, 'Issue', { leaveOut: '/resolution' }, 'resolved', 'closed'),
  slip(48, 'Issue', { mistype: '/escalation/*/to' }),
  slip(49, 'Report', { leaveOut: '/period' }, 'issued'),
  slip(49, 'DailyLog', { leaveOut: '/date' }),
]

const closing: readonly PracticeSlip[] = [
  slip(52, 'Deliverable', { leaveOut: '/recipient' }, 'delivered', 'accepted'),
  slip(52, 'Deliverable', { remove: true }, 'delivered', 'accepted'),
  slip(53, 'Acceptance', { leaveOut: '/signOffs' }, 'accepted'),
  slip(53, 'Acceptance', { write: '/criteria/*/result', value: 'not-met' }, 'accepted'),
  slip(54, 'Retrospective', { leaveOut: '/people' }, 'issued'),
  slip(55, 'Report', { leaveOut: '/author' }, 'issued'),
  slip(56, 'Lesson', { leaveOut: '/adoptedIn' }, 'adopted'),
  slip(56, 'Lesson', { state: 'noted' }, 'adopted'),
  slip(57, 'Engagement', { leaveOut: '/goals/*/measure' }),
  { ...slip(57, 'Engagement', { leaveOut: '/goals/*/actual' }), where: longDue },
  slip(57, 'Survey', { leaveOut: '/responses' }, 'closed'),
]

const operation: readonly PracticeSlip[] = [
  { ...slip(58, 'Environment', { leaveOut: '/monitoring' }, 'assessed', 'ready'), where: production },
  slip(59, 'Report', { leaveOut: '/issuedOn' }, 'issued'),
  slip(60, 'Faq', { leaveOut: '/answer' }, 'published'),
  slip(60, 'Ticket', { mistype: '/faq' }),
  slip(61, 'Feedback', { leaveOut: '/reply' }, 'planned', 'done', 'declined'),
  slip(62, 'Survey', { leaveOut: '/questions' }, 'closed'),
]

const money: readonly PracticeSlip[] = [
  slip(63, 'Budget', { write: '/expenses/*/amount', value: 90_000_000 }),
  slip(63, 'Budget', { leaveOut: '/approvedBy' }, 'approved'),
  slip(64, 'Payment', { leaveOut: '/invoice' }, 'invoiced', 'received', 'overdue'),
  slip(64, 'Payment', { late: '/due' }, 'expected', 'invoiced'),
  slip(65, 'Timesheet', { leaveOut: '/entries' }, 'approved'),
  slip(65, 'Timesheet', { mistype: '/person' }),
]

export const slips: readonly PracticeSlip[] = [
  ...kickoff,
  ...requirements,
  ...design,
  ...change,
  ...environment,
  ...migration,
  ...testing,
  ...goLive,
  ...people,
  ...communication,
  ...closing,
  ...operation,
  ...money,
]
