import { expect, test } from 'vitest'
import { builtInKinds } from '../kind/built-in.ts'
import { addRecord } from './add.ts'
import { inMemoryFiles } from './in-memory-files.ts'
import { loadProject } from './load.ts'
import type { Project } from './project.ts'

const document = (id: string) => `---\nkind: Specification\nid: ${id}\ntitle: Requirements\nstatus: draft\nversion: "0.1"\n---\n`

/** An engagement with two specifications. */
function withTwoDocuments(more: string): Promise<Project> {
  const engagement = `kind: Engagement\nid: T-ERP\ntitle: Test (fictitious)\nstatus: active\nlanguage: en\nclient: Test\n${more}`
  const files = new Map([
    ['engagement.yaml', engagement],
    ['requirements/SRS-0001-core.md', document('SRS-0001')],
    ['requirements/SRS-0002-plant.md', document('SRS-0002')],
  ])
  return loadProject(inMemoryFiles(files), { kinds: builtInKinds(), today: '2026-11-22' })
}

test('A new requirement goes into the specification that the engagement names', async () => {
  const project = await withTwoDocuments('defaultSpecification: SRS-0002\n')
  expect(addRecord(project, { kind: 'Requirement', title: 'Open orders' }).file).toBe('requirements/SRS-0002-plant.md')
})

test('What is asked for goes before what the engagement names', async () => {
  const project = await withTwoDocuments('defaultSpecification: SRS-0002\n')
  expect(addRecord(project, { kind: 'Requirement', title: 'Open orders', in: 'SRS-0001' }).file).toBe('requirements/SRS-0001-core.md')
})

test('With several specifications and none named, the document has to be said', async () => {
  const project = await withTwoDocuments('')
  expect(() => addRecord(project, { kind: 'Requirement', title: 'Open orders' })).toThrow('--in SRS-0001 or --in SRS-0002')
})
