import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../base/finding.ts'
import { builtInKinds } from '../kind/built-in.ts'
import { inMemoryFiles } from './in-memory-files.ts'
import { loadProject } from './load.ts'
import type { Project } from './project.ts'

const today = '2026-11-21'
const engagement = 'kind: Engagement\nid: T-ERP\ntitle: Test (fictitious)\nstatus: planned\nlanguage: en\nclient: Test\n'
const people = 'kind: Directory\npeople:\n  - handle: an\n    name: An\n    organisation: Test\n    side: client\n'

function load(content: Iterable<readonly [string, string]>): Promise<Project> {
  return loadProject(inMemoryFiles(content), { kinds: builtInKinds(), today })
}

const plain = (findings: readonly Finding[]) => findings.map(({ fixes, ...finding }) => ({ ...finding, fixes: fixes.map((fix) => fix.title.en) }))

/** Small files over few IDs, so that duplicates, dangling links, cycles and wrong kinds come up often. */
const risk = fc
  .record({ id: fc.integer({ min: 1, max: 4 }), owner: fc.constantFrom('an', 'bo', ''), broken: fc.boolean() })
  .map(
    ({ id, owner, broken }) =>
      `kind: Risk\nid: RISK-000${id}\ntitle: ${broken ? '[' : 'Late data'}\nstatus: open\nprobability: 2\nimpact: 3\n${owner ? `owner: ${owner}\n` : ''}`,
  )
const requirement = fc
  .record({
    id: fc.integer({ min: 1, max: 5 }),
    refines: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
    status: fc.constantFrom('draft', 'approved', 'odd'),
    word: fc.constantFrom('fast', '12 s'),
  })
  .map(
    ({ id, refines, status, word }) =>
      `---\nkind: Requirement\nid: REQ-000${id}\ntitle: Orders are listed ${word}\nstatus: ${status}\nrefines: [${[...new Set(refines)].map((n) => `REQ-000${n}`).join(', ')}]\n---\n\nThe list is ${word}.\n`,
  )
const change = fc
  .record({ id: fc.integer({ min: 1, max: 3 }), alters: fc.integer({ min: 1, max: 5 }), accept: fc.boolean() })
  .map(
    ({ id, alters, accept }) =>
      `kind: ChangeRequest\nid: CR-000${id}\ntitle: Change\nstatus: approved\nreason: Asked for\n${accept ? '# fieldbook-accept change-without-impact: agreed by mail\n' : ''}alters: [REQ-000${alters}, RISK-0001]\n`,
  )
const step = fc.oneof(
  fc.record({ path: fc.constantFrom('risks/RISK-0001.yaml', 'risks/RISK-0002.yaml', 'risks/other.yaml'), text: fc.option(risk, { nil: undefined }) }),
  fc.record({
    path: fc.constantFrom(
      'requirements/REQ-0001.md',
      'requirements/REQ-0002.md',
      'requirements/REQ-0003.md',
      'requirements/REQ-0004.md',
      'requirements/REQ-0005.md',
    ),
    text: fc.option(requirement, { nil: undefined }),
  }),
  fc.record({ path: fc.constantFrom('changes/CR-0001.yaml', 'changes/CR-0002.yaml'), text: fc.option(change, { nil: undefined }) }),
  fc.record({ path: fc.constant('people.yaml'), text: fc.option(fc.constantFrom(people, people.replace('handle: an', 'handle: bo')), { nil: undefined }) }),
  fc.record({
    path: fc.constant('engagement.yaml'),
    text: fc.constantFrom(engagement, `${engagement}rules:\n  link-dangling: info\n`, `${engagement}rules:\n  link-dangling: off\n`),
  }),
)

test('after any edits, what is known equals what a fresh reading finds, and every file whose findings changed was named', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const content = new Map([
        ['engagement.yaml', engagement],
        ['people.yaml', people],
      ])
      const project = await load(content)
      for (const { path, text } of steps) {
        const before = new Map([...content.keys()].map((file) => [file, plain(project.findingsOf(file))]))
        if (text === undefined) content.delete(path)
        else content.set(path, text)
        const named = project.update(path, text)
        const fresh = await load(content)
        expect(plain(project.findings())).toEqual(plain(fresh.findings()))
        for (const file of content.keys()) if (!named.has(file)) expect(plain(project.findingsOf(file))).toEqual(before.get(file) ?? [])
      }
    }),
    { numRuns: 150 },
  )
})

describe('whatIf', () => {
  test('shows what a change would bring and leaves everything as it was', async () => {
    const content = new Map([
      ['engagement.yaml', engagement],
      ['people.yaml', people],
      ['risks/RISK-0001.yaml', 'kind: Risk\nid: RISK-0001\ntitle: Late data\nstatus: open\nprobability: 2\nimpact: 3\nowner: an\n'],
    ])
    const project = await load(content)
    const before = plain(project.findings())
    const text = content.get('risks/RISK-0001.yaml') as string
    const codes = project.whatIf([{ path: 'risks/RISK-0001.yaml', before: text, after: text.replace('owner: an', 'owner: bo') }], () =>
      project.findingsOf('risks/RISK-0001.yaml').map((finding) => finding.code),
    )
    expect(codes).toContain('person-unknown')
    expect(plain(project.findings())).toEqual(before)
  })
})
