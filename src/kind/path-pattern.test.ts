import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesPath } from './path-pattern.ts'

test.each([
  ['keps/**/kep.yaml', 'keps/kep.yaml', true],
  ['keps/**/kep.yaml', 'keps/sig-node/1753-log/kep.yaml', true],
  ['keps/**/kep.yaml', 'keps/sig-node/1753-log/xkep.yaml', false],
  ['keps/*/kep.yaml', 'keps/a/b/kep.yaml', false],
  ['docs/adr/*.md', 'docs/adr/0001-x.md', true],
  ['docs/adr/*.md', 'docs/adr/old/0001-x.md', false],
  ['docs/**', 'docs/a/b.md', true],
  ['**', 'a/b/c', true],
  ['**/x', 'x', true],
  ['**/x', 'ax', false],
  ['a**b', 'a/x/b', true],
  ['ADR-????.md', 'ADR-0012.md', true],
  ['ADR-????.md', 'ADR-012/.md', false],
  ['{adr,rfc}/*.{md,markdown}', 'rfc/1.markdown', true],
  ['{adr,rfc}/*.{md,markdown}', 'dec/1.md', false],
  ['a.c', 'abc', false],
  ['', '', true],
  ['', 'a', false],
  ['*', '', true],
])('%s and %s', (pattern, path, expected) => {
  expect(matchesPath(pattern, path)).toBe(expected)
})

test('agrees with the regular expression that a pattern stands for', () => {
  const pattern = fc.array(fc.constantFrom('a', 'b', '/', '*', '?', '**', '**/', '.'), { maxLength: 7 }).map((parts) => parts.join('').replace(/\*{3,}/g, '**'))
  const path = fc.array(fc.constantFrom('a', 'b', '/', '.'), { maxLength: 8 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(pattern, path, (one, text) => {
      expect(matchesPath(one, text)).toBe(regexOf(one).test(text))
    }),
    { numRuns: 3000 },
  )
})

function regexOf(pattern: string): RegExp {
  const parts: Record<string, string> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]', '.': '\\.' }
  const source = pattern.replace(/(?<=^|\/)\*\*\/|\*\*|\*|\?|\./g, (token) => parts[token] ?? token)
  return new RegExp(`^${source}$`)
}

test('a pattern made to ruin matchers takes no time', () => {
  const began = performance.now()
  expect(matchesPath(`${'*a'.repeat(90)}b`, 'a'.repeat(4000))).toBe(false)
  expect(matchesPath(`${'**/'.repeat(60)}b`, 'a/'.repeat(2000))).toBe(false)
  expect(matchesPath('{a,b}'.repeat(40), 'a'.repeat(40))).toBe(false)
  expect(performance.now() - began).toBeLessThan(2000)
})
