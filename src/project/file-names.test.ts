import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openFiles } from '../disk/files.ts'
import { builtInKinds } from '../kind/built-in.ts'
import { FileNames } from './file-names.ts'
import { inMemoryFiles } from './in-memory-files.ts'
import { loadProject } from './load.ts'

const runbook = (command: string) =>
  `kind: Runbook\nid: RB-0001\ntitle: Install\nstatus: rehearsed\nrehearsedOn: 2026-11-15\nroles: [{ name: A, people: [an] }]\nsteps:\n  - { id: S1, title: Install, owner: A, verify: Seen, command: ${command} }\n`
const engagement = 'kind: Engagement\nid: T-ERP\ntitle: Test (fictitious)\nstatus: planned\nlanguage: en\nclient: Test\n'

function temporary(): string {
  const root = mkdtempSync(join(tmpdir(), 'fieldbook-names-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  return root
}

test('files are found by their exact name, in memory as on disk', () => {
  const root = temporary()
  mkdirSync(join(root, 'scripts/sql'), { recursive: true })
  writeFileSync(join(root, 'scripts/sql/Compare.sql'), '')
  for (const files of [openFiles(root), inMemoryFiles([['scripts/sql/Compare.sql', '']])]) {
    const names = new FileNames(files)
    expect(['scripts', 'scripts/sql', 'scripts/sql/Compare.sql'].map((path) => names.has(path))).toEqual([true, true, true])
    expect(['script', 'scripts/sql/compare.sql', 'scripts/Compare.sql'].map((path) => names.has(path))).toEqual([false, false, false])
    expect(names.nearest('scripts/sql/compare.sq')).toBe('scripts/sql/Compare.sql')
    expect(names.nearest('other/compare.sql')).toBeUndefined()
  }
})

test('nothing outside is looked into: what lies behind a link or above counts as there', () => {
  const root = temporary()
  const outside = temporary()
  symlinkSync(outside, join(root, 'scripts'))
  const names = new FileNames(openFiles(root))
  expect(names.has('scripts/missing.sh')).toBe(true)
  expect(names.has('../missing.sh')).toBe(true)
  expect(names.looked.folders).toEqual([''])
})

test('a script that comes or goes is noticed at the runbook that names it, and nothing else is checked again', async () => {
  const root = temporary()
  mkdirSync(join(root, 'runbooks'))
  writeFileSync(join(root, 'engagement.yaml'), engagement)
  writeFileSync(join(root, 'runbooks/RB-0001.yaml'), runbook('scripts/install.sh'))
  const project = await loadProject(openFiles(root), { kinds: builtInKinds(), today: '2026-11-21' })
  const codes = () => project.findingsOf('runbooks/RB-0001.yaml').map(({ code }) => code)
  expect(codes()).toEqual(['command-not-in-repository'])
  expect(project.filesCameOrWent()).toEqual(new Set())
  mkdirSync(join(root, 'scripts'))
  writeFileSync(join(root, 'scripts/install.sh'), '')
  expect(project.filesCameOrWent()).toEqual(new Set(['runbooks/RB-0001.yaml']))
  expect(codes()).toEqual([])
  rmSync(join(root, 'scripts/install.sh'))
  expect(project.filesCameOrWent()).toEqual(new Set(['runbooks/RB-0001.yaml']))
  expect(codes()).toEqual(['command-not-in-repository'])
})

test('the way that leads to the meant script is offered as a fix', async () => {
  const files = inMemoryFiles([
    ['engagement.yaml', engagement],
    ['runbooks/RB-0001.yaml', runbook('scripts/instal.sh --all')],
    ['scripts/install.sh', ''],
  ])
  const project = await loadProject(files, { kinds: builtInKinds(), today: '2026-11-21' })
  const [finding] = project.findingsOf('runbooks/RB-0001.yaml')
  expect(finding?.message.en).toBe('RB-0001 runs scripts/instal.sh, which is not in the repository. Did you mean scripts/install.sh?')
  expect(finding?.fixes.flatMap(({ edits }) => edits().flatMap((file) => file.edits.map(({ text }) => text)))).toEqual(['scripts/install.sh --all'])
})
