import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBase, writeBase } from './base-text.ts'
import { type Memory, readMemory, writeMemory } from './memory.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((one) => !/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/u.test(one))
const names = fc.string({ unit: fc.constantFrom('a', 'b', 'C', '1'), maxLength: 6 }).map((rest) => `n${rest}`)
const answers = fc.dictionary(names, fc.oneof(text, fc.boolean(), fc.array(text, { maxLength: 3 })), { maxKeys: 5, noNullPrototype: true })

test('What an engagement remembers reads back as it was written', () => {
  const packs = fc.array(fc.record({ name: names, version: text, source: text }, { requiredKeys: ['name', 'version'], noNullPrototype: true }), {
    minLength: 1,
    maxLength: 3,
  })
  fc.assert(
    fc.property(packs, fc.constantFrom('en' as const, 'zh' as const), answers, answers, (some, language, given, days) => {
      const memory: Memory = { packs: some, language, today: '2026-11-22', answers: given, days }
      expect(readMemory(writeMemory(memory))).toEqual(memory)
    }),
  )
})

test.each(['', 'packs: []\nlanguage: en\ntoday: 2026-11-22\n', 'packs: [{ name: a, version: "1" }]\nlanguage: fr\ntoday: 2026-11-22\n', 'packs: [', 'x'])(
  'The spoiled memory %j counts as none',
  (spoiled) => {
    expect(readMemory(spoiled)).toBeUndefined()
  },
)

test('The files that were written are kept exactly, in an order that does not depend on anything', () => {
  const files = fc.uniqueArray(fc.record({ path: names, text: fc.string() }, { noNullPrototype: true }), { selector: (file) => file.path, maxLength: 5 })
  fc.assert(
    fc.property(files, (some) => {
      const written = writeBase(some)
      expect(readBase(written)).toEqual([...some].sort((a, b) => (a.path < b.path ? -1 : 1)))
      expect(writeBase([...some].reverse())).toBe(written)
    }),
  )
})

test.each(['', '[]', '{"a": 1}', '{"a": [1]}', 'null'])('The spoiled base %j counts as none', (spoiled) => {
  expect(readBase(spoiled)).toBeUndefined()
})
