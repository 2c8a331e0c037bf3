import { expect, test } from 'vitest'
import { adoptedTargets, adoptRecord, standsForFolder } from './adopt.ts'
import type { Kind } from './kind.ts'
import { parseKind } from './parse-kind.ts'
import { kindJson } from './test-tools/kind-json.ts'

function adopting(adopt: object, prefix = 'KEP'): Kind {
  const fields = { number: {}, title: {}, meta: { type: 'object', properties: { state: {} } } }
  const result = parseKind(kindJson({ prefix, folder: undefined, adopt: { files: ['**/kep.yaml'], ...adopt } }, { properties: fields }), undefined)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.kind
}

const whole = adopting({ id: '/number', title: '/title', status: '/meta/state' })

test('ID, title and status are taken from the fields that the kind names', () => {
  const names = adoptRecord(whole, 'keps/1753/kep.yaml', { number: 1753, title: ' Log sanitizing ', meta: { state: 'implementable' } })
  expect(names).toEqual({ id: 'KEP-1753', title: 'Log sanitizing', status: 'implementable' })
})

test.each([
  [1753, 'KEP-1753'],
  ['1753', 'KEP-1753'],
  ['0012', 'KEP-0012'],
  ['KEP-1753', 'KEP-1753'],
  ['kep 1753', 'KEP-1753'],
  ['KEP1753', 'KEP-1753'],
  ['PEP-8', ''],
  ['draft', ''],
])('the number %s gives %s', (number, id) => {
  expect(adoptRecord(whole, 'keps/9/kep.yaml', { number }).id).toBe(id)
})

test('a missing number is not made up from the path where a field should hold it', () => {
  expect(adoptRecord(whole, 'keps/1753-log/kep.yaml', {}).id).toBe('')
})

test.each([
  ['docs/adr/0012-use-queues.md', 'ADR-0012', 'use queues'],
  ['keps/sig-node/1753-log-sanitizing/kep.yaml', 'ADR-1753', 'log sanitizing'],
  ['docs/adr/template.md', '', 'template'],
])('%s is named by its path', (path, id, title) => {
  expect(adoptRecord(adopting({}, 'ADR'), path, {})).toEqual({ id, title, status: undefined })
})

test('the first heading of a Markdown file is its title where no field holds one', () => {
  expect(adoptRecord(whole, 'adr/0012-use-queues.md', { number: 12 }, '\nSome text.\n\n# Use queues between the sites\n\n# Context\n').title).toBe(
    'Use queues between the sites',
  )
})

test.each([
  ['721', ['EIP-721']],
  ['EIP-721', ['EIP-721']],
  ['155, 721', ['EIP-155', 'EIP-721']],
  ['155，ERC-20、721', ['EIP-155', 'ERC-20', 'EIP-721']],
  ['REQ-0012', ['REQ-0012']],
  ['155 and later', ['155 and later']],
  ['155,', ['155,']],
])('the link %s means %j', (text, targets) => {
  expect(adoptedTargets(text, ['EIP', 'ERC'])).toEqual(targets)
})

test('a file stands for its folder where every such folder has a file of that name', () => {
  expect(standsForFolder(whole, 'keps/1753-log/kep.yaml')).toBe(true)
  expect(standsForFolder(adopting({ files: ['adr/*.md'] }), 'adr/0001-use-queues.md')).toBe(false)
})
