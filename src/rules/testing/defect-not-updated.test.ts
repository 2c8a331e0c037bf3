import { expect, test } from 'vitest'
import { check, projectOf } from '../test-tools/project-of.ts'
import { defectNotUpdated } from './defect-not-updated.ts'

/** 2026-11-20 is a Friday. */
const found = (fields: string, today: string) =>
  check(defectNotUpdated, projectOf({ 'b.yaml': `kind: Defect\nid: BUG-0001\ntitle: T\nstatus: confirmed\n${fields}` }, today)).map(({ at }) => at)

test('a weekend is no silence', () => {
  expect(found('severity: critical\nreported: 2026-11-20\n', '2026-11-23')).toEqual([])
  expect(found('severity: critical\nreported: 2026-11-20\n', '2026-11-24')).toEqual(['BUG-0001 /reported'])
})

test('the latest update counts, wherever it stands in the list', () => {
  const updates = 'updates:\n  - { on: 2026-11-20, text: T }\n  - { on: 2026-11-02, text: T }\n'
  expect(found(`severity: major\nreported: 2026-11-02\n${updates}`, '2026-11-25')).toEqual([])
  expect(found(`severity: major\nreported: 2026-11-02\n${updates}`, '2026-11-26')).toEqual(['BUG-0001 /updates/0/on'])
})

test('a defect without a severity has five working days, and one without a date is left alone', () => {
  expect(found('reported: 2026-11-20\n', '2026-11-27')).toEqual([])
  expect(found('reported: 2026-11-20\n', '2026-11-30')).toEqual(['BUG-0001 /reported'])
  expect(found('severity: critical\n', '2026-11-30')).toEqual([])
})
