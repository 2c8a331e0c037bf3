import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesPath } from './path-pattern.ts'

test.each([
  ['tests/TC-0001.yaml', 'tests/TC-0001.yaml', true],
  ['tests/TC-0001.yaml', 'tests/TC-00010yaml', false],
  ['checklists/CHK-0105-*', 'checklists/CHK-0105-x.yaml', true],
  ['checklists/*', 'checklists/a/b.yaml', false],
  ['*/TC-*-x.yaml', 'tests/TC-0001-x.yaml', true],
  ['a*b*b', 'abb', true],
  ['a*b*b', 'ab', false],
  ['*', '', true],
])('%s and %s: %s', (pattern, path, expected) => {
  expect(matchesPath(pattern, path)).toBe(expected)
})

test('A pattern means what a regular expression with .* means', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '/'), maxLength: 8 })
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '.', '/', '*'), maxLength: 6 })
  fc.assert(
    fc.property(pattern, text, (written, path) => {
      const expression = new RegExp(`^${written.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`)
      expect(matchesPath(written, path)).toBe(expression.test(path))
    }),
  )
})
