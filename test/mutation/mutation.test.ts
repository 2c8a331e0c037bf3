import { beforeAll, expect, test } from 'vitest'
import { openFiles } from '../../src/disk/files.ts'
import { builtInKinds } from '../../src/kind/built-in.ts'
import { loadProject } from '../../src/project/load.ts'
import { noticed, type Outcome, reportOf, runMutations } from './run-mutations.ts'

let outcomes: readonly Outcome[]

beforeAll(async () => {
  const project = await loadProject(openFiles('examples/hengrun-erp'), { kinds: builtInKinds(), today: '2027-04-16' })
  outcomes = runMutations(project, 20261122, 3)
  console.log(reportOf(outcomes))
})

test('at least 200 slips are made in the sample, in most practices', () => {
  expect(outcomes.length).toBeGreaterThanOrEqual(200)
  expect(new Set(outcomes.map(({ practice }) => practice)).size).toBeGreaterThanOrEqual(50)
})

test('a rule or a schema notices nine of ten slips', () => {
  expect(noticed(outcomes) / outcomes.length).toBeGreaterThanOrEqual(0.9)
})
