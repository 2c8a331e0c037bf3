import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { LineMap } from '../base/range.ts'
import { applyEdits } from '../base/text-edit.ts'
import * as protocol from '../protocol/messages.ts'
import { TestClient } from './test-tools/client.ts'
import { tempFolder, writeIn } from './test-tools/temp-engagement.ts'
import { base } from './test-tools/view-with.ts'
import { pathOf, uriOf } from './uris.ts'

const specification =
  '---\nkind: Specification\nid: SRS-0001\ntitle: 需求规格说明书\nstatus: draft\n---\n\n# 需求规格说明书\n\n### REQ-0002 库存调拨\n\n```yaml record\nstatus: draft\nrefines: [REQ-0001]\n```\n\n调拨单审核后库存立即更新。\n'

async function opened(
  files: { readonly [path: string]: string },
  options: Partial<protocol.InitializationOptions> = {},
): Promise<{ client: TestClient; root: string; engagement: string }> {
  const root = tempFolder(files)
  const client = new TestClient()
  onTestFinished(() => client.quit())
  await client.open([root], options)
  await expect.poll(() => client.progress.some(({ done, total }) => done === total)).toBe(true)
  return { client, root, engagement: uriOf(root) }
}

/** The files as they would be. */
function applied({ files }: protocol.Proposal): { [path: string]: string } {
  return Object.fromEntries(
    files.map((file) => {
      const path = pathOf(file.uri) ?? ''
      if ('text' in file) return [path, file.text]
      const before = readFileSync(path, 'utf8')
      const lines = new LineMap(before)
      return [
        path,
        applyEdits(
          before,
          file.edits.map(({ range, newText }) => ({ start: lines.offset(range.start), end: lines.offset(range.end), text: newText })),
        ),
      ]
    }),
  )
}

function write(proposal: protocol.Proposal): string[] {
  return Object.entries(applied(proposal)).map(([path, text]) => writeIn('/', path, text))
}

test('engagements are summed up with their findings', async () => {
  const { client, engagement } = await opened({
    ...base,
    'changes/CR-0002.yaml': 'kind: ChangeRequest\nid: CR-0002\ntitle: T\nstatus: proposed\nreason: x\nrequestedBy: nobody\n',
  })
  expect(await client.ask(protocol.getEngagements)).toEqual([
    { uri: engagement, code: 'HL-ERP', title: '浩林机械 ERP 实施（虚构）', records: 5, counts: { error: 1, warning: 0, info: 0 }, loading: false },
  ])
})

test('a request without parameters is answered too', async () => {
  const { client } = await opened(base)
  expect(await client.connection.sendRequest(protocol.getEngagements)).toHaveLength(1)
})

test('the tree goes by phase and kind, with states, counts and the places of sections', async () => {
  const { client, engagement, root } = await opened({
    ...base,
    'requirements/SRS-0001.md': specification,
    'changes/CR-0002.yaml': 'kind: ChangeRequest\nid: CR-0002\ntitle: T\nstatus: proposed\nreason: x\nrequestedBy: nobody\n',
  })
  const tree = await client.ask<protocol.PhaseNode[]>(protocol.getTree, { engagement })
  expect(tree.map(({ phase }) => phase)).toEqual(['kickoff', 'requirements', 'change'])
  const requirements = tree[1]?.kinds.find(({ kind }) => kind === 'Requirement')
  expect(requirements).toMatchObject({ names: { zh: '需求' }, icon: 'note', count: 2 })
  expect(requirements?.records[1]).toMatchObject({
    id: 'REQ-0002',
    uri: uriOf(join(root, 'requirements/SRS-0001.md')),
    form: 'section',
    range: { start: { line: 9, character: 4 } },
    state: { name: 'draft', mood: 'new', names: { zh: '草稿' } },
  })
  expect(tree[2]?.kinds[0]).toMatchObject({ count: 2, counts: { error: 1, warning: 0, info: 0 } })
})

test('records are listed for the picker with the initials of their titles', async () => {
  const { client } = await opened(base)
  await expect.poll(async () => (await client.ask<protocol.RecordChoice[]>(protocol.getRecords)).find(({ id }) => id === 'REQ-0001')?.initials).toBe('ddztsskc')
})

test('the record at a place is the section there, or the document around it', async () => {
  const { client, root } = await opened({ ...base, 'requirements/SRS-0001.md': specification })
  const uri = uriOf(join(root, 'requirements/SRS-0001.md'))
  await client.openDocument(join(root, 'requirements/SRS-0001.md'), specification)
  const at = async (line: number) => (await client.ask<protocol.RecordNode | null>(protocol.getRecordAt, { uri, position: { line, character: 0 } }))?.id
  expect([await at(2), await at(7), await at(9), await at(12), await at(16)]).toEqual(['SRS-0001', 'SRS-0001', 'REQ-0002', 'REQ-0002', 'REQ-0002'])
  expect(await client.ask(protocol.getRecordAt, { uri: 'untitled:Untitled-1', position: { line: 0, character: 0 } })).toBeNull()
})

test('the links around a record reach as far as asked, with what does not exist', async () => {
  const { client, engagement } = await opened({ ...base, 'requirements/SRS-0001.md': specification.replace('[REQ-0001]', '[REQ-0001, REQ-0999]') })
  const near = await client.ask<protocol.LinkGraph>(protocol.getLinks, { engagement, id: 'REQ-0001', depth: 1 })
  expect(near.nodes.map(({ id }) => id)).toEqual(['REQ-0001', 'CR-0001', 'REQ-0002'])
  expect(near.edges.map(({ from, to, names }) => [from, names.zh, to])).toEqual([
    ['CR-0001', '实现需求', 'REQ-0001'],
    ['REQ-0002', '细化自', 'REQ-0001'],
  ])
  const far = await client.ask<protocol.LinkGraph>(protocol.getLinks, { engagement, id: 'CR-0001', depth: 3 })
  expect(far).toMatchObject({ centre: 'CR-0001', missing: ['REQ-0999'], cut: false })
})

test('a new record in a file of its own has the next ID, with the cursor in its first gap', async () => {
  const { client, engagement, root } = await opened({ ...base, 'requirements/SRS-0001.md': specification })
  const proposal = await client.ask<protocol.Proposal>(protocol.proposeRecord, { engagement, kind: 'ChangeRequest', title: '对账单导出' })
  const [path, text = ''] = Object.entries(applied(proposal))[0] ?? []
  expect(path).toBe(join(root, 'changes/CR-0002.yaml'))
  expect(text).toContain('kind: ChangeRequest\nid: CR-0002\ntitle: 对账单导出\nstatus: proposed\n')
  expect(proposal.problems).toEqual([])
  const { start } = proposal.reveal?.range ?? { start: { line: 0, character: 0 } }
  expect(text.split('\n')[start.line]?.slice(0, start.character)).toMatch(/^reason: ["']?$/)
  const own = await client.ask<protocol.Proposal>(protocol.proposeRecord, { engagement, kind: 'Requirement', title: '独立文件' })
  expect(Object.keys(applied(own))).toEqual([join(root, 'requirements/REQ-0003.md')])
})

test('a new record in a document becomes a section, by edits that leave the rest alone', async () => {
  const { client, engagement, root } = await opened({ ...base, 'requirements/SRS-0001.md': specification })
  const kinds = await client.ask<protocol.KindChoice[]>(protocol.getKinds, { engagement })
  const document = kinds.find(({ kind }) => kind === 'Requirement')?.documents[0]
  expect(document).toEqual({ uri: uriOf(join(root, 'requirements/SRS-0001.md')), title: '需求规格说明书' })
  const proposal = await client.ask<protocol.Proposal>(protocol.proposeRecord, { engagement, kind: 'Requirement', title: '调拨撤销', document: document?.uri })
  const text = applied(proposal)[join(root, 'requirements/SRS-0001.md')] ?? ''
  expect(text.startsWith(specification)).toBe(true)
  expect(text).toContain('### REQ-0003 调拨撤销\n\n```yaml record\nstatus: draft\n')
  expect(kinds.find(({ kind }) => kind === 'Requirement')?.nextId).toBe('REQ-0003')
})

test('a new record begins from a record template of its kind, whose own title is offered', async () => {
  const templates = {
    '.fieldbook/records/zh/scan-gun.yaml': '# 扫码枪丢失时。\nkind: Issue\ntitle: 扫码枪丢失\nseverity: minor\n',
    '.fieldbook/records/zh/open-title.yaml': 'kind: Issue\ntitle: "现场：<% title %>"\n',
  }
  const { client, engagement, root } = await opened({ ...base, ...templates })
  const kinds = await client.ask<protocol.KindChoice[]>(protocol.getKinds, { engagement })
  expect(kinds.find(({ kind }) => kind === 'Issue')?.templates).toEqual([
    { name: 'open-title', purpose: '', title: '' },
    { name: 'scan-gun', purpose: '扫码枪丢失时。', title: '扫码枪丢失' },
  ])
  expect(kinds.find(({ kind }) => kind === 'Risk')?.templates).toEqual([])
  const propose = (from: string, title: string) => client.ask<protocol.Proposal>(protocol.proposeRecord, { engagement, kind: 'Issue', title, from })
  const [path, text] = Object.entries(applied(await propose('scan-gun', '扫码枪丢失')))[0] ?? []
  expect(path).toBe(join(root, 'issues/ISS-0001.yaml'))
  expect(text).toBe('kind: Issue\nid: ISS-0001\ntitle: 扫码枪丢失\nstatus: open\nseverity: minor\n')
  expect(Object.values(applied(await propose('open-title', '二车间')))[0]).toContain('title: "现场：二车间"\n')
})

test('a move says what is missing for it, and changes one word when nothing is', async () => {
  const { client, engagement, root } = await opened(base)
  const states = await client.ask<protocol.StateChoice[]>(protocol.getNextStates, { engagement, id: 'CR-0001' })
  expect(states.map(({ name, missing }) => [name, missing.length > 0])).toEqual([
    ['assessed', true],
    ['rejected', true],
  ])
  const refused = await client.ask<protocol.Proposal>(protocol.proposeMove, { engagement, id: 'CR-0001', state: 'assessed' })
  expect(refused.problems[0]?.uri).toBe(uriOf(join(root, 'changes/CR-0001.yaml')))
  const moved = await client.ask<protocol.Proposal>(protocol.proposeMove, { engagement, id: 'REQ-0001', state: 'implemented' })
  expect(moved.problems).toEqual([])
  const [file] = moved.files
  expect(file && 'edits' in file && file.edits).toHaveLength(1)
  expect(applied(moved)[join(root, 'requirements/REQ-0001.yaml')]).toBe(`${base['requirements/REQ-0001.yaml']}`.replace('approved', 'implemented'))
})

test('proposals carry the version of the open document and are made from its text', async () => {
  const { client, engagement, root } = await opened(base)
  const file = join(root, 'requirements/REQ-0001.yaml')
  await client.openDocument(file, `${base['requirements/REQ-0001.yaml']}`)
  await client.type(file, `# 手记\n${base['requirements/REQ-0001.yaml']}`)
  const { files } = await client.ask<protocol.Proposal>(protocol.proposeMove, { engagement, id: 'REQ-0001', state: 'implemented' })
  expect(files[0]).toMatchObject({ version: 2, edits: [{ range: { start: { line: 4 } } }] })
})

test('in Restricted Mode nothing is proposed until the workspace is trusted', async () => {
  const { client, engagement } = await opened(base, { trusted: false })
  const propose = () => client.ask<protocol.Proposal>(protocol.proposeRecord, { engagement, kind: 'Issue', title: 'T' })
  await expect(propose()).rejects.toThrow('受限模式')
  await expect(client.ask(protocol.proposeMove, { engagement, id: 'REQ-0001', state: 'implemented' })).rejects.toThrow('受限模式')
  expect(await client.ask(protocol.getTree, { engagement })).not.toEqual([])
  await client.connection.sendNotification(protocol.trustGranted)
  expect((await propose()).files).toHaveLength(1)
})

test('a refusal is one plain sentence in the user’s language', async () => {
  const { client, engagement } = await opened(base, { language: 'en' })
  await expect(client.ask(protocol.proposeMove, { engagement, id: 'REQ-0001', state: 'draft' })).rejects.toThrow(
    /^REQ-0001 is approved; from there it may move to implemented or dropped/,
  )
  await expect(client.ask(protocol.getLinks, { engagement, id: 'REQ-0009', depth: 1 })).rejects.toThrow('There is no record REQ-0009')
  await expect(client.ask(protocol.getTree, { engagement: 'file:///nowhere' })).rejects.toThrow('no engagement in this folder')
})

test('a mistake in an answer is logged, not shown, and the server goes on', async () => {
  const { client, engagement } = await opened(base, { language: 'en' })
  await expect(client.ask(protocol.proposeEngagement, { folder: 3 })).rejects.toThrow('Fieldbook could not do this. The output says why')
  expect(client.logged.join('\n')).toContain('TypeError')
  expect(await client.ask(protocol.getTree, { engagement })).not.toEqual([])
})

test('checking again reads everything from disk', async () => {
  const { client, engagement, root } = await opened(base)
  writeIn(root, 'changes/CR-0002.yaml', 'kind: ChangeRequest\nid: CR-0002\ntitle: T\nstatus: proposed\nreason: x\nrequestedBy: nobody\n')
  expect(await client.ask(protocol.checkEngagement, { engagement })).toEqual({ error: 1, warning: 0, info: 0 })
  expect(client.codes(join(root, 'changes/CR-0002.yaml'))).toEqual(['person-unknown'])
})

test('an engagement from a pack has no findings when it is written', async () => {
  const { client } = await opened(base)
  const packs = await client.ask<protocol.PackChoice[]>(protocol.getPacks)
  expect(packs.find(({ name }) => name === 'basic')).toMatchObject({ overlay: false, names: { en: expect.any(String) } })
  const chosen = { pack: 'basic', overlays: [] }
  const questions = await client.ask<protocol.PackQuestion[]>(protocol.getPackQuestions, { ...chosen, answers: {} })
  expect(questions.length).toBeGreaterThan(0)
  for (const question of questions) {
    const wrong = await client.ask<unknown>(protocol.checkAnswer, { ...chosen, answers: { [question.name]: '\u0007' }, question: question.name })
    expect(wrong).toMatchObject({ zh: expect.any(String) })
  }
  const answers = Object.fromEntries(questions.map((question) => [question.name, answerTo(question)]))
  const folder = tempFolder({})
  rmSync(folder, { recursive: true })
  for (const language of ['zh', 'en'] as const) {
    const proposal = await client.ask<protocol.Proposal>(protocol.proposeEngagement, { ...chosen, folder: uriOf(folder), language, answers })
    expect(proposal.problems).toEqual([])
    expect(proposal.reveal?.uri).toBe(uriOf(join(folder, 'people.yaml')))
    write(proposal)
    const fresh = new TestClient()
    await fresh.open([folder])
    await expect.poll(() => fresh.progress.some(({ done, total }) => done === total)).toBe(true)
    expect(fresh.marked()).toEqual([])
    await fresh.quit()
  }
})

function answerTo({ type, initial, choices, name }: protocol.PackQuestion): unknown {
  if (type === 'confirm') return initial === 'true'
  if (type === 'list') return initial?.split(', ') ?? ['财务系统']
  if (initial !== undefined) return initial
  if (type === 'choice') return choices[0]?.value
  if (type === 'date') return '2027-03-01'
  return /manager$/i.test(name) ? `${name.toLowerCase().replace('manager', '')}.pm` : 'HL-TEST'
}
