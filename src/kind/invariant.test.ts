import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ValueMap } from '../base/value.ts'
import { compileWhere, invariantProblems } from './invariant.ts'
import type { Kind } from './kind.ts'
import { parseKind } from './parse-kind.ts'
import { kindJson } from './test-tools/kind-json.ts'

const record: ValueMap = {
  probability: 3,
  impact: 5,
  part: 0.5,
  raised: '2026-01-10',
  due: '2026-03-01',
  done: false,
  tags: ['urgent', 'site'],
  steps: [
    { name: 'stop', minutes: 10, after: [] },
    { name: 'copy', minutes: 45, after: ['stop'] },
  ],
  by: { name: '李伟' },
}

function ask(expression: string, data: ValueMap = record): boolean | string {
  const where = compileWhere(expression)
  return 'problem' in where ? where.problem.en : where.test(data)
}

test.each([
  'record.probability * record.impact >= 15',
  'record.probability == 3 && 3 == record.probability && record.probability != 4',
  'record.probability * 2 == 6 && 2 * record.probability == 6',
  'record.probability + 1 > 3 && 10 - record.probability == 7',
  'record.impact / 2 == 2.5 && record.probability % 2 == 1',
  'record.part < 1',
  'record.probability in [1, 2, 3]',
  'size(record.tags) == 2 && record.tags.size() * record.probability == 6',
  'record.steps[1].minutes >= 45',
  'record.due > record.raised',
  '!record.done',
  "'site' in record.tags && !('x' in record.tags)",
  "record.by.name == '李伟' && record.by.name.size() == 2",
  '!has(record.owner) || record.owner != ""',
  'has(record.by.name) && !has(record.by.mail)',
  'record.steps.all(step, step.minutes > 0)',
  "record.steps.exists(step, step.name == 'copy' && step.minutes > 30)",
  "record.steps.exists_one(step, step.name == 'copy')",
  "record.steps.map(step, step.name) == ['stop', 'copy']",
  'record.steps.filter(step, step.minutes > 30).size() == 1',
  'record.steps.all(step, step.after.all(name, record.steps.exists(other, other.name == name)))',
  "record.by.name.startsWith('李') && record.raised.contains('-01-') && record.raised.endsWith('10')",
  "record.raised.matches('^2026-(0[1-9]|1[0-2])')",
  "timestamp(record.due + 'T00:00:00Z') - timestamp(record.raised + 'T00:00:00Z') > duration('24h')",
  "timestamp(record.due + 'T00:00:00Z').getMonth() == 2",
  "record.tags.join(', ') == 'urgent, site'",
  "string(record.probability) == '3' && int(record.impact) == 5 && double('2.5') == 2.5",
  "(record.done ? 'a' : 'b') == 'b'",
])('%s holds', (expression) => {
  expect(ask(expression)).toBe(true)
})

test.each(['record.owner == "x"', 'record.tags', 'record.raised > 3', 'record.steps[9].minutes > 1', '!record.raised'])(
  '%s picks no record and throws nothing',
  (expression) => {
    expect(ask(expression)).toBe(false)
  },
)

test.each([
  ['an open bracket', 'record.tags.all(t, t'],
  ['an unknown name', 'today > record.due'],
  ['a value instead of a condition', '1 + 1'],
  ['an unknown function', 'record.tags.reverse() == []'],
  ['a pattern that is not fixed', 'record.raised.matches(record.due)'],
  ['a pattern that looks ahead', "record.raised.matches('a(?=b)')"],
  ['our own name of matches', "record.raised.matchesLinear('a')"],
  ['a binding, which can double a text', "cel.bind(x, 'a', x + x) == 'aa'"],
  ['bytes', "b'abc' == bytes('abc')"],
  ['four comprehensions in each other', 'record.a.all(a, record.a.all(b, record.a.all(c, record.a.all(d, true))))'],
  ['more nodes than anybody reads', Array.from({ length: 600 }, () => 'true').join(' && ')],
  ['more levels than anybody reads', `${'('.repeat(200)}true${')'.repeat(200)}`],
  ['nothing', ''],
])('%s is refused in words', (_, expression) => {
  const where = compileWhere(expression)
  expect('problem' in where && where.problem.en).toMatch(/^The condition cannot be used: /)
  expect('problem' in where && where.problem.zh).toMatch(/^条件无法使用：/)
})

test('nothing outside the record can be reached', () => {
  for (const name of ['constructor', '__proto__', 'toString', 'prototype']) {
    expect(ask(`has(record.${name})`)).not.toBe(true)
    expect(ask(`record["${name}"] == 1`)).toBe(false)
  }
})

function kindWith(expression: string): Kind {
  const result = parseKind(kindJson({ invariants: [{ code: 'audit-check', expression, en: 'No.', zh: '不行。', field: '/level' }] }), undefined)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.kind
}

test('a condition that a record does not keep is a problem of its field', () => {
  expect(invariantProblems(kindWith('record.level > 2'), { level: 1 })).toEqual([
    { code: 'audit-check', severity: 'error', pointer: '/level', message: { en: 'No.', zh: '不行。' } },
  ])
  expect(invariantProblems(kindWith('record.level > 2'), { level: 3 })).toEqual([])
})

test('a condition without an answer says so and stops nothing', () => {
  const [problem] = invariantProblems(kindWith('record.level > 2'), {})
  expect(problem).toMatchObject({ code: 'invariant-not-evaluated', severity: 'info', pointer: '/level' })
  expect(problem?.message.en).toContain('there is no `level`')
})

const many = Array.from({ length: 3000 }, (_, i) => ({ n: i, name: `step ${i}` }))

test('comparing each of fifty entries with each other is answered', () => {
  expect(ask('record.list.all(a, record.list.exists_one(b, b.name == a.name))', { list: many.slice(0, 50) })).toBe(true)
})

test.each([
  ['each of thousands with each other', 'record.list.all(a, record.list.all(b, record.list.all(c, a.n + b.n + c.n >= 0)))'],
  ['a list doubled in every step', `[record.list]${'.map(x, x + x + x + x)'.repeat(12)}.all(x, x.size() > 1)`],
  ['a text doubled in every step', `['abcdefgh']${'.map(x, x + x + x + x + x + x + x + x)'.repeat(12)}.all(x, x.size() > 1)`],
  ['joins of joins', `[record.list.map(x, x.name).join(record.list.map(x, x.name).join('-'))].all(x, x.split('').size() > 1)`],
])('%s is not even begun', (_, expression) => {
  const kind = kindWith(expression)
  const began = performance.now()
  expect(invariantProblems(kind, { list: many }).map(({ code }) => code)).toEqual(['invariant-not-evaluated'])
  expect(performance.now() - began).toBeLessThan(1000)
})

test('a pattern that ruins a backtracking engine is answered at once', () => {
  const began = performance.now()
  expect(ask("!record.text.matches('^(a+)+$')", { text: `${'a'.repeat(5000)}!` })).toBe(true)
  expect(performance.now() - began).toBeLessThan(1000)
})

test('no text makes reading a condition throw, and no condition takes long', () => {
  const parts = [
    'record',
    '.list',
    '.all(x, ',
    ')',
    'x',
    ' && ',
    '!',
    '(',
    '[',
    ']',
    '"a"',
    ' + ',
    ' == ',
    '1',
    '.matches("a+")',
    ' in ',
    '?',
    ':',
    '{',
    '}',
    ',',
    '.size()',
    'has(',
  ]
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...parts), { maxLength: 14 }).map((list) => list.join('')),
  )
  fc.assert(
    fc.property(text, (expression) => {
      const answer = ask(expression, { list: many })
      expect(typeof answer === 'boolean' || answer.startsWith('The condition')).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
