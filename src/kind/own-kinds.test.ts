import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pointerOf, pointerSteps } from '../base/pointer.ts'
import { isList, isMap, type Value, type ValueMap } from '../base/value.ts'
import { builtInKinds } from './built-in.ts'
import type { Kind } from './kind.ts'
import { kindFileOf } from './kind-file-of.ts'
import { loadOwnKinds } from './own-kinds.ts'
import { kindJson } from './test-tools/kind-json.ts'
import { auditNote, ownKind } from './test-tools/own-kind.ts'

const builtIn = builtInKinds()

async function load(...files: (string | object)[]) {
  const texts = files.map((file, i) => ({ path: `.fieldbook/kinds/${i}.json`, text: typeof file === 'string' ? file : JSON.stringify(file) }))
  return loadOwnKinds(texts, builtIn)
}

/** Code and pointer of every problem of all files. */
async function problemsOf(...files: (string | object)[]): Promise<string[]> {
  const { problems } = await load(...files)
  return problems.flatMap((file) => file.problems.map(({ code, pointer }) => `${code} ${pointer}`))
}

test('without files the kinds are the built-in ones', async () => {
  expect(await loadOwnKinds([], builtIn)).toEqual({ kinds: builtIn, problems: [] })
})

test('an own kind is validated, found by ID and by place, and leaves the built-in ones as they are', async () => {
  const { kinds, kind } = await ownKind()
  expect(kind.source).toBe('.fieldbook/kinds/own.json')
  expect(kinds.byId('AUD-0001')).toBe(kind)
  expect(kinds.byPath('audits/AUD-0001.yaml')).toEqual([kind])
  expect(kinds.byName('Requirement')).toBe(builtIn.byName('Requirement'))
  expect(kinds.validate(kind, { ...auditNote, level: 9, x: 1 }).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'field-unknown /x',
    'value-range /level',
  ])
  const requirement = kinds.byName('Requirement')
  expect(requirement && kinds.validate(requirement, { id: 'REQ-1', title: 'x', status: 'draft' }).map(({ code }) => code)).toEqual(['id-format'])
})

test('a kind file may be YAML', async () => {
  const text =
    'x-fieldbook:\n  kind: AuditNote\n  names: { zh: 审计记录 }\n  prefix: AUD\n  folder: audits\n  phase: closing\nproperties:\n  note: { type: string, maxLength: 3 }\n'
  const { kinds, problems } = await loadOwnKinds([{ path: '.fieldbook/kinds/audit.yaml', text }], builtIn)
  expect(problems).toEqual([])
  const kind = kinds.byName('AuditNote')
  expect(kind && kinds.validate(kind, { ...auditNote, note: 'long' }).map(({ code }) => code)).toEqual(['value-range'])
})

test('a broken file never hides the others', async () => {
  const { kinds, problems } = await load('{ "x-fieldbook": ', kindJson())
  expect(problems).toMatchObject([{ file: '.fieldbook/kinds/0.json', problems: [{ code: 'kind-file' }] }])
  expect(kinds.byName('AuditNote')).toBeDefined()
})

test('what another kind has already is refused', async () => {
  expect(await problemsOf(kindJson({ kind: 'Risk' }))).toEqual(['kind-file /x-fieldbook/kind'])
  expect(await problemsOf(kindJson({ prefix: 'CR' }))).toEqual(['kind-file /x-fieldbook/prefix'])
  expect(await problemsOf(kindJson(), kindJson({ prefix: 'AU' }))).toEqual(['kind-file /x-fieldbook/kind'])
})

test('own kinds may link to each other, and a link to a kind that does not exist is found', async () => {
  const linked = (name: string, prefix: string, to: string) => kindJson({ kind: name, prefix, links: { '/auditors': { kinds: [to], inverse: 'auditedBy' } } })
  expect(await problemsOf(linked('First', 'FIR', 'Second'), linked('Second', 'SEC', 'First'))).toEqual([])
  expect(await problemsOf(linked('First', 'FIR', 'Requiremnt'))).toEqual(['kind-file /x-fieldbook/links/~1auditors/kinds/0'])
})

test('a kind may extend a built-in one: more fields, states and checks, fewer values', async () => {
  const { kinds, problems } = await load({
    'x-fieldbook': {
      extends: 'Requirement',
      workflow: { states: { approved: { requires: ['/owner'], next: ['parked'] }, parked: { zh: '搁置', mood: 'active', next: ['approved'] } } },
      invariants: [{ code: 'requirement-site', expression: "record.site != 'X'", field: '/site', en: 'Not X.', zh: '不能是 X。' }],
      columns: ['/site'],
    },
    properties: { priority: { enum: ['must', 'should'] }, site: { type: 'string' }, acceptance: { minItems: 2 } },
    required: ['site'],
  })
  expect(problems).toEqual([])
  const kind = kinds.byName('Requirement')
  const found = (data: ValueMap) => kind && kinds.validate(kind, data).map(({ code, pointer }) => `${code} ${pointer}`)
  expect(kind?.workflow?.states.get('approved')?.next).toEqual(['parked', 'implemented', 'dropped'])
  expect(kind?.columns).toEqual(['/site'])
  const data = { id: 'REQ-0001', title: 'x', status: 'parked', site: 'A', priority: 'must' }
  expect(found(data)).toEqual([])
  expect(found({ ...data, site: 'X' })).toEqual(['requirement-site /site'])
  expect(found({ ...data, priority: 'could', acceptance: ['one'], site: undefined as never })?.sort()).toEqual([
    'field-missing /site',
    'value-not-allowed /priority',
    'value-range /acceptance',
  ])
  expect(found({ ...data, status: 'approved', type: 'report', acceptance: ['a', 'b'] })).toEqual(['state-field-missing /owner'])
})

test('fields within fields are extended too', async () => {
  const { kinds, problems } = await load({
    'x-fieldbook': { extends: 'ChangeRequest' },
    properties: { impact: { properties: { safety: { type: 'string' }, cost: { maximum: 100 } } } },
  })
  expect(problems).toEqual([])
  const kind = kinds.byName('ChangeRequest')
  const data = { kind: 'ChangeRequest', id: 'CR-0001', title: 'x', status: 'proposed', reason: 'x', requestedBy: 'li.wei' }
  expect(kind && kinds.validate(kind, { ...data, impact: { safety: 'none', cost: 5 } })).toEqual([])
  expect(kind && kinds.validate(kind, { ...data, impact: { cost: 500 } }).map(({ pointer }) => pointer)).toEqual(['/impact/cost'])
})

test('an extension may not widen, move or rename what is built in', async () => {
  const extension = (annotation: object, schema: object = {}) => ({ 'x-fieldbook': { extends: 'Requirement', ...annotation }, ...schema })
  expect(await problemsOf(extension({ prefix: 'RQ', folder: 'reqs' }))).toEqual(['kind-file /x-fieldbook/prefix', 'kind-file /x-fieldbook/folder'])
  expect(await problemsOf(extension({}, { properties: { priority: { enum: ['must', 'nice'] } } }))).toEqual(['kind-file /properties/priority/enum'])
  expect(await problemsOf(extension({ links: { '/source': { kinds: ['*'], inverse: 'x' } } }))).toEqual(['kind-file /x-fieldbook/links/~1source'])
  expect(await problemsOf({ 'x-fieldbook': { extends: 'Requiremnt' } })).toEqual(['kind-file /x-fieldbook/extends'])
  expect(await problemsOf(extension({}), extension({}))).toEqual(['kind-file /x-fieldbook/extends'])
})

test('an adopted file needs none of the fields that records have', async () => {
  const { kinds, kind } = await ownKind(
    {
      prefix: 'KEP',
      folder: undefined,
      adopt: { files: ['keps/**/kep.yaml'], id: '/kep-number', title: '/title', status: '/status' },
      workflow: { initial: 'provisional', states: { provisional: { mood: 'new', requires: ['/owner'], next: ['Done'] }, Done: { mood: 'good', final: true } } },
    },
    { properties: { 'kep-number': { type: 'string' }, title: { type: 'string' }, status: { type: 'string' }, owner: { type: 'string' } } },
  )
  expect(kinds.byPath('keps/sig-node/1753-log/kep.yaml')).toEqual([kind])
  expect(kinds.validate(kind, { 'kep-number': 1753, title: 'Log', status: 'Done', anything: true })).toEqual([])
  expect(kinds.validate(kind, { 'kep-number': 1753, status: 'provisional' }).map(({ pointer }) => pointer)).toEqual(['/owner'])
})

const doubling = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`d${i}`, { allOf: [{ $ref: `#/$defs/d${i + 1}` }, { $ref: `#/$defs/d${i + 1}` }] }]))

test.each([
  [
    'references that double thirty times',
    kindJson({}, { properties: { a: { $ref: '#/$defs/d0' } }, $defs: { ...doubling, d30: { type: 'string' } } }),
    ['kind-file '],
  ],
  [
    'a definition that contains itself',
    kindJson({}, { properties: { a: { $ref: '#/$defs/a' } }, $defs: { a: { properties: { b: { $ref: '#/$defs/a' } } } } }),
    ['kind-file '],
  ],
  [
    'definitions that contain each other, though nothing uses them',
    kindJson({}, { $defs: { a: { items: { $ref: '#/$defs/b' } }, b: { items: { $ref: '#/$defs/a' } } } }),
    ['kind-file '],
  ],
  ['a reference to nothing', kindJson({}, { properties: { a: { $ref: '#/$defs/none' } } }), ['kind-file /properties/a/$ref']],
  ['a reference to what every object has', kindJson({}, { properties: { a: { $ref: '#/$defs/toString' } }, $defs: {} }), ['kind-file /properties/a/$ref']],
  ['a pattern that RE2 lacks', kindJson({}, { properties: { a: { type: 'string', pattern: '(?=a)b' } } }), ['kind-file /properties/a/pattern']],
  ['a key pattern that RE2 lacks', kindJson({}, { patternProperties: { '(a)\\1': {} } }), ['kind-file /patternProperties/(a)\\1']],
  [
    'a repetition beyond measure',
    kindJson({}, { properties: { a: { type: 'string', pattern: '((a{1000}){1000}){1000}' } } }),
    ['kind-file /properties/a/pattern'],
  ],
  [
    'unlike items that may not repeat',
    kindJson({}, { properties: { a: { type: 'array', items: {}, uniqueItems: true } } }),
    ['kind-file /properties/a/uniqueItems'],
  ],
  ['the prototype as a field', JSON.stringify(kindJson()).replace('"note"', '"__proto__"'), ['value-not-allowed /properties/__proto__']],
  ['the constructor as a field', kindJson({}, { properties: { constructor: { type: 'string' } } }), ['value-not-allowed /properties/constructor']],
  ['a field name of two lines', kindJson({}, { properties: { 'a\nb': {} } }), ['value-pattern /properties/a\nb']],
  ['ten megabytes', `"${'x'.repeat(10_000_000)}"`, ['kind-file ']],
  ['a hundred thousand brackets', '['.repeat(100_000) + ']'.repeat(100_000), ['kind-file ']],
  ['very many values', kindJson({}, { properties: { a: { enum: Array.from({ length: 30_000 }, (_, i) => i) } } }), ['kind-file ']],
])('%s is refused at once', async (_, file, expected) => {
  const began = performance.now()
  expect(await problemsOf(file)).toEqual(expected)
  expect(performance.now() - began).toBeLessThan(2000)
})

test('no name or title of a schema becomes code', async () => {
  const evil = ['"];globalThis.pwned=1;//', `\`$\{globalThis.pwned=1}\``, "'+(globalThis.pwned=1)+'", '\\u0022;globalThis.pwned=1', '*/globalThis.pwned=1/*']
  const field = (text: string) => ({ title: text, description: text, enum: evil, 'x-values': { [text]: { en: text } } })
  const { kinds, kind } = await ownKind({}, { properties: Object.fromEntries(evil.map((text) => [text, field(text)])), required: evil, $defs: {} })
  const problems = kinds.validate(kind, { ...auditNote, [evil[0] as string]: 'x' })
  expect(problems.map(({ code }) => code)).toEqual(['field-missing', 'field-missing', 'field-missing', 'field-missing', 'value-not-allowed'])
  expect(globalThis).not.toHaveProperty('pwned')
})

test('patterns run on the linear engine, each its own', async () => {
  const properties = { a: { type: 'string', pattern: '^(a+)+$' }, b: { type: 'string', pattern: '^b$' } }
  const { kinds, kind } = await ownKind({}, { properties, patternProperties: { '^x(y+)+$': { type: 'number' } } })
  const began = performance.now()
  const data = { ...auditNote, a: `${'a'.repeat(5000)}!`, b: 'b', [`x${'y'.repeat(200)}`]: 1, [`x${'y'.repeat(5000)}!`]: 1 }
  expect(kinds.validate(kind, data).map(({ code }) => code)).toEqual(['field-unknown', 'value-pattern'])
  expect(kinds.validate(kind, { ...auditNote, a: 'b', b: 'a' }).map(({ pointer }) => pointer)).toEqual(['/a', '/b'])
  expect(performance.now() - began).toBeLessThan(2000)
})

test('a text longer than patterns are matched against fits none', async () => {
  const { kinds, kind } = await ownKind({}, { properties: { a: { type: 'string', pattern: 'a' } } })
  expect(kinds.validate(kind, { ...auditNote, a: 'a'.repeat(10_001) }).map(({ code }) => code)).toEqual(['value-pattern'])
})

test('more kinds than allowed are refused by file', async () => {
  const files = Array.from({ length: 203 }, (_, i) => kindJson({ kind: `Note${i}`, prefix: `N${i}` }))
  const { kinds, problems } = await load(...files)
  expect(problems).toHaveLength(3)
  expect(kinds.all).toHaveLength(builtIn.all.length + 200)
})

test('no kind file makes reading throw, and whatever is accepted can validate', async () => {
  const { $schema: _, ...requirement } = JSON.parse(JSON.stringify({ ...kindFileOf(builtIn.byName('Requirement') as Kind) }))
  const pointers = placesIn(requirement)
  const junk = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('#/$defs/a', '^(', '/type', 'Risk', 'draft', { $ref: '#/$defs/a' }, { type: 'array', uniqueItems: true }),
  )
  const mutation = fc.record({
    at: fc.constantFrom(...pointers),
    value: junk as fc.Arbitrary<Value>,
    key: fc.constantFrom('items', 'pattern', 'enum', '$ref', 'x', '__proto__', 'then'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
      const file = structuredClone(requirement)
      file['x-fieldbook'] = { ...file['x-fieldbook'], kind: 'Mutant', prefix: 'MUT' }
      for (const { at, value, key } of mutations) {
        const owner = pointerSteps(at).reduce((inner: unknown, step) => (isMap(inner) || isList(inner) ? (inner as ValueMap)[step] : undefined), file)
        if (isMap(owner)) Object.assign(owner, { [key]: value })
      }
      const { kinds, problems } = await load(file)
      for (const problem of problems.flatMap((one) => one.problems)) expect(problem.message.en && problem.message.zh).toMatch(/\S/)
      const kind = kinds.byName('Mutant')
      if (kind) kinds.validate(kind, { kind: 'Mutant', id: 'MUT-0001', title: 'x', status: 'draft', acceptance: ['x'] })
    }),
    { numRuns: 200 },
  )
})

/** Pointers of every group of fields in a value. */
function placesIn(value: Value, at = ''): string[] {
  if (!isMap(value) && !isList(value)) return []
  return [...(isMap(value) ? [at] : []), ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, at + pointerOf([key])))]
}

test('a field that may be left empty says so with null, which no message names', async () => {
  const { kinds, kind } = await ownKind(
    {},
    { properties: { stage: { enum: [null, 'alpha', 'beta'] }, seeAlso: { type: ['array', 'null'], items: { type: 'string' } } } },
  )
  expect(kinds.validate(kind, { ...auditNote, stage: null, seeAlso: null })).toEqual([])
  const [problem] = kinds.validate(kind, { ...auditNote, stage: 'gamma' })
  expect(problem?.message.en).toBe('`stage` must be one of alpha or beta, not `gamma`.')
})
