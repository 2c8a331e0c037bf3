import { expect, test } from 'vitest'
import { check, projectOf } from '../test-tools/project-of.ts'
import { checklistIncomplete } from './checklist-incomplete.ts'

test('of many open items three are named and the rest counted', () => {
  const items = [1, 2, 3, 4, 5].map((number) => `  - text: Item ${number}\n    mandatory: true\n`).join('')
  const [found, ...others] = check(
    checklistIncomplete,
    projectOf({ 'CHK-0001.yaml': `kind: Checklist\nid: CHK-0001\ntitle: T\nstatus: complete\nitems:\n${items}` }),
  )
  expect(others).toEqual([])
  expect(found?.at).toBe('CHK-0001 /items/0')
  expect(found?.problem.message.en).toContain('“Item 1”, “Item 2”, “Item 3” and 2 more')
  expect(found?.problem.message.zh).toContain('“Item 1”、“Item 2”、“Item 3”等 5 项')
  expect(found?.problem.related?.map((item) => item.pointer)).toEqual(['/items/1', '/items/2', '/items/3', '/items/4'])
})

test('a checklist whose state is misspelt does not pass for complete', () => {
  const runbook = 'kind: Runbook\nid: RB-0001\ntitle: T\nstatus: approved\nchecklists: [CHK-0001]\n'
  const checklist = 'kind: Checklist\nid: CHK-0001\ntitle: T\nstatus: compelte\n'
  expect(check(checklistIncomplete, projectOf({ 'RB-0001.yaml': runbook, 'CHK-0001.yaml': checklist })).map(({ at }) => at)).toEqual(['RB-0001 /checklists/0'])
})
