import { describe, expect, it } from 'vitest'
import type { Problem } from '../base/problem.ts'
import { applyEdits } from '../base/text-edit.ts'
import { readText } from './read.ts'
import * as say from './syntax-messages.ts'

function slips(text: string): readonly Problem[] {
  return readText(text, 'yaml').problems
}

function marked(text: string, problem: Problem): string {
  return text.slice(problem.span?.start, problem.span?.end)
}

/** The text after the first fix of each problem. */
function fixed(text: string): string {
  const changes = slips(text).flatMap((problem) => problem.fixes?.[0]?.changes ?? [])
  return applyEdits(
    text,
    changes.flatMap((change) => ('span' in change ? [{ ...change.span, text: change.text }] : [])),
  )
}

describe('a slip is named at its place', () => {
  it.each([
    ['title: "Order\nid: X\n', '"Order', say.openQuote('"')],
    ["title: 'Order\nid: X\n", "'Order", say.openQuote("'")],
    ['impact:\n  scope: "abc\n  cost: 5\n  risk: "foo"\n', '"abc', say.openQuote('"')],
    ['a:\n  - "x\n  - y\n', '"x', say.openQuote('"')],
    ['a: [1, 2\nb: 3\n', '[', say.openBracket('[', ']')],
    ['a: {x: 1\nb: 2\n', '{', say.openBracket('{', '}')],
    ['a: ["x" "y"]\n', '"', say.missingComma('[ ]')],
    ['a: [1, 2}\n', '}', say.otherBracket('[ ]')],
    ['a: [\n  1\n]\n', ']', say.bracketIndent('[ ]')],
    ["title: 'It's fine'\n", "s fine'", say.afterQuote("'")],
    ['impact:\n    a: 1\n  b: 2\n', 'b: 2', say.indentation],
    ['a: 1\n  b: 2\n', 'b: 2', say.indentation],
    ['list:\n  - a\n - b\n', '- b', say.indentation],
    ['a: - b\n', '- b', say.listOnLine],
    ['x: "C:\\docs"\n', '\\d', say.badEscape],
    ['text: |\n one\ntwo\n', 'two', say.missingColon],
    ['@a: 1\n', '@a', say.reservedStart('@')],
  ])('in %j', (text, mark, message) => {
    const [problem] = slips(text)
    expect(problem?.code).toBe('yaml-syntax')
    expect(problem?.message).toEqual(message)
    expect(problem === undefined ? '' : marked(text, problem)).toBe(mark)
  })
})

describe('a slip with one way out offers it', () => {
  it.each([
    ['id: X\n\ttitle: y\n', 'id: X\n  title: y\n'],
    ['impact:\n  scope: a\n\trisk: b\n', 'impact:\n  scope: a\n  risk: b\n'],
    ['id：X\ntitle：订单\nstatus: draft\n', 'id: X\ntitle: 订单\nstatus: draft\n'],
    ['impact:\n  scope：全部\n  cost: 5\n', 'impact:\n  scope: 全部\n  cost: 5\n'],
    ['impact:\n  cost: 5\n  范围： 全部\n', 'impact:\n  cost: 5\n  范围: 全部\n'],
    ['title:Order\nid: X\n', 'title: Order\nid: X\n'],
    ['list:\n  - name:x\n    b: 1\n', 'list:\n  - name: x\n    b: 1\n'],
    ['status draft\nid: X\n', 'status: draft\nid: X\n'],
    ['impact:\n  scope none\n  cost: 5\n', 'impact:\n  scope: none\n  cost: 5\n'],
    ['title: Order: status # note\n', 'title: "Order: status" # note\n'],
    ['list:\n  - say "hi": now: then\n', 'list:\n  - \'say "hi": now: then\'\n'],
    ['owner: @li\n', 'owner: "@li"\n'],
    ['x: `code`\n', 'x: "`code`"\n'],
    ['x: [TBD] something\n', 'x: "[TBD] something"\n'],
    ['x: *bold* text\n', 'x: "*bold* text"\n'],
    ['x: **bold**\n', 'x: "**bold**"\n'],
    ['x: !important\n', 'x: "!important"\n'],
    ['true: 1\n', '"true": 1\n'],
    ['a: [1, 2]]\n', 'a: [1, 2]\n'],
    ['a: b\u0007\n', 'a: b\n'],
    ['a: b\ufeff\n', 'a: b\n'],
    ['a:\n　　b: 1\n', 'a:\n    b: 1\n'],
  ])('%j', (text, after) => {
    expect(fixed(text)).toBe(after)
  })

  it('and the fixed text is read without problems', () => {
    for (const text of ['id：X\n', 'title: a: b\n', 'owner: @li\n', 'x: **b**\n', 'impact:\n\tcost: 5\n', 'title:x\n']) expect(slips(fixed(text))).toEqual([])
  })
})

describe('a text with slips', () => {
  it('gives every slip and every field that has none', () => {
    const text = 'id: X\ntitle: a: b\nowner: @li\nstatus: draft\nlist:\n- a\n- b\n'
    expect(slips(text).map((problem) => marked(text, problem))).toEqual(['a: b', '@li'])
    expect(readText(text, 'yaml').parts[0]).toMatchObject({ broken: true, data: { id: 'X', status: 'draft', list: ['a', 'b'] } })
  })

  it('names a merge conflict instead of what it does to the YAML', () => {
    const text = 'id: X\n<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> branch\n'
    expect(slips(text).map((problem) => [problem.code, marked(text, problem)])).toEqual([['merge-conflict', '<<<<<<< HEAD']])
  })

  it('stops after twenty', () => {
    expect(slips('a: b: c\n'.repeat(100))).toHaveLength(20)
  })
})
