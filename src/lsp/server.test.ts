import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import {
  CancellationTokenSource,
  type CodeAction,
  type CompletionList,
  type Hover,
  type Location,
  LSPErrorCodes,
  type TextEdit,
} from 'vscode-languageserver/node'
import { LineMap } from '../base/range.ts'
import { applyEdits } from '../base/text-edit.ts'
import * as protocol from '../protocol/messages.ts'
import { TestClient } from './test-tools/client.ts'
import { tempFolder, writeIn } from './test-tools/temp-engagement.ts'
import { base } from './test-tools/view-with.ts'
import { uriOf } from './uris.ts'

const created = 1
const changed = 2
const deleted = 3

async function opened(folders: readonly string[], options: Partial<protocol.InitializationOptions> = {}): Promise<TestClient> {
  const client = new TestClient()
  onTestFinished(() => client.quit())
  await client.open(folders, options)
  return client
}

/** Waits until every engagement is loaded and its diagnostics are sent. */
async function loaded(client: TestClient, count = 1): Promise<void> {
  await expect.poll(() => new Set(client.progress.filter(({ done, total }) => done === total).map(({ engagement }) => engagement)).size).toBe(count)
}

const broken = 'kind: ChangeRequest\nid: CR-0002\ntitle: 第二项变更\nstatus: proposed\nreason: x\nrequestedBy: li.wei\nimplements: [REQ-0999]\n'
const whole = broken.replace('REQ-0999', 'REQ-0001')

test('files with findings show them once the engagement is loaded, in its language; clean files show none', async () => {
  const root = tempFolder({ ...base, 'changes/CR-0002.yaml': broken, 'docker-compose.yaml': 'a: [b\n', 'changes/notes.txt': 'x' })
  const client = await opened([root], { language: 'en' })
  await loaded(client)
  expect(client.marked()).toEqual([join(root, 'changes/CR-0002.yaml')])
  const [diagnostic] = client.diagnostics(join(root, 'changes/CR-0002.yaml'))
  expect(diagnostic).toMatchObject({
    code: 'link-dangling',
    source: 'Fieldbook',
    severity: 1,
    range: { start: { line: 6, character: 13 }, end: { line: 6, character: 21 } },
  })
  expect(diagnostic?.message).toMatch(/[\u4e00-\u9fff]/)
  expect(diagnostic?.codeDescription?.href).toMatch(/\/docs\/zh\/rules\/link-dangling\.md$/)
})

test('an engagement that names no language speaks the editor’s', async () => {
  const engagement = `${base['engagement.yaml']}`.replace('language: zh\n', '')
  const root = tempFolder({ ...base, 'engagement.yaml': engagement, 'changes/CR-0002.yaml': broken })
  const client = await opened([root], { language: 'en' })
  await loaded(client)
  expect(client.diagnostics(join(root, 'changes/CR-0002.yaml')).map(({ message }) => /[\u4e00-\u9fff]/.test(String(message)))).toEqual([false])
})

test('findings come, move and go while somebody types, in other files too', async () => {
  const root = tempFolder({ ...base, 'changes/CR-0002.yaml': whole })
  const client = await opened([root])
  await loaded(client)
  const file = join(root, 'changes/CR-0002.yaml')
  await client.openDocument(file, whole)
  await client.type(file, broken)
  await expect.poll(() => client.codes(file)).toEqual(['link-dangling'])
  await client.type(file, `# 😀 注释\n${broken}`)
  await expect.poll(() => client.diagnostics(file)[0]?.range.start.line).toBe(7)
  await client.type(file, whole)
  await expect.poll(() => client.codes(file)).toEqual([])
  const requirement = join(root, 'requirements/REQ-0001.yaml')
  await client.openDocument(requirement, `${base['requirements/REQ-0001.yaml']}`.replace('id: REQ-0001', 'id: REQ-0003'))
  await expect.poll(() => client.codes(file)).toEqual(['link-dangling'])
  expect(client.codes(join(root, 'changes/CR-0001.yaml'))).toEqual(['link-dangling'])
})

test('places are counted in UTF-16 units', async () => {
  const root = tempFolder({
    ...base,
    'changes/CR-0002.yaml': broken.replace('implements:', '"implements": [REQ-0001] # 😀\nalters: [REQ-0001, REQ-0998] # 😀\n#'),
  })
  const client = await opened([root])
  await loaded(client)
  expect(client.diagnostics(join(root, 'changes/CR-0002.yaml')).map(({ range }) => range.start)).toEqual([{ line: 7, character: 19 }])
})

test('a document that is closed without saving counts as it is on disk', async () => {
  const root = tempFolder({ ...base, 'changes/CR-0002.yaml': whole })
  const client = await opened([root])
  await loaded(client)
  const file = join(root, 'changes/CR-0002.yaml')
  await client.openDocument(file, broken)
  await expect.poll(() => client.codes(file)).toEqual(['link-dangling'])
  await client.close(file)
  await expect.poll(() => client.codes(file)).toEqual([])
})

test('what is typed before the engagement is loaded counts', async () => {
  const root = tempFolder({ ...base, 'changes/CR-0002.yaml': whole })
  const client = await opened([root])
  await client.openDocument(join(root, 'changes/CR-0002.yaml'), broken)
  await expect.poll(() => client.codes(join(root, 'changes/CR-0002.yaml'))).toEqual(['link-dangling'])
})

test('files that change, come and go on disk are followed', async () => {
  const root = tempFolder({ ...base, 'changes/CR-0002.yaml': whole })
  const client = await opened([root])
  await loaded(client)
  await expect.poll(() => client.registered).toContain('workspace/didChangeWatchedFiles')
  const file = writeIn(root, 'changes/CR-0002.yaml', broken)
  await client.changedOnDisk([{ file, type: changed }])
  await expect.poll(() => client.codes(file)).toEqual(['link-dangling'])
  const requirement = writeIn(root, 'requirements/REQ-0999.yaml', 'kind: Requirement\nid: REQ-0999\ntitle: 第九百九十九条\nstatus: draft\n')
  await client.changedOnDisk([{ file: requirement, type: created }])
  await expect.poll(() => client.codes(file)).toEqual([])
  rmSync(requirement)
  await client.changedOnDisk([{ file: requirement, type: deleted }])
  await expect.poll(() => client.codes(file)).toEqual(['link-dangling'])
})

test('a script that comes or goes is noticed at the runbook that runs it, alone or with its folder', async () => {
  const runbook = 'kind: Runbook\nid: RB-0001\ntitle: 安装\nstatus: rehearsed\nrehearsedOn: 2026-11-15\nroles: [{ name: A, people: [li.wei] }]\nsteps:\n'
  const root = tempFolder({ ...base, 'runbooks/RB-0001.yaml': `${runbook}  - { id: S1, title: 安装, owner: A, verify: 已见, command: scripts/install.sh }\n` })
  const client = await opened([root])
  await loaded(client)
  const file = join(root, 'runbooks/RB-0001.yaml')
  await expect.poll(() => client.codes(file)).toEqual(['command-not-in-repository'])
  const script = writeIn(root, 'scripts/install.sh', '')
  await client.changedOnDisk([{ file: script, type: created }])
  await expect.poll(() => client.codes(file)).toEqual([])
  rmSync(join(root, 'scripts'), { recursive: true })
  await client.changedOnDisk([{ file: join(root, 'scripts'), type: deleted }])
  await expect.poll(() => client.codes(file)).toEqual(['command-not-in-repository'])
})

test('a folder that goes or comes takes its records along, though the editor names the folder alone', async () => {
  const root = tempFolder({ ...base, 'changes/CR-0002.yaml': whole })
  const client = await opened([root])
  await loaded(client)
  const file = join(root, 'changes/CR-0002.yaml')
  rmSync(join(root, 'requirements'), { recursive: true })
  await client.changedOnDisk([{ file: join(root, 'requirements'), type: deleted }])
  await expect.poll(() => client.codes(file)).toEqual(['link-dangling'])
  writeIn(root, 'requirements/REQ-0001.yaml', `${base['requirements/REQ-0001.yaml']}`)
  await client.changedOnDisk([{ file: join(root, 'requirements'), type: created }])
  await expect.poll(() => client.codes(file)).toEqual([])
})

test('a folder that becomes a link out of the engagement is said to be one, until it is a folder again', async () => {
  const root = tempFolder({ ...base, 'changes/CR-0002.yaml': whole })
  const elsewhere = tempFolder({ 'CR-0003.yaml': broken.replace('CR-0002', 'CR-0003') })
  const client = await opened([root])
  await loaded(client)
  const folder = join(root, 'changes')
  rmSync(folder, { recursive: true })
  symlinkSync(elsewhere, folder, 'junction')
  await client.changedOnDisk([{ file: folder, type: created }])
  await expect.poll(() => client.codes(folder)).toEqual(['folder-linked'])
  rmSync(folder)
  const file = writeIn(root, 'changes/CR-0002.yaml', broken)
  await client.changedOnDisk([{ file: folder, type: created }])
  await expect.poll(() => [client.codes(folder), client.codes(file)]).toEqual([[], ['link-dangling']])
})

test('hundreds of files that change at once, as after a Git checkout, end in the right diagnostics', async () => {
  const count = 600
  const records = (target: string) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`changes/CR-${1000 + i}.yaml`, broken.replace('CR-0002', `CR-${1000 + i}`).replace('REQ-0999', target)]),
    )
  const root = tempFolder({ ...base, ...records('REQ-0001') })
  const client = await opened([root])
  await loaded(client)
  expect(client.marked()).toEqual([])
  for (const target of ['REQ-0999', 'REQ-0001']) {
    const files = Object.entries(records(target)).map(([path, text]) => writeIn(root, path, text))
    await client.changedOnDisk(files.map((file) => ({ file, type: changed })))
    await expect.poll(() => client.marked().length, { timeout: 10_000 }).toBe(target === 'REQ-0999' ? count : 0)
  }
})

test('engagements are found in all folders, three levels deep, and leave with their folder', async () => {
  const one = tempFolder(
    Object.fromEntries(Object.entries({ ...base, 'changes/CR-0002.yaml': broken }).map(([path, text]) => [`clients/haolin/erp/${path}`, text])),
  )
  const two = tempFolder({
    ...base,
    'engagement.yaml': `${base['engagement.yaml']}`.replace('HL-ERP', 'QY-MES'),
    'changes/CR-0002.yaml': broken,
    'a/b/c/d/engagement.yaml': base['engagement.yaml'] ?? '',
  })
  const client = await opened([one, two])
  await loaded(client, 2)
  const codes = async () => (await client.ask<protocol.EngagementSummary[]>(protocol.getEngagements)).map(({ code }) => code).sort()
  expect(await codes()).toEqual(['HL-ERP', 'QY-MES'])
  expect(client.marked()).toEqual([join(one, 'clients/haolin/erp/changes/CR-0002.yaml'), join(two, 'changes/CR-0002.yaml')].sort())
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: uriOf(one), name: 'one' }] } })
  await expect.poll(() => client.marked()).toEqual([join(two, 'changes/CR-0002.yaml')])
  expect(await codes()).toEqual(['QY-MES'])
})

test('an engagement begins with its engagement.yaml and ends with it', async () => {
  const { 'engagement.yaml': engagement, ...rest } = base
  const root = tempFolder({ ...rest, 'changes/CR-0002.yaml': broken })
  const client = await opened([root])
  expect(await client.ask(protocol.getEngagements)).toEqual([])
  const file = writeIn(root, 'engagement.yaml', engagement ?? '')
  await client.changedOnDisk([{ file, type: created }])
  await expect.poll(() => client.marked()).toEqual([join(root, 'changes/CR-0002.yaml')])
  rmSync(file)
  await client.changedOnDisk([{ file, type: deleted }])
  await expect.poll(() => client.marked()).toEqual([])
  await expect.poll(() => client.views).toBeGreaterThan(0)
})

test('an own kind that is added later applies to the files that wait for it', async () => {
  const root = tempFolder({ ...base, 'pilots/PIL-0001.yaml': 'kind: Pilot\nid: PIL-0001\ntitle: 一号工厂试点\nlead: nobody\n' })
  const client = await opened([root])
  await loaded(client)
  const kind = {
    'x-fieldbook': {
      kind: 'Pilot',
      names: { en: 'Pilot', zh: '试点' },
      plural: 'Pilots',
      purpose: { en: 'A first site.', zh: '首个上线点。' },
      prefix: 'PIL',
      folder: 'pilots',
      forms: ['yaml'],
      phase: 'go-live',
      icon: 'rocket',
      people: ['/lead'],
    },
    type: 'object',
    properties: { lead: { title: 'Lead', type: 'string' } },
  }
  const file = writeIn(root, '.fieldbook/kinds/pilot.json', JSON.stringify(kind))
  await client.changedOnDisk([{ file, type: created }])
  await expect.poll(() => client.codes(join(root, 'pilots/PIL-0001.yaml'))).toEqual(['person-unknown'])
})

test('what is wrong with an own kind is shown in its file', async () => {
  const root = tempFolder({ ...base, '.fieldbook/kinds/pilot.json': '{ "x-fieldbook": { "kind": "Pilot" } }' })
  const client = await opened([root])
  await loaded(client)
  await expect.poll(() => client.marked()).toEqual([join(root, '.fieldbook/kinds/pilot.json')])
})

test('hover, completion, definition and references answer on unsaved text', async () => {
  const root = tempFolder(base)
  const client = await opened([root])
  await loaded(client)
  const file = join(root, 'changes/CR-0002.yaml')
  await client.openDocument(file, whole)
  const hover = await client.at<Hover>('textDocument/hover', file, 6, 15)
  expect(JSON.stringify(hover.contents)).toContain('订单状态实时可查')
  const [target] = await client.at<Location[]>('textDocument/definition', file, 6, 15)
  expect(target?.uri).toBe(uriOf(join(root, 'requirements/REQ-0001.yaml')))
  expect(await client.at<Location[]>('textDocument/references', file, 6, 15, { context: { includeDeclaration: false } })).toHaveLength(2)
  await client.type(file, `${whole}alters: [R`)
  const { items } = await client.at<CompletionList>('textDocument/completion', file, 7, 10)
  expect(items.map(({ label }) => label)).toContain('REQ-0001')
})

test('a request that nobody waits for any more is given up', async () => {
  const root = tempFolder(base)
  const client = await opened([root])
  await loaded(client)
  const file = join(root, 'changes/CR-0002.yaml')
  await client.openDocument(file, whole)
  const cancel = new CancellationTokenSource()
  const params = { textDocument: { uri: uriOf(file) }, position: { line: 6, character: 15 }, context: { includeDeclaration: true } }
  const answer = client.connection.sendRequest('textDocument/references', params, cancel.token)
  cancel.cancel()
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled })
  expect(await client.at<Hover>('textDocument/hover', file, 6, 15)).not.toBeNull()
})

test('a quick fix that is applied leaves a clean document', async () => {
  const root = tempFolder(base)
  const client = await opened([root])
  await loaded(client)
  const file = join(root, 'changes/CR-0002.yaml')
  const text = whole.replace('kind: ChangeRequest', 'kind: ChangeReqest')
  await client.openDocument(file, text)
  await expect.poll(() => client.codes(file)).toEqual(['kind-unknown'])
  const [diagnostic] = client.diagnostics(file)
  const actions = await client.ask<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: uriOf(file) },
    range: diagnostic?.range,
    context: { diagnostics: [diagnostic] },
  })
  const [change] = actions[0]?.edit?.documentChanges ?? []
  expect(change).toMatchObject({ textDocument: { uri: uriOf(file), version: 1 } })
  const lines = new LineMap(text)
  const edits = change && 'edits' in change ? (change.edits as TextEdit[]) : []
  await client.type(
    file,
    applyEdits(
      text,
      edits.map(({ range, newText }) => ({ start: lines.offset(range.start), end: lines.offset(range.end), text: newText })),
    ),
  )
  await expect.poll(() => client.codes(file)).toEqual([])
})

test('views are told of what they show, and not of every keystroke', async () => {
  const root = tempFolder({ ...base, 'changes/CR-0002.yaml': whole })
  const client = await opened([root])
  await loaded(client)
  await expect.poll(() => client.views).toBeGreaterThan(0)
  const file = join(root, 'changes/CR-0002.yaml')
  await client.openDocument(file, whole)
  await new Promise((resolve) => setTimeout(resolve, 600))
  const before = client.views
  await client.type(file, whole.replace('reason: x', 'reason: 财务提出'))
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(client.views).toBe(before)
  await client.type(file, whole.replace('第二项变更', '新标题'))
  await expect.poll(() => client.views).toBe(before + 1)
})

test('formatting is offered for engagements alone', async () => {
  const client = new TestClient()
  onTestFinished(() => client.quit())
  const { capabilities } = await client.open([tempFolder(base)])
  expect(capabilities.documentFormattingProvider).toBeUndefined()
  await expect.poll(() => client.registered).toContain('textDocument/formatting')
})
