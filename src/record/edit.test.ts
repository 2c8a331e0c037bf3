import { describe, expect, it } from 'vitest'
import { FieldbookError } from '../base/error.ts'
import type { FieldChange } from '../base/problem.ts'
import { applyEdits } from '../base/text-edit.ts'
import { type EditOptions, editRecord } from './edit.ts'
import { readText } from './read.ts'
import type { RecordPart } from './record.ts'

function partIn(text: string, index = 0): RecordPart {
  const part = readText(text, /^---|```yaml record/.test(text) ? 'markdown' : 'yaml').parts[index]
  if (part === undefined) throw new Error('the text holds no such record')
  return part
}

function edited(text: string, changes: FieldChange[], options: EditOptions = {}, index = 0): string {
  return applyEdits(text, editRecord(text, partIn(text, index), changes, options))
}

function refusal(text: string, changes: FieldChange[]): string | undefined {
  try {
    editRecord(text, partIn(text), changes)
  } catch (error) {
    if (error instanceof FieldbookError) return error.code
    throw error
  }
  return undefined
}

describe('setting a scalar', () => {
  it.each([
    ['a: old # why\n', 'new', 'a: new # why\n'],
    ["a: 'old'\n", "it's", "a: 'it''s'\n"],
    ['a: "old"\n', '新 "x"', 'a: "新 \\"x\\""\n'],
    ['a: old\n', 'x: y', 'a: "x: y"\n'],
    ['a: old\n', 'say "x": y', 'a: \'say "x": y\'\n'],
    ['a: old\n', '12', 'a: "12"\n'],
    ['a: old\n', '1.10', 'a: 1.10\n'],
    ['a: old\n', 12, 'a: 12\n'],
    ['a: "old"\n', true, 'a: true\n'],
    ['a: old\n', null, 'a: null\n'],
    ['a:\n', 'x', 'a: x\n'],
    ['a: # why\n', 'x', 'a: x # why\n'],
    ['a:\nb: 1\n', '', 'a: ""\nb: 1\n'],
    ['a: old # why\n', 'x\ny\n', 'a: | # why\n  x\n  y\n'],
    ['a: old\n', 'x\ny', 'a: |-\n  x\n  y\n'],
    ['a: old', 'x\ny\n', 'a: |\n  x\n  y\n'],
    ['a: old\n', ' x\ny', 'a: " x\\ny"\n'],
    ['a: | # why\n    old\n    text\n\nb: 1\n', 'x\ny\n', 'a: | # why\n    x\n    y\n\nb: 1\n'],
    ['a: |\n  old\n  text\nb: 1\n', 'new', 'a: new\nb: 1\n'],
    ['a: >\n  old\n  text\nb: 1\n', 'x\ny\n', 'a: >\n  x\n\n  y\nb: 1\n'],
    ['a: first\n  second # why\nb: 1\n', 'x', 'a: x # why\nb: 1\n'],
  ])('in %j to %j gives %j', (text, set, after) => {
    expect(edited(text, [{ pointer: '/a', set }])).toBe(after)
  })

  it('wraps folded text at spaces', () => {
    const long = `${'word '.repeat(30)}end\n`
    const after = edited('a: >\n  old\n  text\n', [{ pointer: '/a', set: long }])
    expect(Math.max(...after.split('\n').map((line) => line.length))).toBeLessThanOrEqual(82)
    expect(partIn(after).data).toEqual({ a: long })
  })

  it('writes nothing where the value is the same', () => {
    expect(editRecord('a: "x"\n', partIn('a: "x"\n'), [{ pointer: '/a', set: 'x' }])).toEqual([])
  })
})

describe('adding a field', () => {
  const keyOrder = ['kind', 'id', 'title', 'status', 'owner', 'due']

  it('goes where the order of the schema wants it', () => {
    const text = '# top\nkind: Risk\nid: R-1\n# of the owner\nowner: li # who\n  # still the owner\n\nother: 1\n'
    expect(edited(text, [{ pointer: '/status', set: 'open' }], { keyOrder })).toContain('id: R-1\nstatus: open\n# of the owner\nowner: li')
    expect(edited(text, [{ pointer: '/due', set: '2026-12-01' }], { keyOrder })).toContain('  # still the owner\ndue: 2026-12-01\n\nother: 1\n')
    expect(edited('id: R-1\n', [{ pointer: '/kind', set: 'Risk' }], { keyOrder })).toBe('kind: Risk\nid: R-1\n')
    expect(edited('id: R-1\n\n# end\n', [{ pointer: '/new', set: 1 }], { keyOrder })).toBe('id: R-1\nnew: 1\n\n# end\n')
  })

  it('makes the parents that are missing', () => {
    expect(edited('a: 1', [{ pointer: '/b/c/-', set: 'x' }])).toBe('a: 1\nb:\n  c:\n    - x')
    expect(edited('a:\nb: 1\n', [{ pointer: '/a/c', set: 'x' }])).toBe('a:\n  c: x\nb: 1\n')
    expect(edited('a: {b: 1}\n', [{ pointer: '/a/c', set: [1, '2'] }])).toBe('a: {b: 1, c: [1, "2"]}\n')
    expect(edited('a: {}\n', [{ pointer: '/a/c', set: { d: 1 } }])).toBe('a:\n  c:\n    d: 1\n')
  })

  it('indents like the rest of the file and keeps its line ends', () => {
    expect(edited('a:\r\n    b: 1\r\n', [{ pointer: '/c', set: { d: { e: 'x\ny\n' } } }])).toBe(
      'a:\r\n    b: 1\r\nc:\r\n    d:\r\n        e: |\r\n            x\r\n            y\r\n',
    )
    expect(edited('a:\n- b\n', [{ pointer: '/c', set: ['d'] }])).toBe('a:\n- b\nc:\n- d\n')
    expect(edited('\ufeffid: x', [{ pointer: '/kind', set: 'Risk' }], { keyOrder })).toBe('\ufeffkind: Risk\nid: x')
  })
})

describe('lists', () => {
  const text = 'a:\n  - one # 1\n  # of two\n  - two\nb: [x, y] # why\nc:\n  - n: 1\n    d: 2\n'

  it('take new items at the end', () => {
    expect(edited(text, [{ pointer: '/a/-', set: 'three' }])).toBe(text.replace('  - two\n', '  - two\n  - three\n'))
    expect(edited(text, [{ pointer: '/b/-', set: 'z, z' }])).toBe(text.replace('y]', 'y, "z, z"]'))
    expect(edited(text, [{ pointer: '/c/-', set: { n: 2, d: ['x'] } }])).toBe(`${text}  - n: 2\n    d:\n      - x\n`)
    expect(edited('a: [\n  x, # 1\n  y # 2\n  ]\n', [{ pointer: '/a/-', set: 'z' }])).toBe('a: [\n  x, # 1\n  y, # 2\n  z\n  ]\n')
    expect(edited('a: []\n', [{ pointer: '/a/-', set: 'z' }])).toBe('a: [z]\n')
  })

  it('lose an item with its line and the comment behind it', () => {
    expect(edited(text, [{ pointer: '/a/0', remove: true }])).toBe(text.replace('  - one # 1\n', ''))
    expect(edited(text, [{ pointer: '/b/0', remove: true }])).toBe(text.replace('x, ', ''))
    expect(edited(text, [{ pointer: '/b/1', remove: true }])).toBe(text.replace(', y', ''))
    expect(edited(text, [{ pointer: '/c/0', remove: true }])).toBe(text.replace('c:\n  - n: 1\n    d: 2\n', 'c: []\n'))
    expect(edited(text, [{ pointer: '/c/0/n', remove: true }])).toBe(text.replace('n: 1\n    ', ''))
    expect(edited('a: [\n  x, # 1\n  y # 2\n  ]\n', [{ pointer: '/a/1', remove: true }])).toBe('a: [\n  x # 1\n  ]\n')
  })

  it('keep the items that stay when they are set as a whole', () => {
    expect(edited(text, [{ pointer: '/a', set: ['two', 'three'] }])).toBe(text.replace('  - one # 1\n', '').replace('- two\n', '- two\n  - three\n'))
    expect(edited(text, [{ pointer: '/b', set: ['w', 'x', 'y'] }])).toBe(text.replace('[x', '[w, x'))
    expect(edited(text, [{ pointer: '/c', set: [{ n: 1, d: 3 }] }])).toBe(text.replace('d: 2', 'd: 3'))
  })
})

describe('removing and renaming', () => {
  it('takes a field out with its own lines and leaves the comments above', () => {
    expect(edited('# of a\na: 1 # why\n# of b\nb: 2\n', [{ pointer: '/a', remove: true }])).toBe('# of a\n# of b\nb: 2\n')
    expect(edited('a:\n  b: |\n    x\n\n    y\n\nc: 1', [{ pointer: '/c', remove: true }])).toBe('a:\n  b: |\n    x\n\n    y\n\n')
    expect(edited('a:\n  # of b\n  b: 1\nc: 2\n', [{ pointer: '/a/b', remove: true }])).toBe('a: {}\n  # of b\nc: 2\n')
  })

  it('renames a key where it stands', () => {
    expect(
      edited("a: 1\n'b' : {c: 2}\n", [
        { pointer: '/b', rename: 'd' },
        { pointer: '/d/c', rename: 'x: y' },
      ]),
    ).toBe('a: 1\n\'d\' : {"x: y": 2}\n')
  })
})

it('sets a whole record field by field', () => {
  expect(edited('a: 1 # why\nb: 2\nc: [x]\n', [{ pointer: '', set: { a: 1, c: ['x', 'y'], d: 3 } }])).toBe('a: 1 # why\nc: [x, y]\nd: 3\n')
  const section = '# REQ-1 a\n```yaml record\nb: 1\n```\n'
  expect(edited(section, [{ pointer: '', set: { id: 'REQ-1', title: 'new', b: 2 } }])).toBe('# REQ-1 new\n```yaml record\nb: 2\n```\n')
})

describe('a section', () => {
  const text = '# Spec\r\n\r\n### REQ-0001 Old ###\r\n\r\n```yaml record\r\nstatus: draft\r\n```\r\nprose\r\n\r\n### REQ-0002\r\n```yaml record\r\n```\r\n'

  it('has its ID and title changed in the heading', () => {
    expect(edited(text, [{ pointer: '/title', set: '新标题' }])).toBe(text.replace('Old', '新标题'))
    expect(edited(text, [{ pointer: '/id', set: 'REQ-0009' }])).toBe(text.replace('REQ-0001', 'REQ-0009'))
    expect(edited(text, [{ pointer: '/title', set: 'New' }], {}, 1)).toBe(text.replace('REQ-0002', 'REQ-0002 New'))
  })

  it('has its other fields changed in the block, an empty one too', () => {
    expect(edited(text, [{ pointer: '/status', set: 'approved' }])).toBe(text.replace('draft', 'approved'))
    expect(edited(text, [{ pointer: '/status', set: 'draft' }], {}, 1)).toBe(
      text.replace(/```yaml record\r\n```\r\n$/, '```yaml record\r\nstatus: draft\r\n```\r\n'),
    )
    expect(edited(text, [{ pointer: '/status', remove: true }])).toBe(text.replace('status: draft\r\n', ''))
  })

  it('never gets a line that would close its block', () => {
    const after = edited(text, [{ pointer: '/note', set: 'see\n```\ncode\n```\n' }])
    expect(partIn(after).data.note).toBe('see\n```\ncode\n```\n')
    expect(readText(after, 'markdown').parts).toHaveLength(2)
  })

  it('keeps its kind, its ID and its title', () => {
    expect(refusal(text, [{ pointer: '/kind', set: 'Risk' }])).toBe('refused')
    expect(refusal(text, [{ pointer: '/id', remove: true }])).toBe('refused')
    expect(refusal(text, [{ pointer: '/id', set: 'not an id' }])).toBe('refused')
    expect(refusal(text, [{ pointer: '/title', set: 'two\nlines' }])).toBe('refused')
  })
})

describe('a change that cannot be made', () => {
  it.each<[string, FieldChange]>([
    ['a: &x 1\nb: 2\n', { pointer: '/b', set: 3 }],
    ['a: 1\na: 2\n', { pointer: '/a', set: 3 }],
    ['a: "x\nb: 2\n', { pointer: '/b', set: 3 }],
    ['a: text\n', { pointer: '/a/b', set: 3 }],
    ['a: 1\n', { pointer: '/b', remove: true }],
    ['a: 1\n', { pointer: '/a', remove: true }],
    ['a: 1\nb: 2\n', { pointer: '/a', rename: 'b' }],
    ['a: [1]\n', { pointer: '/a/5', set: 3 }],
    ['a: [1]\n', { pointer: '/a/0', rename: 'b' }],
    ['a: 1\n', { pointer: '/a', set: Number.POSITIVE_INFINITY }],
    ['a: 1\n', { pointer: '/a', set: 1e21 }],
  ])('is refused in %j: %j', (text, change) => {
    expect(refusal(text, [change])).toBe('refused')
  })

  it('is refused when the text is another one by now', () => {
    const part = partIn('a: 1\n')
    expect(() => editRecord('a: 2\n', part, [{ pointer: '/a', set: 3 }])).toThrow(FieldbookError)
  })

  it('does not keep a fix from replacing text, also in broken YAML', () => {
    expect(edited('a: x: y\n', [{ span: { start: 3, end: 7 }, text: '"x: y"' }])).toBe('a: "x: y"\n')
    expect(
      edited('a: x: y\n', [
        { span: { start: 3, end: 7 }, text: '"x: y"' },
        { pointer: '/b', set: 1 },
      ]),
    ).toBe('a: "x: y"\nb: 1\n')
  })
})
