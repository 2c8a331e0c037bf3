import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut, pad, visible, widthOf } from './terminal-text.ts'

test('No control character, direction mark or lone surrogate passes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u)
    }),
  )
})

test('Ordinary text in any script stays as it is', () => {
  for (const text of ['订单状态', 'naïve café', '👨‍👩‍👧 👍🏽', 'a\u0301', '한국어', 'ไทย']) expect(visible(text)).toBe(text)
})

test('What a runner of GitHub Actions takes for a command anywhere in a line is broken up', () => {
  expect(visible('see ##[add-mask]x')).not.toContain('##[')
})

test('Cut and padded text has exactly the columns that are asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '字', 'é', '👍🏽') }), fc.integer({ min: 2, max: 20 }), (text, columns) => {
      expect(widthOf(pad(cut(text, columns), columns))).toBe(columns)
    }),
  )
})

test('Text has the columns that terminals give it', () => {
  const columns = ['abc', '订单', 'e\u0301', '한국어', '👍🏽', '👨‍👩‍👧', '🇨🇳', '1\uFE0F\u20E3', '，', '…', '\u200B'].map(widthOf)
  expect(columns).toEqual([3, 4, 1, 6, 2, 2, 2, 2, 2, 1, 0])
})
