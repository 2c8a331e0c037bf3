import { describe, expect, it } from 'vitest'
import { comments } from './comments.ts'
import { locate, pointerAt } from './locate.ts'
import { readText } from './read.ts'
import type { RecordPart, TextFormat } from './record.ts'

function partIn(text: string, format: TextFormat = 'yaml', index = 0): RecordPart {
  const part = readText(text, format).parts[index]
  if (part === undefined) throw new Error('the text holds no such record')
  return part
}

/** The text that `locate` marks. */
function marked(text: string, problem: Parameters<typeof locate>[2], format: TextFormat = 'yaml', index = 0): string {
  const span = locate(text, partIn(text, format, index), problem)
  return text.slice(span.start, span.end)
}

/** The field at the `‸` of a text. */
function at(marker: string, format: TextFormat = 'yaml', index = 0): string | undefined {
  const offset = marker.indexOf('‸')
  const text = marker.replace('‸', '')
  const place = pointerAt(text, partIn(text, format, index), offset)
  return place === undefined ? undefined : `${place.at} ${place.pointer}`
}

const record = `# 虚构
kind: ChangeRequest
id: CR-0007
title: "信用额度 raised, \\"again\\""
alters: [REQ-0001, REQ-0012] # two
implements:
  - REQ-0003
  - REQ-0004
impact:
  scope: fast and fast
  cost:
reason: |
  The warehouse asked
  for a fast answer.
tasks:
- name: Build
  days: 3
`

describe('locate', () => {
  it('marks keys and values of fields', () => {
    expect(marked(record, { pointer: '/id' })).toBe('CR-0007')
    expect(marked(record, { pointer: '/id', at: 'key' })).toBe('id')
    expect(marked(record, { pointer: '/title' })).toBe('"信用额度 raised, \\"again\\""')
    expect(marked(record, { pointer: '/alters/1' })).toBe('REQ-0012')
    expect(marked(record, { pointer: '/alters' })).toBe('[REQ-0001, REQ-0012]')
    expect(marked(record, { pointer: '/implements/1' })).toBe('REQ-0004')
    expect(marked(record, { pointer: '/tasks/0/days' })).toBe('3')
  })

  it('marks a block list at its key and an item that is a map at its first line', () => {
    expect(marked(record, { pointer: '/implements' })).toBe('implements')
    expect(marked(record, { pointer: '/tasks/0' })).toBe('name: Build')
  })

  it('marks what should hold a field that is missing', () => {
    expect(marked(record, { pointer: '/impact/risk' })).toBe('impact')
    expect(marked(record, { pointer: '/impact/cost' })).toBe('cost')
    expect(marked(record, { pointer: '/owner' })).toBe('CR-0007')
    expect(marked(record, { pointer: '' })).toBe('CR-0007')
    expect(marked(record, { pointer: '/alters/7' })).toBe('alters')
    expect(marked('kind: Risk\n', { pointer: '/owner' })).toBe('kind: Risk')
    expect(marked('', { pointer: '/owner' })).toBe('')
  })

  it('marks a word within a value by its count', () => {
    const second = locate(record, partIn(record), { pointer: '/impact/scope', word: { text: 'fast', index: 1 } })
    expect(second.start).toBe(record.indexOf('fast and fast') + 'fast and '.length)
    expect(marked(record, { pointer: '/title', word: { text: '额度', index: 0 } })).toBe('额度')
    expect(marked(record, { pointer: '/reason', word: { text: 'fast', index: 0 } })).toBe('fast')
    expect(marked(record, { pointer: '/reason' })).toBe('The warehouse asked\n  for a fast answer.')
  })

  it('marks the whole value where quoting hides the word', () => {
    expect(marked(record, { pointer: '/title', word: { text: '"again"', index: 0 } })).toBe('"信用额度 raised, \\"again\\""')
    expect(marked(record, { pointer: '/title', word: { text: 'absent', index: 0 } })).toBe('"信用额度 raised, \\"again\\""')
  })

  it('marks ID and title of a section in its heading, and words in its prose', () => {
    const text = '# Spec\r\n\r\n### REQ-0012 订单状态 fast ###\r\n\r\n```yaml record\r\nstatus: draft\r\n```\r\n\r\nIt is fast.\r\n'
    expect(marked(text, { pointer: '/id' }, 'markdown')).toBe('REQ-0012')
    expect(marked(text, { pointer: '/title' }, 'markdown')).toBe('订单状态 fast')
    expect(marked(text, { pointer: '/title', word: { text: 'fast', index: 0 } }, 'markdown')).toBe('fast')
    expect(marked(text, { pointer: '' }, 'markdown')).toBe('订单状态 fast')
    expect(marked(text, { pointer: '/priority' }, 'markdown')).toBe('订单状态 fast')
    expect(marked(text, { pointer: '/status' }, 'markdown')).toBe('draft')
    const word = locate(text, partIn(text, 'markdown'), { pointer: '', prose: true, word: { text: 'fast', index: 0 } })
    expect(word.start).toBe(text.lastIndexOf('fast'))
    expect(marked(text, { pointer: '', prose: true }, 'markdown')).toBe('It is fast.')
  })

  it('finds the fields that are whole in a record with a slip', () => {
    const text = 'id: CR-0007\ntitle: a: b\nstatus: draft\n'
    expect(marked(text, { pointer: '/status' })).toBe('draft')
    expect(marked(text, { pointer: '/title' })).toBe('CR-0007')
  })
})

describe('pointerAt', () => {
  it('names the key or value under the cursor', () => {
    expect(at('id: CR-‸0007\n')).toBe('value /id')
    expect(at('i‸d: CR-0007\n')).toBe('key /id')
    expect(at('a:\n  b: "x‸y"\n')).toBe('value /a/b')
    expect(at('a:\n  - x\n  - ‸y\n')).toBe('value /a/1')
    expect(at('a: [x, ‸y]\n')).toBe('value /a/1')
    expect(at('a: [x, ‸]\n')).toBe('value /a/1')
    expect(at('a: {x: 1, y‸: 2}\n')).toBe('key /a/y')
    expect(at('a: {x: 1, y: ‸2}\n')).toBe('value /a/y')
    expect(at('a: |\n  one\n  t‸wo\nb: 1\n')).toBe('value /a')
    expect(at('a:\n- n: 1\n- n: 2\n  d‸: 3\n')).toBe('key /a/1/d')
  })

  it('names the field that is being typed', () => {
    expect(at('id: CR-0007\nsta‸\ntitle: x\n')).toBe('key /sta')
    expect(at('id: CR-0007\nstatus: ‸\ntitle: x\n')).toBe('value /status')
    expect(at('id: CR-0007\nstatus:‸')).toBe('value /status')
    expect(at('impact:\n  sc‸\n  cost: 5\n')).toBe('key /impact/sc')
    expect(at('impact:\n  cost: 5\n  ‸\nowner: x\n')).toBe('key /impact/')
    expect(at('impact:\n  cost: 5\n‸\nowner: x\n')).toBe('key /')
    expect(at('alters: [REQ-0001, REQ‸\ntitle: x\n')).toBe('value /alters/1')
    expect(at('implements:\n  - REQ-0001\n  - ‸\ntitle: x\n')).toBe('value /implements/1')
    expect(at('implements:\n- REQ-0001\n- ‸\n')).toBe('value /implements/1')
    expect(at('owner: @‸li\n')).toBe('value /owner')
    expect(at('tasks:\n  - name: a\n    da‸\n')).toBe('key /tasks/0/da')
    expect(at('‸')).toBe('key /')
  })

  it('says nothing in comments, in prose and between records', () => {
    expect(at('id: x # co‸mment\n')).toBeUndefined()
    expect(at('---\nid: x\n---\npro‸se\n', 'markdown')).toBeUndefined()
  })

  it('knows the heading of a section', () => {
    expect(at('## REQ-0001 Ti‸tle\n```yaml record\nstatus: draft\n```\n', 'markdown')).toBe('value /title')
    expect(at('## REQ-0‸001 Title\n```yaml record\nstatus: draft\n```\n', 'markdown')).toBe('value /id')
    expect(at('## REQ-0001 Title\n```yaml record\nstatus: ‸\n```\n', 'markdown')).toBe('value /status')
    expect(at('## REQ-0001 Title\n```yaml record\n‸\n```\n', 'markdown')).toBe('key /')
  })
})

describe('comments', () => {
  it('gives every comment with the field on its line or else the next one', () => {
    const text = `# top
id: CR-0007 # the id
title: 'no # comment'
url: a#b
text: | # header
  # not a comment
  x
# before list
list: # on list
  # before item
  - a # item
  - b
flow: [a, # first
  b] # end
# last
`
    const found = comments(text, { start: 0, end: text.length }).map((comment) => `${comment.text} -> ${comment.pointer}`)
    expect(found).toEqual([
      'top -> /id',
      'the id -> /id',
      'header -> /text',
      'before list -> /list',
      'on list -> /list',
      'before item -> /list/0',
      'item -> /list/0',
      'first -> /flow/0',
      'end -> /flow',
      'last -> ',
    ])
  })

  it('keeps offsets of the file', () => {
    const text = '---\r\nid: x # 注释\r\n---\r\n'
    const part = partIn(text, 'markdown')
    expect(comments(text, part.yaml).map(({ span }) => text.slice(span.start, span.end))).toEqual(['# 注释'])
  })
})
