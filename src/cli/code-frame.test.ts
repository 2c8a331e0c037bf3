import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeFrame } from './code-frame.ts'
import { widthOf } from './terminal-text.ts'

function drawn(line: string, from: number, to: number, columns = 80): string {
  const { text, marks } = codeFrame(line, from, to, columns)
  return `${text}\n${marks}`
}

test('The place is marked below the line', () => {
  expect(drawn('  - REQ-12', 4, 10)).toBe('  - REQ-12\n    ^^^^^^')
})

test('Marks stand below Chinese text, whose characters are two columns wide', () => {
  expect(drawn('标题: 订单状态', 4, 8)).toBe('标题: 订单状态\n      ^^^^^^^^')
})

test('Marks stand below what follows tabs', () => {
  expect(drawn('\ta\tb', 3, 4)).toBe('    a   b\n        ^')
})

test('An empty place gets one mark, also at the end of the line', () => {
  expect(drawn('owner:', 3, 3)).toBe('owner:\n   ^')
  expect(drawn('owner:', 6, 6)).toBe('owner:\n      ^')
})

test('A long line is cut around the place', () => {
  const line = `${'左'.repeat(100)}HERE${'右'.repeat(100)}`
  expect(drawn(line, 100, 104, 24)).toBe('…左左左左HERE右右右右右…\n         ^^^^')
})

test('A long line is cut only at its end where the place is near its start', () => {
  expect(drawn(`id: ${'x'.repeat(100)}`, 0, 2, 20)).toBe('id: xxxxxxxxxxxxxxx…\n^^')
})

test('Escape sequences are shown, not obeyed', () => {
  expect(drawn('a\u001b[31mb\u202Ec', 8, 9)).toBe(`a␛[31mb<U+202E>c\n${' '.repeat(15)}^`)
})

test('A frame fits, and its marks lie below text, for any line and place', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '字', '\t', '👨‍👩‍👧', 'é', ' ', '\u0007'), maxLength: 400 }),
      fc.nat(400),
      fc.nat(60),
      fc.integer({ min: 20, max: 100 }),
      (line, at, length, columns) => {
        const from = Math.min(at, line.length)
        const { text, marks } = codeFrame(line, from, from + length, columns)
        expect(widthOf(text)).toBeLessThanOrEqual(columns)
        expect(marks).toMatch(/^ *\^+$/)
        expect(marks.indexOf('^')).toBeLessThanOrEqual(widthOf(text))
        expect(text).not.toMatch(/\p{Cc}/u)
      },
    ),
  )
})
