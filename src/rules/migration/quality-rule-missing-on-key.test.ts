import { expect, test } from 'vitest'
import { check, projectOf } from '../test-tools/project-of.ts'
import { qualityRuleMissingOnKey } from './quality-rule-missing-on-key.ts'

const found = (fields: readonly string[], more = '') =>
  check(
    qualityRuleMissingOnKey,
    projectOf({ 'm.yaml': `kind: MigrationMapping\nid: MAP-0001\ntitle: T\nstatus: agreed\nfields:\n${fields.map((one) => `  - ${one}\n`).join('')}${more}` }),
  )

test('of a key of several columns one that is checked is enough', () => {
  expect(found(['{ source: A, target: a, key: true }', '{ source: B, target: b, key: true, rule: Unique }'])).toEqual([])
  expect(
    found(['{ source: A, target: a, key: true }', '{ source: B, target: b, key: true }', '{ source: C, target: c, rule: T }']).map(({ at }) => at),
  ).toEqual(['MAP-0001 /fields/0/source'])
})

test('a code map checks a key, and so does a quality rule that names it with its table', () => {
  expect(found(['{ source: A, target: a, key: true, codeMap: CMP-0001 }'])).toEqual([])
  expect(found(['{ source: A, target: a, key: true }'], 'qualityRules: [{ rule: T, field: "X.A, X.B" }]\n')).toEqual([])
  expect(found(['{ source: A, target: a, key: true }'], 'qualityRules: [{ rule: T, field: AB }]\n').length).toBe(1)
})

test('a key that is made up on the way has no source to check', () => {
  expect(found(['{ target: a, key: true }'])).toEqual([])
})
