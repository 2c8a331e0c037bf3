import { expect, test } from 'vitest'
import { markdownText } from './markdown-text.ts'
import { paint } from './paint.ts'

test('A page reads well without its marks', () => {
  const page = '# `link-dangling`\n\nA **link** to [CEL](https://cel.dev) and [another page](../x.md).\n\n- one\n\n```yaml\nid: X # **kept**\n```\n'
  expect(markdownText(page, paint(false))).toBe('link-dangling\n\nA link to CEL (https://cel.dev) and another page.\n\n• one\n\n    id: X # **kept**\n')
})
