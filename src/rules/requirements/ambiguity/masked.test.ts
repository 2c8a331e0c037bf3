import fc from 'fast-check'
import { expect, test } from 'vitest'
import { masked } from './masked.ts'

/** What is left of a prose, with every blanked stretch as one `_`. */
function left(prose: string): string {
  return masked(prose).replace(/\0+/g, '_')
}

test('code, links, quotations, comments and the heading row of a table are blanked out', () => {
  expect(left('Press `fast` and see [the fast page](https://fast.example) now.')).toBe('Press _ and see _ now.')
  expect(left('Press "Quick entry" or “快速入库” or 《快速指南》.')).toBe('Press _ or _ or _.')
  expect(left('One <!-- etc.\nand so on --> two')).toBe('One _\n_ two')
  expect(left('| TBD | etc |\n| --- | --- |\n| TBD | x |')).toBe('_\n| --- | --- |\n| TBD | x |')
  expect(left('Go to https://fast.example/etc，then wait.')).toBe('Go to _，then wait.')
})

test('a fenced block is blanked to its end, also where it is never closed', () => {
  expect(left('a\n```text\nfast\n```\nb')).toBe('a\n_\n_\n_\nb')
  expect(left('a\n~~~\nfast')).toBe('a\n_\n_')
})

test('a quoted paragraph is blanked, an apostrophe and a lone quotation mark are not', () => {
  expect(left('> as soon as possible\nnext')).toBe('_\nnext')
  expect(left("The user's screen isn't fast")).toBe("The user's screen isn't fast")
  expect(left('12" screens are fast')).toBe('12" screens are fast')
})

test('every line and every character keeps its place', () => {
  const piece = fc.constantFrom('fast ', '"', '“', '”', '`', '```', '\n', '> ', '|', '---', '[a](b)', '<!--', '-->', "'", '快速', 'https://x.y')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const prose = pieces.join('')
      const result = masked(prose)
      expect(result.length).toBe(prose.length)
      for (let i = 0; i < prose.length; i++) if (result[i] !== '\0') expect(result[i]).toBe(prose[i])
      expect(result.split('\n').length).toBe(prose.split('\n').length)
    }),
  )
})
