import { expect, test } from 'vitest'
import { check, projectOf } from '../test-tools/project-of.ts'
import { scopeItemUncovered } from './scope-item-uncovered.ts'

const engagement = 'kind: Engagement\nid: A\ntitle: T\nstatus: active\nlanguage: en\nclient: C\nphases: [{ name: P, stage: design, start: 2026-11-02 }]\n'
const work = (number: number) =>
  `kind: StatementOfWork\nid: SOW-000${number}\ntitle: S\nstatus: agreed\nscope: { in: [{ id: S1, text: One }, { id: S2, text: Two }] }\n`
const requirement = (fields: string) => `kind: Requirement\nid: REQ-0001\ntitle: R\nstatus: draft\n${fields}`

function uncovered(texts: Readonly<Record<string, string>>) {
  return check(scopeItemUncovered, projectOf({ 'engagement.yaml': engagement, ...texts })).map(({ at }) => at)
}

test('with one statement of work, requirements need not say which', () => {
  expect(uncovered({ 'SOW-0001.yaml': work(1), 'REQ-0001.yaml': requirement('scopeItems: [S1, S2]\n') })).toEqual([])
  expect(uncovered({ 'SOW-0001.yaml': work(1), 'SOW-0002.yaml': work(2), 'REQ-0001.yaml': requirement('scope: SOW-0002\nscopeItems: [S1]\n') })).toEqual([
    'SOW-0001 /scope',
    'SOW-0002 /scope/in/1',
  ])
})

test('where no requirement names any item, that is said once', () => {
  expect(uncovered({ 'SOW-0001.yaml': work(1), 'REQ-0001.yaml': requirement('') })).toEqual(['SOW-0001 /scope'])
})

test('what is not built covers nothing', () => {
  expect(uncovered({ 'SOW-0001.yaml': work(1), 'REQ-0001.yaml': requirement('priority: wont\nscopeItems: [S1, S2]\n') })).toEqual(['SOW-0001 /scope'])
})
