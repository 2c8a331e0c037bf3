import { expect, test } from 'vitest'
import type { Location } from 'vscode-languageserver-types'
import { loadInitials } from '../initials.ts'
import { base, engagementWith, viewWith } from '../test-tools/view-with.ts'
import { definition } from './definition.ts'
import { documentLinks } from './document-links.ts'
import { documentSymbols } from './document-symbols.ts'
import { references } from './references.ts'
import { workspaceSymbols } from './workspace-symbols.ts'

const specification = (body: string) => ({
  'requirements/SRS-0001.md': `---\nkind: Specification\nid: SRS-0001\ntitle: 说明书\nstatus: draft\n---\n\n# 说明书\n\n${body}`,
})
const section =
  '### REQ-0002 库存调拨\n\n```yaml record\nstatus: draft\nrefines: [REQ-0001]\nowner: chen.jie\n```\n\n见 CR-0001。\n\n#### REQ-0003 调拨审核\n\n```yaml record\nstatus: draft\n```\n'

const short = (locations: readonly Location[]) =>
  locations.map(({ uri, range }) => `${uri.slice('file:///e/'.length)}:${range.start.line}:${range.start.character}`)

test('a linked ID leads to its record', async () => {
  const { view, offset } = await viewWith({
    'changes/CR-0002.yaml': 'kind: ChangeRequest\nid: CR-0002\ntitle: T\nstatus: proposed\nreason: x\nimplements: [REQ-<|>0001]\n',
  })
  expect(short(definition(view, offset))).toEqual(['requirements/REQ-0001.yaml:1:4'])
})

test('an ID leads to the section that is its record, and to both where it is taken twice', async () => {
  const files = { ...specification(section), 'changes/CR-0002.yaml': 'kind: ChangeRequest\nid: CR-0002\ntitle: T\nimplements: [REQ-<|>0002]\n' }
  const first = await viewWith(files)
  expect(short(definition(first.view, first.offset))).toEqual(['requirements/SRS-0001.md:9:4'])
  const second = await viewWith({ ...files, 'requirements/REQ-0002.yaml': 'kind: Requirement\nid: REQ-0002\ntitle: T\nstatus: draft\n' })
  expect(short(definition(second.view, second.offset))).toHaveLength(2)
})

test('a handle leads to the person in the directory', async () => {
  const { view, offset } = await viewWith({ 'changes/CR-0002.yaml': 'kind: ChangeRequest\nid: CR-0002\ntitle: T\nrequestedBy: li<|>.wei\n' })
  expect(short(definition(view, offset))).toEqual(['people.yaml:7:12'])
})

test('an ID that no record has leads nowhere', async () => {
  const { view, offset } = await viewWith({ 'changes/CR-0002.yaml': 'kind: ChangeRequest\nid: CR-0002\ntitle: T\nimplements: [REQ-<|>0999]\n' })
  expect(definition(view, offset)).toEqual([])
})

async function referencesAt(files: { [path: string]: string }, declaration = false): Promise<string[]> {
  const { view, offset } = await viewWith(files)
  return short(await references(view, offset, declaration, async () => undefined))
}

test('references are the fields that name a record, and the prose that does', async () => {
  const files = { ...specification(section), 'changes/CR-0001.yaml': `${base['changes/CR-0001.yaml']}`.replace('REQ-0001', 'REQ-00<|>01') }
  expect(await referencesAt(files)).toEqual(['changes/CR-0001.yaml:6:13', 'requirements/SRS-0001.md:13:10'])
  expect(await referencesAt(files, true)).toContain('requirements/REQ-0001.yaml:1:4')
  const change = { ...specification(section), 'changes/CR-0001.yaml': `${base['changes/CR-0001.yaml']}`.replace('id: CR', 'id: C<|>R') }
  expect(await referencesAt(change)).toEqual(['requirements/SRS-0001.md:17:2'])
})

test('references of a person are the fields that hold the handle', async () => {
  const files = { ...specification(section), 'people.yaml': `${base['people.yaml']}`.replace('chen.jie', 'chen<|>.jie') }
  expect(await referencesAt(files, true)).toEqual([
    'people.yaml:2:12',
    'changes/CR-0001.yaml:5:13',
    'requirements/REQ-0001.yaml:8:7',
    'requirements/SRS-0001.md:14:7',
  ])
})

test('IDs in prose are links to their records; those in fields and headings are not', async () => {
  const { view } = await viewWith(specification(`${section}\n参见 REQ-0003、REQ-0999。<|>\n`))
  expect(documentLinks(view).map((link) => [link.target, link.range.start.line, link.tooltip])).toEqual([
    ['file:///e/changes/CR-0001.yaml', 17, 'CR-0001 超信用额度的订单自动冻结'],
    ['file:///e/requirements/SRS-0001.md#L20', 25, 'REQ-0003 调拨审核'],
  ])
})

test('the outline nests sections by heading and lists fields with their values', async () => {
  const { view } = await viewWith(specification(`${section}<|>`))
  const [document] = documentSymbols(view)
  expect(document?.name).toBe('SRS-0001 说明书')
  expect(document && view.text.slice(view.lines.offset(document.selectionRange.start), view.lines.offset(document.selectionRange.end))).toBe('title: 说明书')
  const outer = document?.children?.find(({ name }) => name.startsWith('REQ-0002'))
  expect(outer?.detail).toBe('需求')
  expect(outer?.children?.map(({ name, detail }) => [name, detail])).toEqual([
    ['status', '状态 · draft'],
    ['refines', '细化自 · REQ-0001'],
    ['owner', '负责人 · chen.jie'],
    ['REQ-0003 调拨审核', '需求'],
  ])
})

test('every symbol of an outline lies within the one that holds it', async () => {
  const { view } = await viewWith(specification(`${section}<|>`))
  const check = (symbols: ReturnType<typeof documentSymbols>) => {
    for (const { range, selectionRange, children = [] } of symbols) {
      expect(view.lines.offset(selectionRange.start)).toBeGreaterThanOrEqual(view.lines.offset(range.start))
      expect(view.lines.offset(selectionRange.end)).toBeLessThanOrEqual(view.lines.offset(range.end))
      check(children)
    }
  }
  check(documentSymbols(view))
})

test('records of the workspace are found by ID, title and initials', async () => {
  await loadInitials()
  const engagement = await engagementWith(base)
  const names = (query: string) => workspaceSymbols(engagement, query).map(({ name }) => name)
  expect(names('cr-0001')).toEqual(['CR-0001 超信用额度的订单自动冻结'])
  expect(names('实时')).toEqual(['REQ-0001 订单状态实时可查'])
  expect(names('ddzt')).toEqual(['REQ-0001 订单状态实时可查'])
  expect(names('订单 冻结')).toEqual(['CR-0001 超信用额度的订单自动冻结'])
  expect(names('zzzz')).toEqual([])
})
