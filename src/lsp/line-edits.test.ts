import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits } from '../base/text-edit.ts'
import { lineEdits } from './line-edits.ts'

const lines = fc.array(fc.constantFrom('a\n', 'b\n', 'c\r\n', '状态: 草稿\n', '😀\n', '😁\n', '\n', 'x'), { maxLength: 12 }).map((parts) => parts.join(''))

test('the edits of two texts turn one into the other', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      expect(applyEdits(before, lineEdits(before, after))).toBe(after)
    }),
  )
})

test('the same text needs no edit', () => {
  fc.assert(
    fc.property(lines, (text) => {
      expect(lineEdits(text, text)).toEqual([])
    }),
  )
})

test('a changed word is the only thing replaced', () => {
  expect(lineEdits('id: A\nstatus: draft\ntitle: T\n', 'id: A\nstatus: done\ntitle: T\n')).toEqual([{ start: 15, end: 19, text: 'one' }])
})

test('a moved line leaves the lines around it alone', () => {
  const edits = lineEdits('a: 1\nb: 2\nc: 3\nd: 4\n', 'a: 1\nc: 3\nd: 4\nb: 2\n')
  expect(edits).toEqual([
    { start: 5, end: 10, text: '' },
    { start: 20, end: 20, text: 'b: 2\n' },
  ])
})

test('half of a pair of surrogates is never replaced alone', () => {
  expect(lineEdits('a 😀\n', 'a 😁\n')).toEqual([{ start: 2, end: 4, text: '😁' }])
})

test('long texts that share nothing are replaced as a whole', () => {
  const before = Array.from({ length: 1500 }, (_, i) => `old ${i}\n`).join('')
  const after = Array.from({ length: 1500 }, (_, i) => `new ${i}!\n`).join('')
  expect(lineEdits(before, after)).toHaveLength(1)
  expect(applyEdits(before, lineEdits(before, after))).toBe(after)
})
