import { expect, test } from 'vitest'
import { languages } from '../base/message.ts'
import { fieldAt } from './field-schema.ts'
import { parseKind } from './parse-kind.ts'
import { kindJson } from './test-tools/kind-json.ts'

function kindOf(json: unknown) {
  const result = parseKind(json, undefined)
  if ('problems' in result) throw new Error(result.problems.map(({ pointer, message }) => `${pointer}: ${message.en}`).join('\n'))
  return result.kind
}

/** Code and pointer of every problem. */
function problemsOf(json: unknown): string[] {
  const result = parseKind(json, undefined)
  return 'problems' in result ? result.problems.map(({ code, pointer }) => `${code} ${pointer}`) : []
}

const states = { open: { en: 'Open', zh: '待处理', mood: 'new', next: ['closed'] }, closed: { en: 'Closed', zh: '已关闭', mood: 'good', final: true } }

test('a kind gets the fields that every record has, required ones first', () => {
  const { schema } = kindOf(kindJson({ workflow: { initial: 'open', states } }, { required: ['level'] }))
  expect(Object.keys(schema.properties as object)).toEqual(['kind', 'id', 'title', 'status', 'level', 'note', 'auditors', 'finding'])
  expect(schema.required).toEqual(['kind', 'id', 'title', 'status', 'level'])
  expect(schema.additionalProperties).toBe(false)
  expect(fieldAt(schema, '/id')?.pattern).toBe('^AUD-\\d{4,9}$')
  expect(fieldAt(schema, '/status')?.enum).toEqual(['open', 'closed'])
})

test('the ID of a section names its kind, so the field is not required where sections are allowed', () => {
  expect(kindOf(kindJson({ forms: ['section', 'yaml'] })).schema.required).toEqual(['id', 'title'])
})

test('a kind with one file has a free ID, or none and then no title', () => {
  const one = { prefix: undefined, folder: undefined, file: 'audit.yaml' }
  const free = kindOf(JSON.parse(JSON.stringify(kindJson({ ...one, id: 'free' })))).schema
  const none = kindOf(JSON.parse(JSON.stringify(kindJson({ ...one, id: 'none' })))).schema
  expect(free.required).toEqual(['kind', 'id', 'title'])
  expect(none.required).toEqual(['kind'])
  expect(none.properties).not.toHaveProperty('id')
})

test('a kind file may describe ID and title, and not change them', () => {
  const described = kindJson({}, { properties: { title: { examples: ['Cash count'], 'x-zh': { title: '标题', examples: ['现金盘点'] } } } })
  expect(fieldAt(kindOf(described).schema, '/title')).toMatchObject({ type: 'string', examples: ['Cash count'] })
  expect(problemsOf(kindJson({}, { properties: { title: { type: 'number' }, kind: { type: 'string' } } }))).toEqual([
    'kind-file /properties/kind',
    'kind-file /properties/title',
  ])
})

test('one language stands in for the other', () => {
  const { names, plural, workflow } = kindOf(kindJson({ names: { zh: '审计记录' }, workflow: { initial: 'x', states: { x: { mood: 'new', final: true } } } }))
  expect(names).toEqual({ en: '审计记录', zh: '审计记录' })
  expect(plural).toEqual({ en: '审计记录', zh: '审计记录' })
  expect(workflow?.states.get('x')?.names).toEqual({ en: 'x', zh: 'x' })
})

test('links, people, columns and invariants are read', () => {
  const kind = kindOf(
    kindJson({
      links: {
        '/auditors': { kinds: ['*'], inverse: 'auditedBy', en: 'Audits', zh: '审计对象', inverseEn: 'Audited by', inverseZh: '审计来源', acyclic: true },
      },
      people: ['/auditors/*'],
      columns: ['/level'],
      invariants: [{ code: 'audit-level', expression: 'record.level > 1', field: '/level', zh: '级别过低。' }],
    }),
  )
  expect(kind.links[0]).toMatchObject({ pointer: '/auditors', by: 'id', acyclic: true, inverseNames: { en: 'Audited by', zh: '审计来源' } })
  expect(kind.people).toEqual(['/auditors/*'])
  expect(kind.invariants[0]).toMatchObject({ pointer: '/level', severity: 'error', message: { en: '级别过低。', zh: '级别过低。' } })
})

test('definitions are written out where they are referred to', () => {
  const kind = kindOf(
    kindJson(
      {},
      {
        properties: { by: { $ref: '#/$defs/party', title: 'By' } },
        $defs: { party: { type: 'object', title: 'Party', properties: { name: { type: 'string' } } } },
      },
    ),
  )
  expect(kind.schema).not.toHaveProperty('$defs')
  expect(fieldAt(kind.schema, '/by')).toMatchObject({ type: 'object', title: 'By' })
  expect(fieldAt(kind.schema, '/by/name')).toEqual({ type: 'string' })
})

test.each([
  ['an unknown key', { prefx: 'A' }, ['field-unknown /x-fieldbook/prefx']],
  ['a phase that is not on the list', { phase: 'closng' }, ['value-not-allowed /x-fieldbook/phase']],
  ['a prefix in small letters', { prefix: 'aud' }, ['value-pattern /x-fieldbook/prefix']],
  ['a folder outside the engagement', { folder: '../secrets' }, ['value-pattern /x-fieldbook/folder']],
  ['a hidden folder', { folder: 'a/.git' }, ['value-pattern /x-fieldbook/folder']],
  ['a folder and a file', { file: 'a.yaml' }, ['kind-file /x-fieldbook']],
  ['a free ID beside a prefix', { id: 'free' }, ['kind-file /x-fieldbook/id']],
  ['a form that does not exist', { forms: ['toml'] }, ['value-not-allowed /x-fieldbook/forms/0']],
  ['a column that no field has', { columns: ['/levl'] }, ['kind-file /x-fieldbook/columns/0']],
  ['a person field that no field has', { people: ['/finding/by'] }, ['kind-file /x-fieldbook/people/0']],
  ['a link that no field has', { links: { '/nope': { kinds: ['*'], inverse: 'x' } } }, ['kind-file /x-fieldbook/links/~1nope']],
  ['an initial state that does not exist', { workflow: { initial: 'opn', states } }, ['kind-file /x-fieldbook/workflow/initial']],
  ['no initial state', { workflow: { states } }, ['kind-file /x-fieldbook/workflow/initial']],
  [
    'a transition to an unknown state, which leaves another unreached',
    { workflow: { initial: 'open', states: { ...states, open: { mood: 'new', next: ['closd'] } } } },
    ['kind-file /x-fieldbook/workflow/states/closed', 'kind-file /x-fieldbook/workflow/states/open/next/0'],
  ],
  [
    'a state that cannot be left and is not final',
    { workflow: { initial: 'open', states: { open: { mood: 'new' } } } },
    ['kind-file /x-fieldbook/workflow/states/open'],
  ],
  [
    'a required field that does not exist',
    { workflow: { initial: 'open', states: { ...states, closed: { mood: 'good', final: true, requires: ['/nte', '/auditors/*'] } } } },
    ['kind-file /x-fieldbook/workflow/states/closed/requires/0', 'kind-file /x-fieldbook/workflow/states/closed/requires/1'],
  ],
  [
    'a need of something that is no link',
    { workflow: { initial: 'open', states: { ...states, closed: { mood: 'good', final: true, needs: [{ link: '/note', states: ['done'] }] } } } },
    ['kind-file /x-fieldbook/workflow/states/closed/needs/0/link'],
  ],
  ['a state in capitals', { workflow: { initial: 'Open', states: { Open: { mood: 'new', final: true } } } }, ['kind-file /x-fieldbook/workflow/states/Open']],
  [
    'a condition that cannot be read',
    { invariants: [{ code: 'a-b', en: 'x', expression: 'record.note ==' }] },
    ['kind-file /x-fieldbook/invariants/0/expression'],
  ],
  ['a condition without words', { invariants: [{ code: 'a-b', expression: 'true' }] }, ['kind-file /x-fieldbook/invariants/0']],
  ['an adopting kind with a folder', { adopt: { files: ['x/*.yaml'] } }, ['kind-file /x-fieldbook/folder']],
])('%s is refused', (_, annotation, expected) => {
  expect(problemsOf(kindJson(annotation)).sort()).toEqual(expected)
})

test.each([
  ['a keyword that is not on the list', { note: { type: 'string', minLenght: 1 } }, ['field-unknown /properties/note/minLenght']],
  ['a type that does not exist', { note: { type: 'text' } }, ['value-not-allowed /properties/note/type']],
  ['one type of several that does not exist', { note: { type: ['string', 'text'] } }, ['value-not-allowed /properties/note/type/1']],
  ['a format that is not on the list', { note: { type: 'string', format: 'regex' } }, ['value-not-allowed /properties/note/format']],
  ['a reference to the network', { note: { $ref: 'https://schemas.invalid/x.json' } }, ['value-pattern /properties/note/$ref']],
  ['else without if', { note: { else: { type: 'string' } } }, ['field-missing /properties/note/if']],
])('%s is refused', (_, properties, expected) => {
  expect(problemsOf(kindJson({}, { properties }))).toEqual(expected)
})

test('a required field that the schema lacks is refused', () => {
  expect(problemsOf(kindJson({}, { required: ['note', 'nte'] }))).toEqual(['kind-file /required/1'])
})

test('what is no kind file at all is refused with words in both languages', () => {
  for (const json of [null, 3, [], {}, { 'x-fieldbook': {} }]) {
    const result = parseKind(json, undefined)
    expect('problems' in result && result.problems.length).toBeGreaterThan(0)
    for (const problem of 'problems' in result ? result.problems : []) for (const language of languages) expect(problem.message[language]).toMatch(/\S/)
  }
})

test.each(['/adr/*.md', './adr/*.md', '../adr/*.md', 'adr/../../x.yaml', 'adr\\*.md'])(
  'files to adopt are named from the folder of the engagement: %s is not',
  (files) => {
    const parsed = parseKind(kindJson({ folder: undefined, adopt: { files: [files] } }), undefined)
    expect(parsed).toMatchObject({ problems: [{ code: 'value-pattern', pointer: '/x-fieldbook/adopt/files/0' }] })
  },
)
