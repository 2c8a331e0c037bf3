import { expect, test } from 'vitest'
import { composePack } from './compose-pack.ts'
import { type Layer, readLayer } from './layer.ts'
import type { Answers, Pack } from './pack.ts'
import { renderPack } from './render-pack.ts'

function layer(name: string, manifest: string, files: { readonly [path: string]: string } = {}): Layer {
  const head = `name: ${name}\nversion: "1"\nnames: { en: ${name}, zh: ${name} }\nsummary: { en: For tests., zh: 测试用。 }\n`
  return readLayer(new Map(Object.entries({ 'template.yaml': head + manifest, ...files })))
}

const parent = layer(
  'parent',
  `questions:
  - { name: client, type: text, required: true, label: { en: Client, zh: 客户 } }
  - { name: trace, type: confirm, default: false, label: { en: Trace, zh: 追溯 } }
  - { name: goLive, type: date, label: { en: Go-live, zh: 上线 } }
derive: { freeze: { from: goLive, days: -14 } }
`,
  {
    'en/engagement.yaml': 'client: "<% client %>"\nphases: []\ncompliance:\n  - iso-27001\n',
    'en/risks/RISK-0001-a.yaml': 'title: "Parent"\n',
    'en/tests/TC-0001-a.yaml': 'title: "Test"\n',
    'records/en/weekly.yaml': 'kind: Meeting\ntitle: "<% title %>"\n',
    'records/en/old.yaml': 'kind: Meeting\ntitle: "Old"\n',
  },
)

function composed(...stacks: (readonly Layer[])[]): Pack {
  const made = composePack(stacks)
  if ('problems' in made) throw new Error(JSON.stringify(made.problems))
  return made.pack
}

function problemsOf(...stacks: (readonly Layer[])[]): string[] {
  const made = composePack(stacks)
  return 'problems' in made ? made.problems.map(({ file, message }) => `${file}: ${message.en}`) : []
}

function rendered(pack: Pack, answers: Answers): { [path: string]: string } {
  return Object.fromEntries(renderPack(pack, 'en', answers, '2026-11-22').map(({ path, text }) => [path, text]))
}

test('A pack keeps what is beneath it, replaces files and questions of the same name and leaves out others', () => {
  const child = layer(
    'child',
    `without: ["tests/TC-*", "records/old.yaml"]
questions:
  - { name: plant, type: text, label: { en: Plant, zh: 工厂 } }
  - { name: client, type: text, label: { en: Customer, zh: 甲方 } }
derive: { freeze: { from: goLive, days: -7 } }
`,
    { 'en/risks/RISK-0001-a.yaml': 'title: "<% client %> <% plant %>"\n', 'en/plants.md': '<% freeze %>' },
  )
  const pack = composed([parent, child])
  expect(pack.questions.map(({ name, label }) => `${name} ${label.en}`)).toEqual(['client Customer', 'trace Trace', 'goLive Go-live', 'plant Plant'])
  expect(pack.chosen).toEqual([{ name: 'child', version: '1' }])
  expect(pack.languages).toEqual(['en'])
  expect(pack.records.en.map((file) => file.path)).toEqual(['weekly.yaml'])
  const files = rendered(pack, { client: 'A', plant: 'B', goLive: '2027-03-15' })
  expect(Object.keys(files)).toEqual(['engagement.yaml', 'plants.md', 'risks/RISK-0001-a.yaml'])
  expect(files['risks/RISK-0001-a.yaml']).toBe('title: "A B"\n')
  expect(files['plants.md']).toBe('2027-03-08')
})

test('Files are written when their condition holds, whichever pack they come from', () => {
  const child = layer('child', 'files: [{ path: "*/TC-*", when: answers.trace == true }, { path: "risks/*", when: "answers.client != \'X\'" }]\n')
  const pack = composed([parent, child])
  expect(Object.keys(rendered(pack, { client: 'A', trace: true }))).toContain('tests/TC-0001-a.yaml')
  expect(Object.keys(rendered(pack, { client: 'X', trace: false }))).toEqual(['engagement.yaml'])
  expect(Object.keys(rendered(pack, { client: 'A' }))).not.toContain('tests/TC-0001-a.yaml')
})

test('Fields of records beneath are set and added to, with gaps filled in', () => {
  const child = layer(
    'child',
    `fields:
  - { record: engagement.yaml, field: /compliance, add: mlps-3 }
  - { record: engagement.yaml, field: /compliance, add: iso-27001 }
  - { record: engagement.yaml, field: /goLive, set: "<% goLive %>" }
  - { record: engagement.yaml, field: /phases, add: { title: "Freeze of <% client %>" } }
  - { record: engagement.yaml, field: /note, set: x, when: answers.trace == true }
`,
  )
  expect(rendered(composed([parent, child]), { client: 'A: "b"', goLive: '2027-03-15', trace: false })['engagement.yaml']).toBe(
    `client: "A: \\"b\\""
phases:
  - title: 'Freeze of A: "b"'
compliance:
  - iso-27001
  - mlps-3
goLive: 2027-03-15
`,
  )
})

test('An overlay is added on top and may use what the pack asks, and a pack that two extend is there once', () => {
  const overlay = layer('site', 'overlay: true\nopen: site.md\n', { 'en/site.md': '<% client %> <% freeze %>\n' })
  const pack = composed([parent], [parent, overlay])
  expect(pack.chosen.map((one) => one.name)).toEqual(['parent', 'site'])
  expect(pack.open).toBe('site.md')
  expect(pack.questions).toHaveLength(3)
  expect(rendered(pack, { client: 'A', goLive: '2027-03-15' })['site.md']).toBe('A 2027-03-01\n')
})

test('Record templates may count days from today; files that are written at once may not, as derived days are for that', () => {
  const text = 'due: "<% today+7 %>"\n'
  expect(problemsOf([layer('days', '', { 'records/en/issue.yaml': text })])).toEqual([])
  expect(problemsOf([layer('days', '', { 'en/issue.yaml': text })])).toEqual(['en/issue.yaml: today+7 is neither a question nor a derived day.'])
})

test('What leads to nothing is said, with the pack that it stands in', () => {
  const child = layer(
    'child',
    'without: ["tests/none-*"]\nopen: none.md\nfiles: [{ path: none/*, when: "true" }]\nfields: [{ record: none.yaml, field: /a, set: 1 }]\n',
  )
  expect(problemsOf([parent, child])).toEqual(
    expect.arrayContaining(
      ['tests/none-*', 'none.md', 'none/*', 'none.yaml'].map((name) => `template.yaml: ${name} is no file of this pack or of those beneath it.`),
    ),
  )
  const overlay = layer('over', 'overlay: true\nfields: [{ record: gone.yaml, field: /a, set: 1 }]\n')
  expect(problemsOf([parent], [overlay])).toEqual(['over/template.yaml: gone.yaml is no file of this pack or of those beneath it.'])
  const broken = layer('broken', '', { 'en/x.md': '<% nobody %>', 'records/en/y.yaml': 'a: "<% title %> <% somebody %>"' })
  const said = problemsOf([broken, layer('top', '')])
  expect(said.map((one) => one.replace(/:.*/, ''))).toEqual(['broken/en/x.md', 'broken/records/en/y.yaml'])
})

test.each([
  ['files: [{ path: a }]', 'Write each entry of files'],
  ['files: [{ path: engagement.yaml, when: "answers." }]', 'template.yaml'],
  ['fields: [{ record: engagement.yaml, field: a, set: 1 }]', 'Write each entry of fields'],
  ['fields: [{ record: engagement.yaml, field: /a }]', 'Write each entry of fields'],
  ['extend: basic', 'There is no key extend'],
])('%s is refused', (manifest, reason) => {
  expect(problemsOf([parent, layer('child', `${manifest}\n`)]).join('\n')).toContain(reason)
})

test('Nothing can be added to a field that is no list', () => {
  const child = layer('child', 'fields: [{ record: engagement.yaml, field: /client, add: x }]\n')
  expect(() => rendered(composed([parent, child]), { client: 'A' })).toThrow('is no list')
})
