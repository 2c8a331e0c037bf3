import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchingLines } from './matching-lines.ts'
import { mergeLines } from './merge-lines.ts'

const names = { ours: 'this engagement', theirs: 'basic 2.0' }
const merge = (base: string, ours: string, theirs: string) => mergeLines(base, ours, theirs, names)
const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'))

/** The length of a longest common subsequence, by the textbook's table. */
function longest(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => Array<number>(b.length + 1).fill(0))
  const at = (i: number, j: number) => table[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    const row = table[i] ?? []
    for (let j = 1; j <= b.length; j++) row[j] = a[i - 1] === b[j - 1] ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1))
  }
  return at(a.length, b.length)
}

test('Lines that match are equal, go forwards and are as many as can be', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [a, b] = [one.split('\n'), other.split('\n')]
      const matches = matchingLines(a, b)
      const pairs = matches.flatMap((to, from) => (to === undefined ? [] : [[from, to] as const]))
      for (const [from, to] of pairs) expect(a[from]).toBe(b[to])
      expect(pairs.map(([, to]) => to)).toEqual([...new Set(pairs.map(([, to]) => to))].sort((x, y) => x - y))
      expect(pairs).toHaveLength(longest(a, b))
    }),
  )
})

test('Where one side changed nothing, the other side is the result; so it is where both did the same', () => {
  fc.assert(
    fc.property(text, text, (base, changed) => {
      for (const merged of [merge(base, changed, base), merge(base, base, changed), merge(base, changed, changed)])
        expect(merged).toEqual({ text: changed, conflicts: 0 })
    }),
  )
})

test('Changes in different places come together, whichever side they are on', () => {
  fc.assert(
    fc.property(text, text, text, text, (head, newHead, tail, newTail) => {
      const [base, ours, theirs] = [`${head}\n=\n-\n=\n${tail}`, `${newHead}\n=\n-\n=\n${tail}`, `${head}\n=\n-\n=\n${newTail}`]
      expect(merge(base, ours, theirs)).toEqual({ text: `${newHead}\n=\n-\n=\n${newTail}`, conflicts: 0 })
    }),
  )
})

test('A conflict keeps the lines of both sides, each in order, and the other order of sides finds as many', () => {
  fc.assert(
    fc.property(text, text, text, (base, ours, theirs) => {
      const merged = merge(base, ours, theirs)
      expect(merge(base, theirs, ours).conflicts).toBe(merged.conflicts)
      expect(merged.text.split('\n').filter((line) => line.startsWith('<<<<<<< '))).toHaveLength(merged.conflicts)
      if (merged.conflicts > 0) expect(longest(ours.split('\n'), merged.text.split('\n'))).toBeGreaterThan(0)
    }),
  )
})

test('A conflict looks as Git writes it', () => {
  expect(merge('a\nb\nc\n', 'a\nours\nc\n', 'a\ntheirs\nc\nd\n')).toEqual({
    text: 'a\n<<<<<<< this engagement\nours\n=======\ntheirs\n>>>>>>> basic 2.0\nc\nd\n',
    conflicts: 1,
  })
})

test('Line ends stay those of the engagement', () => {
  expect(merge('a\nb\n', 'a\r\nb\r\nours\r\n', 'theirs\na\nb\n').text).toBe('theirs\r\na\r\nb\r\nours\r\n')
})

test('Long texts that have nothing in common are merged in no time', () => {
  const long = (mark: string) => Array.from({ length: 20_000 }, (_, i) => `${mark}${i}`).join('\n')
  const began = performance.now()
  expect(merge(long('a'), long('b'), long('c')).conflicts).toBe(1)
  expect(performance.now() - began).toBeLessThan(5000)
})
