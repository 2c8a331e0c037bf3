import { beforeAll, expect, test } from 'vitest'
import type { CompletionItem } from 'vscode-languageserver-types'
import type { Language } from '../../base/message.ts'
import { loadInitials } from '../initials.ts'
import { viewWith } from '../test-tools/view-with.ts'
import { completion, mayComplete } from './completion.ts'

beforeAll(loadInitials)

async function completed(files: { [path: string]: string }, language: Language = 'zh'): Promise<CompletionItem[]> {
  const { view, offset } = await viewWith(files, language)
  return completion(view, offset, true).items
}

/** The text after an item is taken, with the snippet's gaps left in. */
async function taken(files: { [path: string]: string }, label: string): Promise<string> {
  const { view, offset } = await viewWith(files)
  const item = completion(view, offset, true).items.find((each) => each.label === label)
  if (!item?.textEdit || !('range' in item.textEdit)) throw new Error(`no ${label}`)
  const { range, newText } = item.textEdit
  return view.text.slice(0, view.lines.offset(range.start)) + newText + view.text.slice(view.lines.offset(range.end))
}

const labels = (items: readonly CompletionItem[]) => items.map((item) => item.label)
const change = (rest: string) => ({ 'changes/CR-0002.yaml': `kind: ChangeRequest\nid: CR-0002\ntitle: T\nstatus: proposed\n${rest}` })
const requirement = (rest: string) => ({ 'requirements/REQ-0002.yaml': `kind: Requirement\nid: REQ-0002\ntitle: T\n${rest}` })

test('on an empty line come the fields that are not there yet, required ones first', async () => {
  const items = await completed(change('<|>\n'))
  expect(labels(items).slice(0, 2)).toEqual(['reason', 'requestedBy'])
  expect(labels(items)).not.toContain('title')
  expect(items[0]?.labelDetails).toEqual({ description: '变更原因' })
  expect(items[0]?.filterText).toBe('reason 变更原因 bgyy')
})

test('fields are offered while one is being typed', async () => {
  expect(labels(await completed(change('reason: x\nreq<|>')))).toContain('requestedBy')
})

test('a completely empty file begins with its kind', async () => {
  expect(labels(await completed({ 'changes/CR-0003.yaml': '<|>' }))[0]).toBe('kind')
  expect(labels(await completed({ 'changes/CR-0003.yaml': 'kind: <|>' }))).toEqual(['ChangeRequest'])
})

test('an ID is that of the file name, or else the next free one', async () => {
  expect(labels(await completed({ 'changes/CR-0007-credit.yaml': 'kind: ChangeRequest\nid: <|>' }))).toEqual(['CR-0007'])
  expect(labels(await completed({ 'changes/credit.yaml': 'kind: ChangeRequest\nid: <|>' }))).toEqual(['CR-0002'])
  expect(labels(await completed({ 'changes/CR-0001-copy.yaml': 'kind: ChangeRequest\nid: <|>' }))).toEqual(['CR-0002'])
})

test('a field comes with a skeleton of its value, with gaps where something is to be written', async () => {
  expect(await taken(change('<|>\n'), 'decision')).toContain(`decision:\n  by:\n    - $1\n  on: \${2:2026-11-22}\n`)
  expect(await taken(change('<|>\n'), 'implements')).toContain('implements:\n  - $1\n')
  expect(await taken(requirement('<|>\n'), 'mvp')).toContain(`mvp: \${1|true,false|}\n`)
})

test('a key in front of its colon is replaced alone', async () => {
  expect(await taken(change('rea<|>xon: warum\n'), 'reason')).toContain('\nreason: warum\n')
})

test('fields within a field are offered, also in a list that has just begun', async () => {
  expect(labels(await completed(change('decision:\n  <|>\n')))).toEqual(['by', 'on', 'note'])
  expect(labels(await completed(change('decision: {by: [li.wei], <|>}\n')))).toEqual(['on', 'note'])
  const items = await completed({ 'people.yaml': 'kind: Directory\npeople:\n  - handle: chen.jie\n    <|>\n' })
  expect(labels(items).slice(0, 2)).toEqual(['name', 'side'])
  expect(labels(await completed({ 'people.yaml': 'kind: Directory\npeople:\n  - <|>\n' })).slice(0, 2)).toEqual(['handle', 'name'])
})

test('a field with a list of values offers them with their labels', async () => {
  const items = await completed(requirement('priority: <|>'))
  expect(labels(items)).toEqual(['must', 'should', 'could', 'wont'])
  expect(items[0]?.labelDetails).toEqual({ description: '必须有' })
  expect((await completed(requirement('priority: <|>'), 'en'))[0]?.detail).toBe('Must')
})

test('a space is put before a value that follows its colon directly', async () => {
  expect(await taken(requirement('priority:<|>\n'), 'must')).toContain('priority: must\n')
})

test('the states that may follow come first', async () => {
  const items = await completed({ 'changes/CR-0001.yaml': 'kind: ChangeRequest\nid: CR-0001\ntitle: T\nstatus: <|>proposed\nreason: x\n' })
  expect(labels(items).slice(0, 3)).toEqual(['assessed', 'rejected', 'proposed'])
  expect(items).toHaveLength(7)
})

test('a link offers records of the kinds that it may point to, by ID, title and initials', async () => {
  const items = await completed(change('implements: [<|>]\n'))
  expect(labels(items)).toEqual(['REQ-0001'])
  expect(items[0]).toMatchObject({
    detail: '订单状态实时可查',
    filterText: 'REQ-0001 订单状态实时可查 ddztsskc',
    labelDetails: { detail: ' 订单状态实时可查', description: '已批准' },
  })
  expect(labels(await completed(change('implements: [ddzt<|>]\n')))).toEqual(['REQ-0001'])
  expect(labels(await completed(change('implements: [订单<|>]\n')))).toEqual(['REQ-0001'])
  expect(labels(await completed(change('implements: [xyz<|>]\n')))).toEqual([])
})

test('a long title leaves room for the state in a row of the list, and is there in full for the row that is selected', async () => {
  const title = '客户未核销应收与已发货未开票金额之和大于信用额度时冻结新订单'
  const files = { ...change('implements: [REQ-0003<|>]\n'), 'requirements/REQ-0003.yaml': `kind: Requirement\nid: REQ-0003\ntitle: ${title}\nstatus: draft\n` }
  const [item] = await completed(files)
  expect(item?.labelDetails?.detail).toBe(' 客户未核销应收与已发货未开票金额之和…')
  expect(item?.detail).toBe(title)
})

test('records that the list has already, and the record itself, are left out', async () => {
  expect(labels(await completed(change('implements:\n  - REQ-0001\n  - <|>\n')))).toEqual([])
  expect(labels(await completed(requirement('refines:\n  - <|>\n')))).toEqual(['REQ-0001'])
})

test('a link field without a list gets one', async () => {
  expect(await taken(change('implements: <|>\n'), 'REQ-0001')).toContain('implements: [REQ-0001]\n')
  expect(await taken(change('implements:\n  - RE<|>\n'), 'REQ-0001')).toContain('implements:\n  - REQ-0001\n')
})

test('a field for people offers handles, by name and by initials as surnames are read', async () => {
  const items = await completed(change('requestedBy: <|>'))
  expect(labels(items)).toEqual(['chen.jie', 'li.wei', 'zeng.min'])
  expect(items[2]?.filterText).toBe('zeng.min 曾敏 zm')
})

test('a heading in a document offers the next free ID with the record block', async () => {
  const files = { 'requirements/SRS-0001.md': '---\nkind: Specification\nid: SRS-0001\ntitle: T\nstatus: draft\n---\n\n# T\n\n### <|>\n' }
  const items = await completed(files)
  expect(labels(items)).toEqual(['REQ-0002'])
  expect(items[0]?.detail).toBe('新的需求')
  expect(await taken(files, 'REQ-0002')).toContain(['### REQ-0002 $', '{1:标题}\n\n```yaml record\nstatus: draft\n```\n\n$0\n'].join(''))
})

test('nothing is offered in prose, in comments and in files without records', async () => {
  expect(await completed({ 'requirements/SRS-0001.md': '---\nkind: Specification\nid: SRS-0001\ntitle: T\nstatus: draft\n---\n\n看 <|>\n' })).toEqual([])
  expect(await completed(change('# <|>\n'))).toEqual([])
  expect(await completed({ 'deploy/values.yaml': 'a: <|>\n' })).toEqual([])
})

test('a section offers no field that its heading says already', async () => {
  const text = '---\nkind: Specification\nid: SRS-0001\ntitle: T\nstatus: draft\n---\n\n### REQ-0002 标题\n\n```yaml record\nstatus: draft\n<|>\n```\n'
  const names = labels(await completed({ 'requirements/SRS-0001.md': text }))
  expect(names).toContain('priority')
  expect(names.filter((name) => ['kind', 'id', 'title', 'status'].includes(name))).toEqual([])
})

test('a space typed in prose asks nothing', () => {
  expect(mayComplete('some words ', 11)).toBe(false)
  expect(mayComplete('go-', 3)).toBe(false)
  expect(mayComplete('REQ-', 4)).toBe(true)
  expect(mayComplete('owner: ', 7)).toBe(true)
  expect(mayComplete('  - ', 4)).toBe(true)
  expect(mayComplete('### ', 4)).toBe(true)
})
