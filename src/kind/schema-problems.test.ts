import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldChange, Problem } from '../base/problem.ts'
import type { Value, ValueMap } from '../base/value.ts'
import { changedData } from '../record/change-data.ts'
import { schemaCodes } from '../rules/schema-codes.ts'
import { builtInKinds } from './built-in.ts'
import { exampleRecord } from './example-record.ts'
import type { Kind } from './kind.ts'
import { auditNote, ownKind } from './test-tools/own-kind.ts'

const kinds = builtInKinds()
const requirement = kinds.byName('Requirement') as Kind
const change = kinds.byName('ChangeRequest') as Kind
const sound: ValueMap = { id: 'REQ-0012', title: 'Orders over the limit are blocked', status: 'draft' }
const soundChange: ValueMap = { kind: 'ChangeRequest', id: 'CR-0007', title: 'Credit check', status: 'proposed', reason: 'Losses', requestedBy: 'zhou.min' }

function found(kind: Kind, data: ValueMap): string[] {
  return kinds.validate(kind, data).map(({ code, pointer }) => `${code} ${pointer}`)
}

function changesOf(problem: Problem | undefined): FieldChange[] {
  return (problem?.fixes ?? []).flatMap((fix) => fix.changes)
}

/** What the first fix of the only problem writes. */
function fixOf(kind: Kind, data: ValueMap): FieldChange | undefined {
  const problems = kinds.validate(kind, data)
  expect(problems).toHaveLength(1)
  return changesOf(problems[0])[0]
}

test('a sound record has no problem', () => {
  expect(kinds.validate(requirement, { ...sound, priority: 'must', acceptance: ['It shows'], estimate: 3.5 })).toEqual([])
})

test('a misspelt value names the values and the one that was meant', () => {
  const [problem] = kinds.validate(requirement, { ...sound, priority: 'shuold' })
  expect(problem).toMatchObject({ code: 'value-not-allowed', pointer: '/priority' })
  expect(problem?.message.en).toBe('`priority` must be one of must, should, could or wont, not `shuold`; did you mean `should`?')
  expect(problem?.message.zh).toContain('should（应该有）')
  expect(changesOf(problem)).toEqual([{ pointer: '/priority', set: 'should' }])
})

test('a value may be meant by the name that people use', () => {
  expect(fixOf(requirement, { ...sound, priority: '必须有' })).toEqual({ pointer: '/priority', set: 'must' })
  expect(fixOf(requirement, { ...sound, priority: 'Must' })).toEqual({ pointer: '/priority', set: 'must' })
  expect(fixOf(requirement, { ...sound, type: 'func' })).toEqual({ pointer: '/type', set: 'functional' })
  expect(fixOf(requirement, { ...sound, type: '数据' })).toEqual({ pointer: '/type', set: 'data-migration' })
})

test('a value that resembles none offers all of a short list', () => {
  const [problem] = kinds.validate(requirement, { ...sound, priority: 'P1' })
  expect(changesOf(problem)).toHaveLength(4)
})

test('a misspelt key is renamed, and a required field is not reported missing besides', () => {
  const { reason: _, ...rest } = soundChange
  const problems = kinds.validate(change, { ...rest, reson: 'Losses' })
  expect(problems.map(({ code }) => code)).toEqual(['field-unknown', 'state-field-missing'])
  expect(problems[0]).toMatchObject({ pointer: '/reson', at: 'key' })
  expect(changesOf(problems[0])[0]).toEqual({ pointer: '/reson', rename: 'reason' })
})

test('a key may be meant by its title in Chinese', () => {
  expect(fixOf(requirement, { ...sound, 优先级: 'must' })).toEqual({ pointer: '/优先级', rename: 'priority' })
})

test('a key that resembles none is taken out', () => {
  expect(fixOf(requirement, { ...sound, zzz: 1 })).toEqual({ pointer: '/zzz', remove: true })
})

test('a missing field is explained and added with its example', () => {
  const { reason: _, ...rest } = soundChange
  const problems = kinds.validate(change, { ...rest, status: 'rejected', decision: { by: ['li.wei'], on: '2026-03-19' } })
  expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual([['field-missing', '/reason']])
  expect(changesOf(problems[0])).toEqual([
    { pointer: '/reason', set: expect.stringContaining('Finance') },
    { pointer: '/reason', set: expect.stringContaining('财务') },
  ])
})

test('a field that the state needs names the state in both languages', () => {
  const [problem] = kinds.validate(requirement, { ...sound, status: 'approved', type: 'functional', priority: 'must' })
  expect(problem).toMatchObject({ code: 'state-field-missing', pointer: '/acceptance' })
  expect(problem?.message.en).toContain('Approved')
  expect(problem?.message.zh).toContain('已批准')
})

test.each([
  ['a text where a list is wanted', { acceptance: 'It shows' }, { pointer: '/acceptance', set: ['It shows'] }],
  ['IDs set apart by commas where a list is wanted', { refines: 'REQ-0001, REQ-0002' }, { pointer: '/refines', set: ['REQ-0001', 'REQ-0002'] }],
  ['a number written with a point', { estimate: '1.0' }, { pointer: '/estimate', set: 1 }],
  ['a number written with a zero in front', { estimate: '05' }, { pointer: '/estimate', set: 5 }],
  ['yes for true', { mvp: 'yes' }, { pointer: '/mvp', set: true }],
  ['否 for false', { mvp: '否' }, { pointer: '/mvp', set: false }],
  ['a list of one text where a text is wanted', { owner: ['chen.jie'] }, { pointer: '/owner', set: 'chen.jie' }],
  ['true where a text is wanted', { owner: true }, { pointer: '/owner', set: 'true' }],
])('%s is put right', (_, fields, change) => {
  expect(found(requirement, { ...sound, ...fields })).toEqual([`value-type ${change.pointer}`])
  expect(fixOf(requirement, { ...sound, ...fields })).toEqual(change)
})

test('what cannot be a number gets no guess', () => {
  expect(fixOf(requirement, { ...sound, estimate: 'about 3' })).toBeUndefined()
})

test.each([
  ['2026/3/5', '2026-03-05'],
  ['2026年3月5日', '2026-03-05'],
  ['20260305', '2026-03-05'],
  ['2026-3-5', '2026-03-05'],
  ['2026-03-05T10:00:00Z', '2026-03-05'],
])('the day %s is rewritten', (written, meant) => {
  expect(fixOf(change, { ...soundChange, raised: written })).toEqual({ pointer: '/raised', set: meant })
})

test('a day that does not exist is said to be none', () => {
  const [problem] = kinds.validate(change, { ...soundChange, raised: '2026-02-30' })
  expect(problem).toMatchObject({ code: 'value-format', pointer: '/raised', fixes: [] })
  expect(problem?.message.en).toContain('2026-02-30` does not exist')
})

test('a day as a number is read as the text that it is', () => {
  expect(fixOf(change, { ...soundChange, raised: 20260305 })).toEqual({ pointer: '/raised', set: '2026-03-05' })
})

test.each(['CR-7', 'cr-7', 'CR 7', 'CR7', 'CR-007', '7'])('the ID %s is padded', (id) => {
  expect(found(change, { ...soundChange, id })).toEqual(['id-format /id'])
  expect(fixOf(change, { ...soundChange, id })).toEqual({ pointer: '/id', set: 'CR-0007' })
})

test('an ID of another kind is not rewritten', () => {
  expect(fixOf(change, { ...soundChange, id: 'REQ-0001' })).toBeUndefined()
})

test('a title of two lines is joined', () => {
  expect(fixOf(change, { ...soundChange, title: 'Credit\n  check' })).toEqual({ pointer: '/title', set: 'Credit check' })
})

test('the item that repeats is marked', () => {
  expect(found(requirement, { ...sound, refines: ['REQ-0001', 'REQ-0002', 'REQ-0001'] })).toEqual(['value-repeated /refines/2'])
  expect(fixOf(requirement, { ...sound, refines: ['REQ-0001', 'REQ-0001'] })).toEqual({ pointer: '/refines/1', remove: true })
})

test('empty values are called empty wherever they stand', () => {
  expect(
    found(change, { ...soundChange, reason: '', raised: null, options: [''], decision: { by: [], on: '2026-01-02' } }).filter((one) => one.startsWith('value')),
  ).toEqual(['value-empty /reason', 'value-empty /raised', 'value-empty /options/0', 'value-empty /decision/by'])
})

test('fields within fields are named by their place', () => {
  const problems = kinds.validate(change, { ...soundChange, decision: { by: ['li.wei', 7, { x: 1 }], on: 'soon', note: [] } })
  expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'value-type /decision/by/2',
    'value-format /decision/on',
    'value-type /decision/note',
  ])
  expect(problems[0]?.message.en).toMatch(/^Item 3 of `decision.by` must be a text, not a group of fields/)
  expect(problems[0]?.message.zh).toMatch(/^`decision.by` 第 3 项应为文本/)
})

test('a status that the workflow lacks is left to the rule that says it better', () => {
  expect(found(requirement, { ...sound, status: 'aproved' })).toEqual([])
})

test('a record with very many errors gets a bounded number of problems', () => {
  const data = { ...sound, acceptance: Array.from({ length: 5000 }, () => ({})) }
  expect(kinds.validate(requirement, data)).toHaveLength(100)
})

test('alternatives are judged by the one that the value resembles', async () => {
  const party = { type: 'object', additionalProperties: false, required: ['name'], properties: { name: { type: 'string' } } }
  const own = await ownKind(
    {},
    { properties: { by: { oneOf: [{ type: 'string', minLength: 2 }, party] }, pay: { anyOf: [{ required: ['cash'] }, { required: ['bank'] }] } } },
  )
  const problems = (fields: ValueMap) => own.kinds.validate(own.kind, { ...auditNote, ...fields }).map(({ code, pointer }) => `${code} ${pointer}`)
  expect(problems({ by: 'Li', pay: { cash: 1 } })).toEqual([])
  expect(problems({ by: 'L' })).toEqual(['value-range /by'])
  expect(problems({ by: { nam: 'Li' } })).toEqual(['field-unknown /by/nam'])
  expect(problems({ by: [] })).toEqual(['value-type /by'])
  expect(problems({ pay: {} })).toEqual(['field-missing /pay/cash'])
})

test('what rules out each other is said with its names', async () => {
  const schema = { not: { required: ['note', 'level'] }, dependentRequired: { finding: ['note'] } }
  const own = await ownKind({}, schema)
  const problems = (fields: ValueMap) => own.kinds.validate(own.kind, { ...auditNote, ...fields })
  expect(problems({ note: 'x', level: 1 })[0]?.message.en).toBe('`note` and `level` cannot stand together: take one out.')
  expect(problems({ finding: {} })[0]).toMatchObject({ code: 'field-missing', pointer: '/note' })
})

test('keys and values of any spelling cannot break out of a sentence', async () => {
  const key = 'a`\n"\\'
  const own = await ownKind({}, { properties: { a: { enum: ['`x`\n', '{1}'] } } })
  const [first, second] = own.kinds.validate(own.kind, { ...auditNote, a: 'y', [key]: 1 })
  expect(first?.message.en).toMatch(/^`a'/)
  expect(second?.message.en).not.toContain('\n')
})

function broken(kind: Kind): fc.Arbitrary<ValueMap> {
  const value = fc.jsonValue({ maxDepth: 3, stringUnit: fc.constantFrom(...'ab 19-') }) as fc.Arbitrary<Value>
  const names = fc.constantFrom(...Object.keys(kind.schema.properties as object), 'x')
  return fc.dictionary(names, value).map((fields) => ({ ...exampleRecord(kind, 'en'), ...fields }))
}

test('every fix can be carried out', () => {
  fc.assert(
    fc.property(broken(change), (data) => {
      for (const problem of kinds.validate(change, data)) {
        for (const each of changesOf(problem)) if (!('span' in each)) expect(changedData(data, each)).toBeTypeOf('object')
      }
    }),
  )
})

test('a required field gets its example wherever it is missing', () => {
  expect(fixOf(change, { ...soundChange, decision: { by: ['li.wei'] } })).toEqual({ pointer: '/decision/on', set: '2026-03-19' })
})

test('an empty required field is filled, an optional one may also be taken out', () => {
  const removes = (fields: ValueMap) =>
    kinds
      .validate(change, { ...soundChange, ...fields })
      .flatMap(changesOf)
      .some((each) => 'remove' in each)
  expect(removes({ title: '' })).toBe(false)
  expect(removes({ raised: '' })).toBe(true)
})

/** Whatever the data, every problem has a known code and is said in both languages, without patterns and pointers. */
test('any data at all is answered with known codes in both languages', () => {
  const codes = new Set([
    ...schemaCodes.map((info) => info.code),
    ...requirement.invariants.map((one) => one.code),
    ...change.invariants.map((one) => one.code),
  ])
  for (const kind of [requirement, change]) {
    fc.assert(
      fc.property(broken(kind), (data) => {
        for (const { code, message } of kinds.validate(kind, data)) {
          expect(codes).toContain(code)
          expect(message.en).toMatch(/[.?]$/)
          expect(message.zh).toMatch(/[。？]$/)
          expect(message.en).not.toMatch(/\\d|\^\(|#\/|\/properties|undefined|\[object/)
        }
      }),
      { numRuns: 300 },
    )
  }
})
