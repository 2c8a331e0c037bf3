// @ts-check
/**
 * How a record of each kind lives: the day it is begun, and the day on which each of its states begins. Days stand in the
 * record's own fields; what no field tells stands in the replay's YAML file (`born` and `states` there).
 * `undefined` as a day means that no field tells it.
 */

/**
 * @typedef {import('./sample.mjs').Data} Data
 * @typedef {string | undefined} Day
 * @typedef {any} Tools
 * @typedef {{ born: (record: Data, tools: Tools) => Day, states?: (record: Data, born: string, tools: Tools) => [string, Day][] }} Life
 */

const day = (/** @type {any} */ value) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : undefined)
const dates = (/** @type {any} */ list, key = 'on') =>
  (Array.isArray(list) ? list : [])
    .map((item) => day(item?.[key]))
    .filter((each) => each !== undefined)
    .sort()
const before = (/** @type {Tools} */ tools, /** @type {any} */ value, /** @type {number} */ count) => {
  const at = day(value)
  return at === undefined ? undefined : tools.plus(at, -count)
}
const last = (/** @type {any[]} */ list) => list.at(-1)

/** Prepared some working days before the day on which it is done. @param {string} field @param {string} first @param {string} then @param {number} count @returns {Life} */
const prepared = (field, first, then, count) => ({
  born: (data, tools) => before(tools, data[field], count),
  states: (data, born) => [
    [first, born],
    [then, day(data[field])],
  ],
})

/** Written on one day and done with it. @param {string} field @param {string} [state] @returns {Life} */
const writtenOn = (field, state) => ({
  born: (data) => day(data[field]),
  states: (_data, born) => (state ? [[state, born]] : []),
})

/** @type {{ [kind: string]: Life }} */
export const lives = {
  Acceptance: prepared('on', 'prepared', 'accepted', 4),
  Budget: prepared('approvedOn', 'draft', 'approved', 4),
  Configuration: prepared('appliedOn', 'draft', 'applied', 10),
  Document: prepared('releasedOn', 'draft', 'released', 6),
  Interview: prepared('date', 'planned', 'done', 2),
  Meeting: prepared('date', 'planned', 'held', 1),
  PermissionMatrix: prepared('confirmedOn', 'draft', 'confirmed', 8),
  Retrospective: writtenOn('on', 'issued'),
  Report: writtenOn('issuedOn', 'issued'),
  DailyLog: writtenOn('date'),
  ChangeRequest: {
    born: (data) => day(data.raised),
    states: (data, born, tools) => [
      ['proposed', born],
      ['assessed', before(tools, data.decision?.on, 2) ?? tools.plus(born, 2)],
      [data.status === 'rejected' || data.status === 'deferred' ? data.status : 'approved', day(data.decision?.on)],
      ['implemented', undefined],
      ['closed', tools.lastTold(data, ['decision'])],
    ],
  },
  Checklist: {
    born: (data, tools) => before(tools, dates(data.items)[0] ?? data.due, 3),
    states: (data, born) => [
      ['open', born],
      ['complete', last(dates(data.items))],
    ],
  },
  Customization: {
    born: (data, tools) => before(tools, data.decision?.on, 4),
    states: (data, born) => [
      ['proposed', born],
      [data.status === 'rejected' ? 'rejected' : 'approved', day(data.decision?.on)],
      ['built', undefined],
      ['released', undefined],
    ],
  },
  Decision: {
    born: (data) => day(data.raised),
    states: (data, born) => [
      ['proposed', born],
      ['decided', day(data.decidedOn)],
    ],
  },
  Defect: {
    born: (data) => day(data.reported),
    states: (data, born, tools) => {
      const updates = dates(data.updates)
      const done = day(data.verifiedOn) ?? last(updates)
      return [
        ['new', born],
        ['confirmed', updates[0] ?? tools.plus(born, 1)],
        ['fixing', updates[0] ?? tools.plus(born, 1)],
        ['fixed', updates.at(-2) ?? done],
        ['verified', done],
        ['wont-fix', done],
        ['closed', [done, last(updates)].sort().at(-1)],
      ]
    },
  },
  Deliverable: {
    born: (data, tools) => before(tools, data.deliveredOn ?? data.due, 15),
    states: (data, born) => [
      ['planned', born],
      ['delivered', day(data.deliveredOn)],
      ['accepted', day(data.acceptedOn)],
    ],
  },
  Deployment: {
    born: (data) => day(data.date),
    states: (data, born) => [
      ['draft', born],
      ['confirmed', day(data.confirmedOn)],
    ],
  },
  Environment: {
    born: (data, tools) => before(tools, data.assessedOn, 5),
    states: (data, born) => [
      ['planned', born],
      ['assessed', day(data.assessedOn)],
      ['ready', undefined],
    ],
  },
  Feedback: {
    born: (data) => day(data.raised),
    states: (data, born) => [
      ['open', born],
      ['planned', day(data.repliedOn)],
      ['declined', day(data.repliedOn)],
      ['done', day(data.repliedOn)],
    ],
  },
  Interface: {
    born: () => undefined,
    states: (data, born, tools) => [
      ['draft', born],
      ['agreed', tools.plus(born, 8)],
      ['tested', day(data.testedOn)],
      ['live', undefined],
    ],
  },
  Issue: {
    born: (data) => day(data.raised),
    states: (data, born, tools) => {
      const closed = last([tools.lastTold(data, ['resolution', 'escalation']) ?? day(data.due), tools.firstSays(data.resolution)].sort())
      return [
        ['open', born],
        ['in-progress', tools.plus(born, 1)],
        ['closed', closed],
      ]
    },
  },
  Lesson: {
    born: (data, tools) => day(tools.namedIn('Retrospective', 'lessons', data.id)[0]?.on),
    states: (data, born, tools) => [
      ['noted', born],
      ['adopted', tools.lastTold(data, ['adoptedIn']) ?? tools.plus(born, 3)],
    ],
  },
  Faq: {
    born: () => undefined,
    states: (_data, born, tools) => [
      ['draft', born],
      ['published', tools.plus(born, 2)],
    ],
  },
  MigrationBatch: {
    born: (data, tools) => before(tools, data.start, 3),
    states: (data, born, tools) => [
      ['planned', born],
      ['loaded', day(data.end)],
      ['reconciled', data.status === 'rolled-back' ? undefined : (day(data.acceptedOn) ?? day(data.end))],
      ['accepted', day(data.acceptedOn)],
      ['rolled-back', tools.plus(day(data.end) ?? born, 1)],
    ],
  },
  Payment: {
    born: (data) => day(data.invoice?.on),
    states: (data, born) => [
      ['expected', born],
      ['invoiced', day(data.invoice?.on)],
      ['received', last(dates(data.receipts))],
    ],
  },
  Process: {
    born: (data, tools) => before(tools, data.confirmedOn, 12),
    states: (data, born, tools) => [
      ['as-is', born],
      ['to-be', before(tools, data.confirmedOn, 4) ?? tools.plus(born, 2)],
      ['confirmed', day(data.confirmedOn)],
    ],
  },
  Prototype: {
    born: (data, tools) => before(tools, dates(data.rounds)[0], 2),
    states: (data, born) => [
      ['draft', born],
      ['shown', dates(data.rounds)[0]],
      ['accepted', day(data.acceptedOn)],
    ],
  },
  Risk: {
    born: () => undefined,
    states: (data, born, tools) => [
      ['open', born],
      ['mitigating', tools.plus(born, 3)],
      ['closed', last([tools.lastTold(data, ['outcome']) ?? day(data.due), tools.firstSays(data.outcome)].sort())],
    ],
  },
  RunLog: {
    born: (data) => data.start,
    states: (data, born) => [
      ['running', born],
      [data.status, data.end],
    ],
  },
  Runbook: {
    born: (data, tools) => before(tools, data.rehearsedOn, 15),
    states: (data, born, tools) => [
      ['draft', born],
      ['rehearsed', day(data.rehearsedOn)],
      ['approved', tools.plus(day(data.rehearsedOn) ?? born, 5)],
    ],
  },
  SignOff: {
    born: (data, tools) => before(tools, dates(data.parties)[0] ?? data.due, 3),
    states: (data, born) => [
      ['pending', born],
      ['signed', last(dates(data.parties))],
      ['superseded', undefined],
    ],
  },
  Survey: {
    born: (data) => day(data.from),
    states: (data, born) => [
      ['open', born],
      ['closed', day(data.to)],
    ],
  },
  TestCase: {
    born: () => undefined,
    states: (_data, born, tools) => [
      ['draft', born],
      ['ready', tools.plus(born, 2)],
    ],
  },
  TestRun: {
    born: (data) => day(data.start),
    states: (data, born) => [
      ['running', born],
      [data.status, day(data.end)],
    ],
  },
  Ticket: {
    born: (data) => data.raisedAt,
    states: (data, _born, tools) => [
      ['open', data.raisedAt],
      ['answered', data.answeredAt],
      ['resolved', data.resolvedAt],
      ['closed', data.resolvedAt && tools.plus(data.resolvedAt.slice(0, 10), 1)],
    ],
  },
  Timesheet: {
    born: (data) => last(dates(data.entries, 'date')),
    states: (data, born) => [
      ['draft', born],
      ['approved', day(data.approvedOn)],
    ],
  },
  Training: {
    born: (data, tools) => before(tools, dates(data.sessions)[0], 6),
    states: (data, born) => [
      ['planned', born],
      ['delivered', last(dates(data.sessions))],
      ['assessed', day(data.exam?.on)],
    ],
  },
  // Begun on days that only the replay's YAML file tells.
  Plan: {
    born: () => undefined,
    states: () => [
      ['draft', undefined],
      ['agreed', undefined],
    ],
  },
  CodeMap: {
    born: () => undefined,
    states: () => [
      ['draft', undefined],
      ['agreed', undefined],
    ],
  },
  MigrationMapping: {
    born: () => undefined,
    states: () => [
      ['draft', undefined],
      ['agreed', undefined],
      ['frozen', undefined],
    ],
  },
  AdoptionPlan: {
    born: () => undefined,
    states: () => [
      ['draft', undefined],
      ['running', undefined],
      ['closed', undefined],
    ],
  },
  Rollout: {
    born: () => undefined,
    states: () => [
      ['planned', undefined],
      ['pilot', undefined],
      ['rolling', undefined],
    ],
  },
  StatementOfWork: {
    born: () => undefined,
    states: () => [
      ['draft', undefined],
      ['agreed', undefined],
      ['amended', undefined],
    ],
  },
  Specification: {
    born: () => undefined,
    states: () => [
      ['draft', undefined],
      ['in-review', undefined],
      ['signed', undefined],
    ],
  },
  Requirement: {
    // Written after the meeting that it comes from, at the latest for the review.
    born: (data, tools) => {
      const meetings = (Array.isArray(data.source) ? data.source : [])
        .map((/** @type {string} */ id) => day(tools.dataOf(id)?.date))
        .filter(Boolean)
        .sort()
      const written = meetings.length > 0 ? tools.plus(last(meetings), 2) : undefined
      return tools.specificationOf(data.id)?.id === 'SRS-0001' ? [written ?? '2026-08-03', '2026-08-03'].sort()[0] : written
    },
    states: (data, born, tools) => {
      if (tools.specificationOf(data.id)?.id !== 'SRS-0001')
        return [
          ['draft', born],
          ['reviewed', [tools.plus(born, 2), '2027-04-14'].sort().at(-1)],
        ]
      if (data.status === 'dropped')
        return [
          ['draft', born],
          ['dropped', undefined],
        ]
      const cases = tools.testedOn(data.id)
      const first = cases
        .flat()
        .map((/** @type {any} */ each) => each.on)
        .sort()[0]
      const passed = cases
        .map(
          (/** @type {any[]} */ results) =>
            results
              .filter((each) => each.passed)
              .map((each) => each.on)
              .sort()[0],
        )
        .filter(Boolean)
        .sort()
        .at(-1)
      const implemented = first && tools.plus(first, -1)
      return [
        ['draft', born],
        ['reviewed', '2026-08-05'],
        ['approved', '2026-08-14'],
        ['implemented', implemented ?? '2026-12-24'],
        ['verified', passed ?? '2026-12-24'],
      ]
    },
  },
  Engagement: {
    born: () => undefined,
    states: () => [
      ['planned', undefined],
      ['active', undefined],
      ['hypercare', undefined],
    ],
  },
  Directory: { born: () => undefined },
  Glossary: { born: () => undefined },
}
