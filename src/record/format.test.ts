import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comments } from './comments.ts'
import { formatText } from './format.ts'
import { readText } from './read.ts'
import type { RecordPart } from './record.ts'
import { anyYaml } from './test-tools/yaml-documents.ts'
import { yamlTree } from './tree.ts'

const order = () => ['kind', 'id', 'title', 'status', 'owner', 'due']

describe('formatText', () => {
  test('puts keys in order and keeps every comment with its field', () => {
    const before = '# The record\nkind:   Risk\n# who\nowner: an   # for now\n\ntitle: Late\nid: RISK-0001\nitems: [a,   b]\nlist:\n- x\n-   y\n'
    const after = '# The record\nkind: Risk\nid: RISK-0001\n\ntitle: Late\n# who\nowner: an # for now\nitems: [a, b]\nlist:\n  - x\n  - y\n'
    expect(formatText(before, 'yaml', order)).toBe(after)
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

describe('the layout', () => {
  test.each([
    ['a:   1\n\n\n\nb:  2   # why\n\n\n', 'a: 1\n\nb: 2 # why\n'],
    ['a:\n    b:\n        - 1\n    c: 2\n', 'a:\n  b:\n    - 1\n  c: 2\n'],
    ['a: [ 1,2 ,{b:   3} ]\n', 'a: [1, 2, {b: 3}]\n'],
    ['a: [\n  1, # one\n  2\n  ]\n', 'a:\n  - 1 # one\n  - 2\n'],
    [`a: [${'REQ-0001, '.repeat(11)}REQ-0002]\n`, `a:\n${'  - REQ-0001\n'.repeat(11)}  - REQ-0002\n`],
    ['a: |  # why\n      x\n\n        y\n\n\nb: 1\n', 'a: | # why\n  x\n\n    y\n\nb: 1\n'],
    ['- x\n', '- x\n'],
    ['a:\n-\n- b\n', 'a:\n  -\n  - b\n'],
    ['a: 1', 'a: 1\n'],
    ['a:  first\n   second\n', 'a: first\n  second\n'],
    ['---\na:  1\n...\n', '---\na: 1\n...\n'],
  ])('of %j is %j', (before, after) => {
    expect(formatText(before, 'yaml', order)).toBe(after)
  })

  test('moves a comment with the field below it, and leaves the one of the whole record on top', () => {
    expect(formatText('# whole\n\n# of the owner\nowner: an\n# of the kind\nkind: Risk\n# end\n', 'yaml', order)).toBe(
      '# whole\n\n# of the kind\nkind: Risk\n# of the owner\nowner: an\n# end\n',
    )
  })

  test('is not attempted where nesting would be too deep for the yaml package', () => {
    for (const text of [`a:   ${'['.repeat(100_000)}`, `a:   ${'['.repeat(1000)}${']'.repeat(1000)}\n`, `a:   1\nb: ${'- '.repeat(2000)}\n`]) {
      expect(formatText(text, 'yaml', order)).toBe(text)
    }
  })
})

describe('any record', () => {
  const keys = () => ['owner', 'name', '备注', 'key-1']

  test('keeps its values, its comments and its line ends, and formats to itself', () => {
    fc.assert(
      fc.property(anyYaml, fc.boolean(), (yaml, marked) => {
        const text = (marked ? '\uFEFF' : '') + yaml
        const once = formatText(text, 'yaml', keys)
        const [before, after] = [readText(text, 'yaml').parts[0] as RecordPart, readText(once, 'yaml').parts[0] as RecordPart]
        expect(after.data).toEqual(before.data)
        expect(formatText(once, 'yaml', keys)).toBe(once)
        expect(
          comments(once, after.yaml)
            .map((comment) => comment.text)
            .sort(),
        ).toEqual(
          comments(text, before.yaml)
            .map((comment) => comment.text)
            .sort(),
        )
        const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
        expect(once.replaceAll(newline, '')).not.toMatch(/[\r\n]/)
        expect(once.endsWith(newline)).toBe(true)
        expect(once.startsWith('\uFEFF')).toBe(marked)
      }),
      { numRuns: 300 },
    )
  })

  test('has its keys in order afterwards', () => {
    fc.assert(
      fc.property(anyYaml, (text) => {
        const { root } = yamlTree(text, { start: 0, end: text.length })
        const names = root?.type === 'map' ? root.entries.map((entry) => entry.name ?? '') : []
        const sorted = [...names].sort()
        const after = formatText(text, 'yaml', () => sorted)
        const { root: now } = yamlTree(after, { start: 0, end: after.length })
        expect(now?.type === 'map' ? now.entries.map((entry) => entry.name) : []).toEqual(sorted)
      }),
      { numRuns: 200 },
    )
  })
})
