import { expect, test } from 'vitest'
import { composePack } from './compose-pack.ts'
import { readLayer } from './layer.ts'

const manifest = `
name: small
version: "1"
names: { en: Small, zh: 小 }
summary: { en: For tests., zh: 测试用。 }
questions:
  - { name: client, type: text, required: true, label: { en: Client, zh: 客户 } }
`

function problemsOf(files: { readonly [path: string]: string }): string[] {
  const parsed = composePack([[readLayer(new Map(Object.entries({ 'template.yaml': manifest, ...files })))]])
  return 'problems' in parsed ? parsed.problems.map(({ file, message }) => `${file}: ${message.en}`) : []
}

test('A pack in order has no problems', () => {
  expect(problemsOf({ 'en/engagement.yaml': 'client: "<%client%>" # for <%client%>\n', 'zh/engagement.yaml': 'client: "<% client %>"\n' })).toEqual([])
})

test('A folder without a manifest is no pack', () => {
  expect(composePack([[readLayer(new Map())]])).toMatchObject({ problems: [{ file: 'template.yaml' }] })
})

test.each([
  ['<%{client}%>', 'filled in without protection'],
  ['<%&client%>', 'filled in without protection'],
  ['<%>client%>', 'filled in without protection'],
  ['<%=| |=%>', 'filled in without protection'],
  ['<%nobody%>', 'neither a question nor a derived day'],
  ['<%#client%>', 'opened and not closed'],
  ['<%client', 'opened and not closed'],
])('%s in a file is refused', (gap, reason) => {
  expect(problemsOf({ 'en/a.md': `${gap}\n` })).toEqual([expect.stringContaining(reason)])
})

test.each(['client: <%client%>', "client: '<%client%>'", 'note: 5" <%client%>', '"<%#client%>x": <%client%><%/client%>'])(
  'In YAML, %s is refused because the gap is not between double quotes',
  (text) => {
    expect(problemsOf({ 'en/a.yaml': `${text}\n` })).toEqual([expect.stringContaining('between double quotes')])
  },
)

test('The fields of a Markdown record want double quotes too, its prose does not', () => {
  const problems = problemsOf({ 'en/a.md': '---\ntitle: <%client%>\n---\n\n<%client%>\n\n### REQ-0001 <%client%>\n\n```yaml record\nowner: <%client%>\n```\n' })
  expect(problems).toHaveLength(2)
})

test.each(['en/../a.md', 'en/.git/config', '/etc/passwd', 'en/.GIT/x', 'en/con.md', 'en/a:b.md', 'en/a\\b.md', 'en//a.md', 'en/a.md ', 'en/nul'])(
  'The path %s is refused',
  (path) => {
    expect(problemsOf({ [path]: 'x' })).toEqual([expect.stringContaining('rename the file')])
  },
)

test.each(['en/.fieldbook/template.yaml', 'zh/.fieldbook/template-base.json', 'en/.fieldbook/cache/x.json'])(
  'The file %s of an engagement is refused',
  (path) => {
    expect(problemsOf({ [path]: '{}', 'en/.fieldbook/kinds/a.json': '{}', 'en/.fieldbook/records/en/a.yaml': 'kind: Issue' })).toEqual([
      `${path}: Fieldbook writes this file itself; take it out of the pack.`,
    ])
  },
)

test('Everything that is wrong with a manifest is said at once', () => {
  const wrong = `
name: No Good
names: { en: Small }
summary: { en: For tests., zh: 测试用。 }
delimiters: ["<%"]
questions:
  - { type: text, label: { en: Client, zh: 客户 } }
  - { name: a, type: number, label: { en: A, zh: A } }
  - { name: b, type: choice, label: { en: B, zh: B } }
  - { name: c, type: text, pattern: "(?=x)", label: { en: C, zh: C } }
  - { name: d, type: text, when: "answers.", label: { en: D, zh: D } }
  - { name: e, type: date, default: someday, label: { en: E, zh: E } }
  - { name: e, type: text, label: { en: E, zh: E } }
  - { name: h, type: date, default: { from: later, days: 7 }, label: { en: H, zh: H } }
  - { name: i, type: date, laterThan: c, label: { en: I, zh: I } }
  - { name: j, type: text, default: { from: c, days: 7 }, label: { en: J, zh: J } }
  - { name: later, type: date, label: { en: Later, zh: 后 } }
derive:
  f: { from: c, days: 1 }
  g: { from: e }
`
  const said = problemsOf({ 'template.yaml': wrong }).join('\n')
  for (const word of [
    'No Good',
    'version',
    'names',
    'delimiters',
    'Question 1',
    'Question a',
    'Question b',
    'Question c',
    'Question d',
    'Question e',
    'used twice',
    'The default of h comes from later,',
    'i is to be later than c;',
    'Question j: its default is no answer',
    'f counts from c',
    'Write g as',
  ]) {
    expect(said).toContain(word)
  }
  expect(said).not.toContain('(?=x)')
})
