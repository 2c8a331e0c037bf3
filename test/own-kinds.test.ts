import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openFiles } from '../src/disk/files.ts'
import { builtInKinds } from '../src/kind/built-in.ts'
import { listRecords } from '../src/project/list.ts'
import { loadProject } from '../src/project/load.ts'
import { showRecord } from '../src/project/show.ts'
import { catalogue } from '../src/rules/catalogue.ts'
import { expectedFindings } from './expected-findings.ts'

const root = fileURLToPath(new URL('fixtures/own-kinds', import.meta.url))
const files = openFiles(root)
const project = await loadProject(files, { kinds: builtInKinds(), today: '2026-11-22' })

/** What a record links to and what links to it, by the names of the fields. */
function linksOf(id: string): Record<string, string[]> {
  return Object.fromEntries(showRecord(project, id).links.map(({ name, targets }) => [name, targets.map((target) => target.id)]))
}

test('an engagement with kinds of its own, an extended one and two kinds of adopted files has findings exactly at the marked lines', () => {
  const codes = new Set([...catalogue.map(({ code }) => code), ...project.kinds.all.flatMap(({ invariants }) => invariants.map(({ code }) => code))])
  const found = project.findings().map(({ file, range, code }) => `${file}:${range.start.line + 1} ${code}`)
  const paths = files.list().map(({ path }) => path)
  expect(found.sort()).toEqual(expectedFindings(root, paths, codes))
})

test('adopted files are records with the names that they have', () => {
  const rows = (kind: string) => listRecords(project, kind).rows.map(({ cells }) => cells)
  expect(rows('ArchitectureDecision')).toEqual([
    ['ADR-0001', 'Print labels at the gate', 'superseded', '2026-03-02'],
    ['ADR-0002', 'One queue for all gates', 'superceded', '2026-03-30'],
    ['ADR-0003', 'Print labels on the truck', 'accepted', undefined],
  ])
  expect(rows('EP').map(([id, title]) => `${id} ${title}`)).toEqual([
    'EP-3 Count by zone',
    'EP-5 Open the gate by number plate',
    'EP-5 Count by camera',
    'EP-7 Count by voice',
    'EP-8 Open the gate by card',
    'EP-9 Open the gate by phone',
  ])
})

test('links of adopted files go by path and by number, with zeros or without', () => {
  expect(linksOf('ADR-0001')).toEqual({ 'superseded-by': ['ADR-0003'], for: ['REQ-0001', 'EP-3'] })
  expect(linksOf('ADR-0003')).toEqual({ supersedes: ['ADR-0001'] })
  expect(linksOf('EP-3')).toEqual({
    'see-also': ['EP-7', 'EP-5', '/proposals/gate/0006-gate-by-hand', 'n/a'],
    requiredBy: ['EP-5', 'EP-7'],
    decidedBy: ['ADR-0001'],
  })
  expect(linksOf('REQ-0001')).toMatchObject({ decidedBy: ['ADR-0001'], visits: ['VIS-0001'] })
})

const pages = ['en', 'zh'].map((language) => readFileSync(new URL(`../docs/${language}/own-kinds.md`, import.meta.url), 'utf8'))

const blocksOf = (page: string) => [...page.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block)

/** Every object within a value, itself included. */
function* objectsIn(value: unknown): Iterable<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value as Record<string, unknown>
  for (const inner of Object.values(value)) yield* objectsIn(inner)
}

test('every example of the documentation stands in a kind file of this engagement, and is the same in both languages', () => {
  const [english = [], chinese = []] = pages.map(blocksOf)
  expect(chinese).toEqual(english)
  expect(english.length).toBeGreaterThan(10)
  const kindFiles = files.list().filter(({ path }) => path.endsWith('.json'))
  const parts = kindFiles.flatMap(({ path }) => [...objectsIn(JSON.parse(readFileSync(`${root}/${path}`, 'utf8')))])
  for (const block of english) {
    const example = JSON.parse(block.startsWith('{') ? block : `{${block}}`) as Record<string, unknown>
    const holds = (part: Record<string, unknown>) => Object.entries(example).every(([key, value]) => JSON.stringify(part[key]) === JSON.stringify(value))
    expect(parts.some(holds), block).toBe(true)
  }
})

test('the documentation explains every key of the block x-fieldbook', () => {
  const meta = JSON.parse(readFileSync(new URL('../schemas/meta/kind-file.json', import.meta.url), 'utf8')) as {
    readonly $defs: Record<string, { readonly properties?: Record<string, unknown> }>
  }
  const keys = ['annotation', 'workflow', 'state', 'link', 'invariant', 'adoption'].flatMap((name) => Object.keys(meta.$defs[name]?.properties ?? {}))
  for (const page of pages) expect(keys.filter((key) => !page.includes(`\`${key}\``))).toEqual([])
})
