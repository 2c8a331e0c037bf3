import fc from 'fast-check'
import { expect, test } from 'vitest'
import { code, codeBlock, plain } from './safe-markdown.ts'

test('no character that means something to Markdown or HTML comes out bare', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 80 }), (text) => {
      const bare = plain(text)
        .replace(/\\./g, '')
        .replace(/&(?:amp|lt|gt);/g, '')
      expect(bare).not.toMatch(/[\\`*_{}[\]()<>#+\-.!|~&:@/\n\r]/)
    }),
  )
})

test('long text is cut, without tearing characters apart', () => {
  expect(plain('😀'.repeat(400))).toBe(`${'😀'.repeat(299)}…`)
})

test('inline code and code blocks cannot be ended from within', () => {
  expect(code('a`b\nc')).toBe('`a b c`')
  expect(codeBlock('x\n````\ny\n', 'yaml')).toBe('`````yaml\nx\n````\ny\n`````')
})
