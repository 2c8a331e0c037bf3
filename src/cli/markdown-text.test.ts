import { expect, test } from 'vitest'
import { markdownText } from './markdown-text.ts'
import { paint } from './paint.ts'

test('A page reads well without its marks', () => {
  const page = '# `link-dangling`\n\nA `code` **link** to [CEL](https://cel.dev) and [another page](../x.md).\n\n- one\n\n```yaml\nid: X # **kept**\n```\n'
  expect(markdownText(page, paint(false))).toBe('link-dangling\n\nA `code` link to CEL (https://cel.dev) and another page.\n\n• one\n\n    id: X # **kept**\n')
})

test('Where there are colours, code is coloured instead of marked', () => {
  expect(markdownText('Write `id`.', paint(true))).toBe('Write \u001b[36mid\u001b[39m.\n')
})
