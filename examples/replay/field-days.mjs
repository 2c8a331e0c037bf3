// @ts-check
/** Which fields of a record come later than the record itself, by kind. */

/** Fields that wait for a state although no schema asks for them there; `prose` is the text after the fields. */
/** @type {{ [kind: string]: { [state: string]: string[] } }} */
export const fieldsOfState = {
  Meeting: { held: ['minutes', 'decisions', 'actions', 'prose'] },
  Interview: { done: ['episodes', 'hiddenNeeds', 'openQuestions', 'evidence', 'prose'] },
  Decision: { decided: ['rationale', 'consequences', 'consulted', 'prose'] },
  Issue: { closed: ['prose'] },
  Defect: { closed: ['prose'], fixing: ['due'] },
  ChangeRequest: { assessed: ['options'], approved: ['prose'] },
  Checklist: {},
  Acceptance: { accepted: ['remaining', 'conclusion', 'warrantyUntil', 'prose'] },
  Deployment: { confirmed: ['remarks', 'prose'] },
  Environment: { assessed: ['hosts', 'software', 'network', 'findings'], ready: ['backup', 'monitoring'] },
  Feedback: { planned: ['repliedOn', 'leadsTo', 'release'], done: ['repliedOn', 'release', 'leadsTo'], declined: ['repliedOn'] },
  MigrationBatch: {
    loaded: ['start', 'end'],
    reconciled: ['samples', 'controlTotals'],
    'rolled-back': ['prose', 'controlTotals', 'samples'],
    accepted: ['prose', 'samples', 'controlTotals'],
  },
  Payment: { invoiced: ['invoice'] },
  Process: { 'to-be': ['reason', 'toBe', 'measures', 'prose'] },
  Risk: { mitigating: ['actions', 'contingency', 'trigger'], closed: ['prose'] },
  RunLog: { completed: ['improve', 'prose'], 'rolled-back': ['improve', 'prose'] },
  Survey: { closed: ['conclusion', 'score', 'invited'] },
  TestRun: { passed: ['summary', 'measures'], failed: ['summary', 'measures'] },
  Ticket: { answered: ['answer'], resolved: ['solvedBy', 'faq', 'prose'], closed: ['satisfaction'] },
  Training: { delivered: ['feedback', 'survey'], assessed: ['exam'] },
  Runbook: {},
  AdoptionPlan: { closed: ['prose'] },
  Lesson: { adopted: ['improves'] },
}

/** Fields that a later state asks for, but that are known from the first day on. */
/** @type {{ [kind: string]: string[] }} */
export const knownEarly = {
  Meeting: ['date', 'attendees'],
  Interview: ['date', 'interviewees'],
  Interface: ['from', 'to'],
  Defect: ['severity'],
  Issue: ['owner'],
  Risk: ['owner'],
  ChangeRequest: ['reason', 'requestedBy'],
  Training: ['audience', 'trainers', 'sessions'],
  Acceptance: ['type', 'criteria', 'parties'],
  SignOff: ['signs', 'parties'],
  Deliverable: ['form', 'recipient'],
  Deployment: ['environment', 'version', 'date', 'result'],
  Document: ['type', 'audience', 'location'],
  Environment: ['type', 'owner'],
  MigrationBatch: ['type', 'mappings'],
  Payment: ['amount', 'due'],
  Process: ['owner'],
  RunLog: ['start', 'steps'],
  Runbook: ['steps', 'window', 'roles'],
  TestRun: ['build', 'results'],
  Prototype: ['location'],
  Requirement: ['type', 'priority', 'acceptance', 'rationale'],
  Specification: ['version', 'parties'],
  StatementOfWork: ['version', 'scope', 'acceptanceCriteria', 'parties'],
  Checklist: ['items'],
  CodeMap: ['entries', 'owner'],
  MigrationMapping: ['source', 'target', 'fields', 'owner'],
  Report: ['type', 'period', 'author'],
  Plan: ['tasks'],
  Engagement: ['phases', 'goLive'],
  Rollout: ['owner', 'waves'],
  Customization: ['implements', 'reason', 'need', 'risk'],
  AdoptionPlan: ['groups', 'owner'],
  Budget: ['lines'],
  Lesson: ['dimension'],
  Faq: ['symptom'],
  TestCase: ['verifies'],
  Survey: ['questions', 'to'],
  Timesheet: ['entries'],
  PermissionMatrix: ['roles'],
}

/** What an item of a list shows only from its own day on: fields of the item, the whole item where `hide` is missing. */
/** @type {{ [kind: string]: { [field: string]: { day: string, hide?: string[], with?: string } } }} */
export const itemDays = {
  Checklist: { items: { day: 'on', hide: ['done', 'by', 'on', 'evidence', 'note'] } },
  SignOff: { parties: { day: 'on', hide: ['on', 'evidence'] } },
  Training: { sessions: { day: 'none' } },
  Plan: { tasks: { day: 'finish', hide: ['progress'] } },
  RunLog: { steps: { day: 'end' } },
  TestRun: { results: { day: 'on' } },
  Rollout: { waves: { day: 'finishedOn', hide: ['finishedOn'] } },
  Acceptance: { criteria: { day: 'none', with: 'accepted', hide: ['result', 'evidence'] } },
}
