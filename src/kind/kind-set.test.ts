import { expect, test } from 'vitest'
import { builtInKinds } from './built-in.ts'

const kinds = builtInKinds()
const namesAt = (path: string) => kinds.byPath(path).map((kind) => kind.name)

test('an ID names its kind, padded or not', () => {
  expect(kinds.byId('REQ-0012')?.name).toBe('Requirement')
  expect(kinds.byId('CR-7')?.name).toBe('ChangeRequest')
})

test.each(['REQ', 'REQ-', 'REQ-x', 'req-0012', 'XYZ-0001', '', 'REQ-0012-x', 'REQ-0012\n'])('%j is no ID of a kind', (id) => {
  expect(kinds.byId(id)).toBeUndefined()
})

test('a folder holds its kinds, the one in the name of the file first, then those whose forms fit', () => {
  expect(namesAt('changes/CR-0007-credit.yaml')).toEqual(['ChangeRequest'])
  expect(namesAt('changes/2026/CR-0007.md')).toEqual(['ChangeRequest'])
  expect(namesAt('requirements/SRS-0001.md')[0]).toBe('Specification')
  expect(namesAt('requirements/REQ-0001.md')[0]).toBe('Requirement')
  expect(namesAt('requirements/REQ-0001.yaml')).toEqual(['Requirement', 'Specification'])
  expect(namesAt('signoffs/SO-0001.md')).toEqual(['SignOff'])
  expect(namesAt('signoffs/SO-0001.png')).toEqual([])
})

test('a kind with one file is found there and nowhere else', () => {
  expect(namesAt('people.yaml')).toEqual(['Directory'])
  expect(namesAt('sub/people.yaml')).toEqual([])
})

test.each(['changes', 'changes/', 'changesx/CR-0007.yaml', 'CR-0007.yaml', 'changes/picture.png', ''])('no record of a kind lies at %j', (path) => {
  expect(namesAt(path)).toEqual([])
})
