import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatText } from './format.ts'
import { readText } from './read.ts'

const order = () => ['kind', 'id', 'title', 'status', 'owner', 'due']

describe('formatText', () => {
  test('puts keys in order and keeps every comment with its field', () => {
    const before = '# The record\nkind:   Risk\n# who\nowner: an   # for now\n\ntitle: Late\nid: RISK-0001\nitems: [a,   b]\nlist:\n- x\n-   y\n'
    const after = '# The record\nkind: Risk\nid: RISK-0001\ntitle: Late\n# who\nowner: an # for now\nitems: [a, b]\nlist:\n  - x\n  - y\n'
    expect(formatText(before, 'yaml', order).replaceAll('\n\n', '\n')).toBe(after)
  })

  test.each([
    'a: 1.10\nb: 012\nc: 0x1F\nd: 2026-11-21\ne: 12:30:00\nf: 12345678901234567890\ng: ~\nh: True\ni: yes\nj:\nk: "1"\nl: 1e3\n',
    "a: 'it''s'\nb: \"\\u4e2d\"\nc: |\n  two\n  lines\nd: >-\n  folded\n  text\n",
  ])('leaves scalars as they are written: %j', (text) => {
    expect(formatText(text, 'yaml', order)).toBe(text)
  })

  test('keeps CRLF and the byte order mark', () => {
    expect(formatText('\uFEFFtitle: A\r\nkind:  Risk\r\n', 'yaml', order)).toBe('\uFEFFkind: Risk\r\ntitle: A\r\n')
  })

  test('touches the fields of a Markdown document and not its prose', () => {
    const text = '---\ntitle:  A\nkind: X\n---\n\n#  Heading  \n\n### REQ-0001 One\n\n```yaml record\nowner:   an\nstatus: draft\n```\n\n*  odd    list\n'
    expect(formatText(text, 'markdown', order)).toBe(
      '---\nkind: X\ntitle: A\n---\n\n#  Heading  \n\n### REQ-0001 One\n\n```yaml record\nstatus: draft\nowner: an\n```\n\n*  odd    list\n',
    )
  })

  test('leaves a text that cannot be read alone', () => {
    expect(formatText('kind:   [\n', 'yaml', order)).toBe('kind:   [\n')
  })
})

const scalar = fc.oneof(
  fc.constantFrom(
    'x',
    '1.10',
    '012',
    'true',
    '~',
    '"a: b"',
    "'#'",
    '中文 文本',
    '2026-11-21',
    '😀',
    '-1',
    '[a,  b]',
    '{a:  1}',
    '|\n    x\n     y',
    '>\n    p\n    q',
  ),
)
const entries = fc.uniqueArray(
  fc.tuple(fc.constantFrom('kind', 'id', 'title', 'status', 'owner', 'due', 'other', '备注'), scalar, fc.constantFrom('', '  # why', '')),
  {
    selector: ([key]) => key,
    minLength: 1,
  },
)

test('any record keeps its values, and formatting twice changes nothing more', () => {
  fc.assert(
    fc.property(entries, fc.constantFrom('\n', '\r\n'), fc.boolean(), (fields, newline, above) => {
      const text = fields
        .map(([key, value, comment]) => `${above ? `# about ${key}\n` : ''}${key}:   ${value}${value.includes('\n') ? '' : comment}\n`)
        .join('')
        .replaceAll('\n', newline)
      const once = formatText(text, 'yaml', order)
      expect(readText(once, 'yaml').parts[0]?.data).toEqual(readText(text, 'yaml').parts[0]?.data)
      expect(formatText(once, 'yaml', order)).toBe(once)
      expect(once.match(/#/g)?.length).toBe(text.match(/#/g)?.length)
    }),
  )
})
