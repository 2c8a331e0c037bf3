import { expect, test } from 'vitest'
import { projectOf } from '../test-tools/project-of.ts'
import { similarIds } from './similar-ids.ts'

const project = projectOf(
  Object.fromEntries(
    [
      ['Requirement', 'REQ', [1, 12, 120]],
      ['ChangeRequest', 'CR', [7]],
    ].flatMap(([kind, prefix, numbers]) =>
      (numbers as number[]).map((number) => {
        const id = `${prefix}-${String(number).padStart(4, '0')}`
        return [`${id}.yaml`, `kind: ${kind}\nid: ${id}\ntitle: ${id}\n`]
      }),
    ),
  ),
)

function meant(written: string): string[] {
  return similarIds(written, project, () => true).map((record) => record.id)
}

test.each([
  ['CR-7', ['CR-0007']],
  ['CR-007', ['CR-0007']],
  ['CR-00007', ['CR-0007']],
  ['cr-0007', ['CR-0007']],
  ['CR0007', ['CR-0007']],
  ['ＣＲ－０００７', ['CR-0007']],
  ['CR_0007', ['CR-0007']],
  ['RQE-0012', ['REQ-0012']],
  ['CR-0012', []],
  ['REQ-0021', ['REQ-0012']],
  ['REQ-0013', ['REQ-0012']],
  ['REQ-0002', ['REQ-0001', 'REQ-0012']],
  ['an order', []],
  ['', []],
])('%s may have meant %j', (written, ids) => {
  expect(meant(written)).toEqual(ids)
})

test('a record that does not fit the field is not offered', () => {
  expect(similarIds('CR-7', project, (record) => record.kind.name === 'Requirement')).toEqual([])
})

test('another prefix is offered only where the written one has no place in the field', () => {
  const requirement = (record: { readonly kind: { readonly name: string } }) => record.kind.name === 'Requirement'
  expect(similarIds('CR-0012', project, requirement, (prefix) => prefix === 'REQ').map((record) => record.id)).toEqual(['REQ-0012'])
  expect(similarIds('CR-0012', project, requirement, (prefix) => prefix === 'CR')).toEqual([])
})
