import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '../base/finding.ts'
import { builtInKinds } from '../kind/built-in.ts'
import { inMemoryFiles } from './in-memory-files.ts'
import { loadProject } from './load.ts'
import type { Project } from './project.ts'

// Edits of people.yaml and engagement.yaml, which rules about any record may look at.

const today = '2026-11-23'
const plain = (findings: readonly Finding[]) => findings.map(({ fixes, ...finding }) => ({ ...finding, fixes: fixes.map((fix) => fix.title.en) }))

function load(content: Iterable<readonly [string, string]>): Promise<Project> {
  return loadProject(inMemoryFiles(content), { kinds: builtInKinds(), today })
}

const person = fc.record({
  handle: fc.constantFrom('an.li', 'bo.wu', 'cy.ma', 'an.lee'),
  name: fc.constantFrom('An Li', 'Bo Wu', 'bowu'),
  side: fc.constantFrom('client', 'vendor', 'nobody'),
  percent: fc.option(fc.constantFrom(0, 50)),
})
const people = fc
  .record({
    comment: fc.boolean(),
    persons: fc.array(person, { maxLength: 4 }),
    contact: fc.option(fc.constantFrom('an.li', 'bo.wu')),
    afterDays: fc.constantFrom(1, 30),
    quorum: fc.option(fc.constantFrom(1, 2)),
    broken: fc.constantFrom('', '', '', '', '\n  - [', '\nkind: Directory'),
  })
  .map(({ comment, persons, contact, afterDays, quorum, broken }) =>
    [
      ...(comment ? ['# People of both sides'] : []),
      'kind: Directory',
      persons.length > 0 ? 'people:' : 'people: []',
      ...persons.map(({ handle, name, side, percent }) => {
        const available = percent === null ? '' : `, availability: [{ from: 2026-01-01, percent: ${percent} }]`
        return `  - { handle: ${handle}, name: ${name}, organisation: Test, side: ${side}${available} }`
      }),
      ...(contact ? [`escalation: [{ level: 1, contact: ${contact}, afterDays: ${afterDays} }]`] : []),
      ...(quorum === null ? [] : [`ccb: { members: [an.li, bo.wu], quorum: ${quorum} }`]),
      broken,
    ].join('\n'),
  )
const engagement = fc
  .record({
    title: fc.constantFrom('Test (fictitious)', 'Another (fictitious)'),
    status: fc.constantFrom('planned', 'running', 'closed', 'odd'),
    language: fc.constantFrom('en', 'zh'),
    stage: fc.option(fc.constantFrom('kickoff', 'requirements', 'design')),
    asOf: fc.option(fc.constantFrom('2026-10-30', '2026-12-24')),
    holiday: fc.boolean(),
    rule: fc.option(fc.constantFrom('person-unknown: off', 'yaml-syntax: info', 'issue-overdue: error', 'requirement-ambiguous: off')),
    broken: fc.constantFrom('', '', '', '', 'goals: ['),
  })
  .map(({ title, status, language, stage, asOf, holiday, rule, broken }) =>
    [
      `kind: Engagement\nid: T-ERP\ntitle: ${title}\nstatus: ${status}\nlanguage: ${language}\nclient: Test`,
      ...(stage ? [`phases: [{ name: One, stage: ${stage}, start: 2026-10-01, end: 2026-12-31 }]`] : []),
      ...(asOf || holiday ? ['calendar:'] : []),
      ...(asOf ? [`  asOf: ${asOf}`] : []),
      ...(holiday ? ['  holidays: [{ from: 2026-11-10, to: 2026-11-22 }]'] : []),
      ...(rule ? [`rules: { ${rule} }`] : []),
      broken,
    ].join('\n'),
  )
const somebody = fc.constantFrom('an.li', 'bo.wu', 'An Li', 'ann.li')
const issue = fc
  .record({ owner: somebody, due: fc.constantFrom('2026-11-09', '2026-11-20', '2026-12-01') })
  .map(({ owner, due }) => `kind: Issue\nid: ISS-0001\ntitle: Units differ\nstatus: open\nraisedBy: an.li\nowner: ${owner}\ndue: ${due}\n`)
const change = fc
  .record({ by: somebody, alters: fc.constantFrom('REQ-0001', 'REQ-0009') })
  .map(
    ({ by, alters }) =>
      `kind: ChangeRequest\nid: CR-0001\ntitle: Change\nstatus: approved\nreason: Asked for\nalters: [${alters}]\ndecision: { by: [${by}], on: 2026-11-02 }\n`,
  )
const requirement = somebody.map(
  (owner) => `kind: Requirement\nid: REQ-0001\ntitle: Orders are listed quickly\nstatus: approved\nowner: ${owner}\nfit: customize\n`,
)
const plan = somebody.map(
  (who) =>
    `kind: Plan\nid: PLAN-0001\ntitle: Plan\nstatus: agreed\ntasks: [{ id: T1, title: Set up, assignees: [${who}], work: 40, start: 2026-11-16, finish: 2026-11-27 }]\n`,
)
const process = 'kind: Process\nid: PROC-0001\ntitle: Release of customer orders\nstatus: as-is\n'

const step = fc.record({
  edit: fc.oneof(
    fc.record({ path: fc.constant('people.yaml'), text: fc.option(people, { nil: undefined, freq: 8 }) }),
    fc.record({ path: fc.constant('engagement.yaml'), text: fc.option(engagement, { nil: undefined, freq: 12 }) }),
    fc.record({ path: fc.constant('issues/ISS-0001.yaml'), text: fc.option(issue, { nil: undefined }) }),
    fc.record({ path: fc.constant('changes/CR-0001.yaml'), text: fc.option(change, { nil: undefined }) }),
    fc.record({ path: fc.constant('requirements/REQ-0001.yaml'), text: fc.option(requirement, { nil: undefined }) }),
    fc.record({ path: fc.constant('plan/PLAN-0001.yaml'), text: fc.option(plan, { nil: undefined }) }),
    fc.record({ path: fc.constant('risks/broken.yaml'), text: fc.constantFrom('kind: Risk\nid: [\n', 'kind: Directory\npeople: []\n', undefined) }),
  ),
  /** Which of the files that are named get looked at before the next edit. */
  looked: fc.infiniteStream(fc.boolean()),
})

const start: readonly fc.Arbitrary<readonly [string, string]>[] = [
  people.map((text) => ['people.yaml', text] as const),
  engagement.map((text) => ['engagement.yaml', text] as const),
  issue.map((text) => ['issues/ISS-0001.yaml', text] as const),
  change.map((text) => ['changes/CR-0001.yaml', text] as const),
  requirement.map((text) => ['requirements/REQ-0001.yaml', text] as const),
  plan.map((text) => ['plan/PLAN-0001.yaml', text] as const),
  fc.constant(['discovery/PROC-0001.yaml', process] as const),
]

test('who looks again at the files that are named, each in its own time, ends up with what a fresh reading finds', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.tuple(...start), fc.array(step, { minLength: 1, maxLength: 8 }), async (files, steps) => {
      const content = new Map(files)
      const project = await load(content)
      const shown = new Map([...content.keys()].map((file) => [file, plain(project.findingsOf(file))]))
      const waiting = new Set<string>()
      const look = (file: string) => {
        waiting.delete(file)
        shown.set(file, plain(project.findingsOf(file)))
      }
      for (const { edit, looked } of steps) {
        if (edit.text === undefined) content.delete(edit.path)
        else content.set(edit.path, edit.text)
        for (const file of project.update(edit.path, edit.text)) waiting.add(file)
        for (const file of [...waiting]) if (looked.next().value) look(file)
      }
      for (const file of waiting) look(file)
      const fresh = await load(new Map([...content, ['engagement.yaml', content.get('engagement.yaml') ?? '']]))
      if (!content.has('engagement.yaml')) fresh.update('engagement.yaml', undefined)
      for (const file of content.keys()) {
        expect([file, shown.get(file)]).toEqual([file, plain(fresh.findingsOf(file))])
        for (const { code } of shown.get(file) ?? []) seen.add(code)
      }
    }),
    { numRuns: 300 },
  )
  // Otherwise the records above have ceased to have what depends on people and on the engagement.
  const shared = ['person-unknown', 'issue-overdue', 'issue-escalation-due', 'change-approved-without-quorum', 'requirement-without-source', 'over-allocated']
  expect([...seen]).toEqual(expect.arrayContaining([...shared, 'directory-missing', 'customize-without-case', 'process-undecided', 'yaml-syntax']))
})
