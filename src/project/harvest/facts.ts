/** Kinds whose records tell what happened. They have no place in a new engagement; some of them leave a record template behind. */
const facts: { readonly [kind: string]: readonly string[] } = {
  Budget: [],
  ChangeRequest: [],
  DailyLog: [],
  Decision: [],
  Defect: [],
  Deployment: ['steps'],
  Feedback: [],
  Interview: ['method', 'questions'],
  Issue: [],
  Lesson: [],
  Meeting: ['type', 'time', 'agenda'],
  MigrationBatch: ['type'],
  Payment: [],
  Report: ['type'],
  Retrospective: ['type'],
  RunLog: [],
  Survey: ['audience', 'scale', 'questions'],
  TestRun: ['level', 'measures'],
  Ticket: [],
  Timesheet: [],
}

export function isFact(kind: string): boolean {
  return Object.hasOwn(facts, kind)
}

/** The fields of a fact that the next record of its kind has in common with it; none where such a record begins empty. */
export function fieldsToRepeat(kind: string): readonly string[] {
  return facts[kind] ?? []
}

/** Fields that say what was done, decided or measured, by whom and when, wherever they stand. */
const factField =
  /(?:ed|un)(?:On|By|At)$|^(?:actual|amendments|asOf|baseline|comparisons|conclusion|conditions|counts|deciders|digest|done|estimate|evidence|figures|findings|makeUpDays|holidays|met|on|outcome|participants|progress|raised|receipts|rejects|resolution|responses|result|results|retake|rounds|samples|satisfaction|score|sessions|signOffs|updates|votes|warrantyUntil|window|rows)$/

/** Contact data, rates and the like of people, and addresses of machines. */
const personalField = /^(?:email|phone|pinyin|signingKeys|availability|notes|address|access)$/
const moneyField = /^(?:amount|price|cost|dayRate)$/

/** Fields that are facts in records of one kind only. */
const ofKind: { readonly [kind: string]: readonly string[] } = {
  Acceptance: ['remaining'],
  Checklist: ['by', 'note'],
  Configuration: ['environments'],
  Customization: ['decision', 'release'],
  Document: ['version', 'systemVersion'],
  Environment: ['version', 'hosts'],
  Process: ['decision'],
  Prototype: ['version'],
  SignOff: ['version'],
  Specification: ['version', 'reviewBy'],
  StatementOfWork: ['version'],
  Training: ['survey', 'feedback'],
}

export type Removal = 'fact' | 'personal' | 'money'

/** Why a field of a record does not go into a pack; `undefined` for one that does. */
export function removalOf(kind: string, field: string): Removal | undefined {
  if (personalField.test(field)) return 'personal'
  if (moneyField.test(field)) return 'money'
  return factField.test(field) || ofKind[kind]?.includes(field) ? 'fact' : undefined
}
