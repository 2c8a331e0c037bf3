import { expect, test } from 'vitest'
import { builtInKinds } from '../kind/built-in.ts'
import { loadOwnKinds } from '../kind/own-kinds.ts'
import { kindJson } from '../kind/test-tools/kind-json.ts'
import { mayHoldRecords } from './may-hold-records.ts'

const kinds = builtInKinds()

test('a file may hold records in a folder of records, a linked folder beside or beneath it too', () => {
  const paths = ['changes/CR-0001.yaml', 'engagement.yaml', 'changes', 'changes/2026', '.fieldbook', '.fieldbook/kinds']
  expect(paths.filter((path) => !mayHoldRecords(path, kinds))).toEqual([])
})

test('notes, attachments and folders of other things hold none', () => {
  const paths = ['README.md', 'attachments', 'change', 'changes-old', '.fieldbook/records', 'photos/changes']
  expect(paths.filter((path) => mayHoldRecords(path, kinds))).toEqual([])
})

test.each([
  ['specs/*/spec.md', ['specs', 'specs/login']],
  ['**/*.spec.md', ['specs', 'specs/login', 'other']],
])('a linked folder that files adopted by %s may lie in is of interest', async (pattern, interesting) => {
  const text = JSON.stringify(kindJson({ folder: undefined, adopt: { files: [pattern] } }))
  const own = await loadOwnKinds([{ path: '.fieldbook/kinds/audit.json', text }], kinds)
  expect(own.problems).toEqual([])
  expect(['specs', 'specs/login', 'other'].filter((path) => mayHoldRecords(path, own.kinds))).toEqual(interesting)
})
