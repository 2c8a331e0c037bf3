import fc from 'fast-check'
import { expect, test } from 'vitest'
import { builtInKinds } from '../../kind/built-in.ts'
import { composePack } from '../../template/compose-pack.ts'
import { readLayer } from '../../template/layer.ts'
import type { Answers, Pack } from '../../template/pack.ts'
import { inMemoryFiles } from '../in-memory-files.ts'
import { loadProject } from '../load.ts'
import { newEngagement } from '../new-engagement.ts'
import type { Files } from '../ports.ts'
import { originOf, updateTemplate } from './update.ts'

const kinds = builtInKinds()
const today = '2026-11-22'

const manifest = (version: string, more = '') => `name: ours
version: "${version}"
names: { en: Ours, zh: 我们的 }
summary: { en: For tests., zh: 测试用。 }
questions:
  - { name: client, type: text, required: true, label: { en: Client, zh: 客户 } }
  - { name: goLive, type: date, default: today+90, label: { en: Go-live, zh: 上线 } }
${more}`

const risk = (id: string, title: string, rest = '') => `kind: Risk
id: ${id}
title: ${title}
status: identified
owner: li.wei
description: "It may happen at <% client %>."
${rest}`

type Texts = { readonly [path: string]: string }

const one: Texts = {
  'template.yaml': manifest('1.0'),
  'en/engagement.yaml':
    'kind: Engagement\nid: HL-ERP\ntitle: ERP (fictitious)\nstatus: planned\nlanguage: en\nclient: "<% client %>"\ngoLive: "<% goLive %>"\n',
  'en/people.yaml': 'kind: Directory\npeople:\n  - handle: li.wei\n    name: Li Wei\n    organization: vendor\n',
  'en/risks/RISK-0001-a.yaml': risk('RISK-0001', 'First'),
  'en/risks/RISK-0002-b.yaml': risk('RISK-0002', 'Second'),
  'en/risks/RISK-0003-c.yaml': risk('RISK-0003', 'Third'),
  'en/notes.md': '# Notes for <% client %>\n\nFirst paragraph.\n\nSecond paragraph.\n',
}
const two: Texts = {
  ...one,
  'template.yaml': manifest('2.0', '  - { name: plant, type: text, required: true, label: { en: Plant, zh: 工厂 } }\n'),
  'en/risks/RISK-0001-a.yaml': risk('RISK-0001', 'First of the risks'),
  'en/risks/RISK-0004-d.yaml': risk('RISK-0004', 'Fourth'),
  'en/risks/RISK-0005-e.yaml': risk('RISK-0005', 'Fifth'),
  'en/notes.md': '# Notes for <% client %>\n\nFirst paragraph.\n\nSecond paragraph, of <% plant %>.\n',
}
const { 'en/risks/RISK-0002-b.yaml': _b, 'en/risks/RISK-0003-c.yaml': _c, ...rest } = two
const three: Texts = {
  ...rest,
  'template.yaml': two['template.yaml']?.replace('2.0', '3.0') ?? '',
  'en/notes.md': '# Notes for <% client %>\n\nFirst paragraph of the pack.\n',
}

function packOf(texts: Texts): Pack {
  const made = composePack([[readLayer(new Map(Object.entries(texts)))]])
  if ('problems' in made) throw new Error(JSON.stringify(made.problems))
  return made.pack
}

const fresh = async (texts: Texts, answers: Answers) =>
  (await newEngagement(packOf(texts), { language: 'en', answers, today, kinds })).files.map(({ path, text }) => [path, text] as const)

/** Updates and writes; the day is later than the one of the engagement's beginning, as it is in life. */
async function updated(files: Files, texts: Texts, answers: Answers) {
  const project = await loadProject(files, { kinds, today })
  const result = await updateTemplate(project, originOf(files), packOf(texts), { answers, today: '2027-02-01', kinds })
  files.write(result.changes)
  return result
}

const contentOf = (files: Files) => Object.fromEntries(files.list().map(({ path }) => [path, textOf(files, path)]))
const textOf = (files: Files, path: string) => {
  const read = files.read(path)
  return read && 'text' in read ? read.text : undefined
}
const outcomes = (result: { readonly files: readonly { path: string; outcome: string; taken?: string }[] }) =>
  Object.fromEntries(result.files.map(({ path, outcome, taken }) => [path, taken === undefined ? outcome : `${outcome}: ${taken}`]))

const answers = { client: 'Haolin (fictitious)', goLive: '2027-03-01' }

const edit = fc.record({
  path: fc.constantFrom(...Object.keys(one).flatMap((path) => (path.startsWith('en/') ? [path.slice(3)] : []))),
  line: fc.nat(6),
  text: fc.option(fc.constantFrom('# ours', '', 'ours: 1'), { nil: undefined }),
})

function withEdits(files: Files, edits: readonly { readonly path: string; readonly line: number; readonly text: string | undefined }[]): void {
  for (const { path, line, text } of edits) {
    const before = textOf(files, path)
    if (before === undefined) continue
    const lines = before.split('\n')
    lines.splice(line, 1, ...(text === undefined ? [] : [text]))
    files.write([{ path, before, after: text === 'ours: 1' && line > 4 && path !== 'engagement.yaml' ? undefined : lines.join('\n') }])
  }
}

test('An update with the same pack and the same answers changes nothing, whatever the team has done', async () => {
  const begun = await fresh(one, answers)
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 6 }), async (edits) => {
      const files = inMemoryFiles(begun)
      withEdits(files, edits)
      const before = contentOf(files)
      const result = await updated(files, one, originOf(files).memory.answers)
      expect(result.changes).toEqual([])
      expect(result.files).toEqual([])
      expect(contentOf(files)).toEqual(before)
    }),
    { numRuns: 30 },
  )
})

test.each([
  ['of the next version', one, two],
  ['of the version after the next', one, three],
  ['of an older version', three, one],
])('An update of an engagement that nobody touched equals a new one %s', async (_, from, to) => {
  const plain = fc.stringMatching(/^[A-Za-z ]{1,12}$/).filter((text) => text.trim() !== '')
  await fc.assert(
    fc.asyncProperty(plain, plain, async (client, plant) => {
      const knows = (texts: Texts) => (texts === one ? { client, goLive: '2027-03-01' } : { client, goLive: '2027-03-01', plant })
      const files = inMemoryFiles(await fresh(from, knows(from)))
      await updated(files, to, Object.fromEntries(Object.entries(knows(to)).reverse()))
      expect(contentOf(files)).toEqual(Object.fromEntries(await fresh(to, knows(to))))
    }),
    { numRuns: 15 },
  )
})

test('Over three versions the changes of both sides come together', async () => {
  const files = inMemoryFiles(await fresh(one, answers))
  const change = (path: string, edited: (text: string) => string | undefined) => {
    const before = textOf(files, path) ?? ''
    files.write([{ path, before, after: edited(before) }])
  }
  change('risks/RISK-0001-a.yaml', (text) => `${text}probability: 3\n`)
  change('risks/RISK-0002-b.yaml', () => undefined)
  change('risks/RISK-0003-c.yaml', (text) => text.replace('Third', 'Third, as the team says'))
  files.write([{ path: 'risks/own.yaml', before: undefined, after: risk('RISK-0004', "The team's own") }])
  const second = await updated(files, two, { ...answers, plant: 'Suzhou' })
  expect(outcomes(second)).toEqual({
    'notes.md': 'changed',
    'risks/RISK-0001-a.yaml': 'merged',
    'risks/RISK-0004-d.yaml': 'taken: RISK-0004',
    'risks/RISK-0005-e.yaml': 'added',
  })
  expect(textOf(files, 'risks/RISK-0001-a.yaml')).toMatch(/title: First of the risks\n[\s\S]*probability: 3\n$/)
  expect(textOf(files, 'notes.md')).toContain('of Suzhou')
  expect(originOf(files).memory).toMatchObject({ packs: [{ name: 'ours', version: '2.0' }], answers: { plant: 'Suzhou' }, today })

  change('notes.md', (text) => text.replace('First paragraph', 'Our paragraph'))
  const third = await updated(files, three, originOf(files).memory.answers)
  expect(outcomes(third)).toEqual({ 'notes.md': 'conflict', 'risks/RISK-0003-c.yaml': 'kept' })
  expect(textOf(files, 'notes.md')).toContain('<<<<<<< this engagement\nOur paragraph.\n')
  expect(textOf(files, 'notes.md')).toContain('>>>>>>> ours 3.0\n')
  expect(textOf(files, 'risks/RISK-0002-b.yaml')).toBeUndefined()
  expect(textOf(files, 'risks/own.yaml')).toContain('RISK-0004')
  // What was decided once does not come back.
  expect((await updated(files, three, originOf(files).memory.answers)).changes).toEqual([])
})

test('A file that the team renamed is found by the ID of its record', async () => {
  const files = inMemoryFiles(await fresh(one, answers))
  const text = textOf(files, 'risks/RISK-0001-a.yaml') ?? ''
  files.write([
    { path: 'risks/RISK-0001-a.yaml', before: text, after: undefined },
    { path: 'risks/RISK-0001-better-name.yaml', before: undefined, after: `# Ours\n${text}` },
  ])
  expect(outcomes(await updated(files, two, { ...answers, plant: 'x' }))).toMatchObject({ 'risks/RISK-0001-better-name.yaml': 'merged' })
  expect(textOf(files, 'risks/RISK-0001-better-name.yaml')).toMatch(/^# Ours\n[\s\S]*First of the risks/)
})

test('Another answer moves what follows from it and leaves alone what the team has changed', async () => {
  const files = inMemoryFiles(await fresh(one, answers))
  const result = await updated(files, one, { ...answers, goLive: '2027-05-03' })
  expect(outcomes(result)).toEqual({ 'engagement.yaml': 'changed' })
  expect(textOf(files, 'engagement.yaml')).toContain('goLive: "2027-05-03"')
  expect(originOf(files).memory.answers.goLive).toBe('2027-05-03')
})

test('Line ends of a checkout on Windows are no changes', async () => {
  const files = inMemoryFiles((await fresh(one, answers)).map(([path, text]) => [path, path.endsWith('.json') ? text : text.replaceAll('\n', '\r\n')] as const))
  const result = await updated(files, three, { ...answers, plant: 'x' })
  expect(Object.values(outcomes(result)).sort()).toEqual(['added', 'added', 'changed', 'changed', 'deleted', 'deleted'])
  expect(textOf(files, 'risks/RISK-0001-a.yaml')).toContain('title: First of the risks\r\n')
})

test('A pack that would write errors changes nothing', async () => {
  const files = inMemoryFiles(await fresh(one, answers))
  const project = await loadProject(files, { kinds, today })
  const broken = packOf({ ...one, 'en/risks/RISK-0009-x.yaml': 'kind: Risk\nid: RISK-0009\ntitle: x\nstatus: nonsense\n' })
  const result = await updateTemplate(project, originOf(files), broken, { answers, today, kinds })
  expect(result.problems.length).toBeGreaterThan(0)
})

test.each(['.fieldbook/template.yaml', '.fieldbook/template-base.json'])('An engagement without %s cannot be updated', async (path) => {
  const files = inMemoryFiles((await fresh(one, answers)).filter(([name]) => name !== path))
  expect(() => originOf(files)).toThrow(path)
})
