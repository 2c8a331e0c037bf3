import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentOf, emptyFolder, engagement, engagementYaml, fieldbook, put, requirementYaml } from './program.ts'

const json = async (args: readonly string[], cwd: string) => JSON.parse((await fieldbook([...args, '--format', 'json'], { cwd })).stdout)

test('A new record gets the next free ID in a file of its own', async () => {
  const folder = engagement()
  const args = ['add', 'change-request', '--title', 'Credit limit per customer', '--set', 'reason=Asked for by finance', '--set', 'requestedBy=chen.jie']
  const first = await fieldbook(args, { cwd: folder })
  expect([first.code, first.stdout]).toEqual([0, 'CR-0001  changes/CR-0001-credit-limit-per-customer.yaml\n'])
  expect(
    (await fieldbook(['add', 'CR', '--title', '按客户设置信用额度', '--set', 'reason=财务部提出', '--set', 'requestedBy=chen.jie'], { cwd: folder })).stdout,
  ).toBe('CR-0002  changes/CR-0002.yaml\n')
  expect(readFileSync(join(folder, 'changes/CR-0002.yaml'), 'utf8')).toContain('title: 按客户设置信用额度\n')
  expect((await fieldbook(['check'], { cwd: folder })).code).toBe(0)
})

test('What a new record still lacks is listed, and the record is written', async () => {
  const folder = engagement()
  const { code, stdout } = await fieldbook(['add', 'change-request', '--title', 'x'], { cwd: folder })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^CR-0001 {2}changes\/CR-0001-x\.yaml\n\nStill to be filled in:\n/)
  expect(contentOf(folder).has('changes/CR-0001-x.yaml')).toBe(true)
})

test('A value that does not fit keeps a new record from being written', async () => {
  const folder = engagement()
  const before = contentOf(folder)
  const { code, stdout } = await fieldbook(['add', 'requirement', '--title', 'x', '--set', 'priority=urgent'], { cwd: folder })
  expect(code).toBe(1)
  expect(stdout).toContain('priority: urgent')
  expect(contentOf(folder)).toEqual(before)
})

test('A new section goes into the document that is named', async () => {
  const specification = '---\nkind: Specification\nid: SRS-0001\ntitle: Requirements\nstatus: draft\n---\n\n# Requirements\n\nIntroduction.\n'
  const folder = engagement({ 'requirements/SRS-0001.md': specification })
  const { code, stdout } = await fieldbook(['add', 'REQ', '--title', 'Order status', '--set', 'type=functional', '--in', 'SRS-0001'], { cwd: folder })
  expect([code, stdout]).toEqual([0, 'REQ-0002  requirements/SRS-0001.md\n'])
  const text = readFileSync(join(folder, 'requirements/SRS-0001.md'), 'utf8')
  expect(text.startsWith(specification)).toBe(true)
  expect(text).toContain('### REQ-0002 Order status\n\n```yaml record\n')
  expect((await fieldbook(['add', 'REQ', '--title', 'x', '--in', 'SRS-0002'], { cwd: folder })).code).toBe(2)
})

test('Two processes at once never take the same ID and lose no record', async () => {
  const folder = engagement()
  const rounds = 20
  for (let round = 0; round < rounds; round++) {
    const ended = await Promise.all(['a', 'b'].map((name) => fieldbook(['add', 'issue', '--title', `Round ${round} ${name}`], { cwd: folder })))
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ])
  }
  const { records } = await json(['list', 'issue'], folder)
  expect(records.map((record: { id: string }) => record.id)).toEqual(Array.from({ length: rounds * 2 }, (_, i) => `ISS-${String(i + 1).padStart(4, '0')}`))
  expect(new Set(records.map((record: { fields: { title: string } }) => record.fields.title)).size).toBe(rounds * 2)
})

test('Fields are set by an edit that leaves every other byte', async () => {
  const text = `# kept\r\n${requirementYaml('REQ-0002', 'x # y').replaceAll('\n', '\r\n').replace('priority: must', 'priority:   must   # because')}`
  const folder = engagement({ 'requirements/REQ-0002.yaml': text })
  const { code, stdout } = await fieldbook(['set', 'REQ-0002', 'priority=should'], { cwd: folder })
  expect([code, stdout]).toEqual([0, 'REQ-0002  requirements/REQ-0002.yaml\n'])
  expect(readFileSync(join(folder, 'requirements/REQ-0002.yaml'), 'utf8')).toBe(text.replace('must', 'should'))
})

test('Numbers and lists are written as what they are', async () => {
  const folder = engagement({ 'changes/CR-0001.yaml': 'kind: ChangeRequest\nid: CR-0001\ntitle: x\nstatus: proposed\nreason: y\nrequestedBy: chen.jie\n' })
  const { code, stdout } = await fieldbook(['set', 'CR-0001', 'impact.cost=8', 'implements=REQ-0001'], { cwd: folder })
  expect([code, stdout]).toEqual([0, 'CR-0001  changes/CR-0001.yaml\n'])
  expect((await json(['show', 'CR-0001'], folder)).record.fields).toMatchObject({ impact: { cost: 8 }, implements: ['REQ-0001'] })
})

test.each([
  ['set', 'REQ-0001', 'priority=urgent'],
  ['set', 'REQ-0001', 'owner=nobody'],
  ['set', 'REQ-0001', 'refines=REQ-0099'],
  ['move', 'REQ-0002', 'reviewed'],
])('%s %s %s would break the record, so nothing is written', async (...args) => {
  const folder = engagement({ 'requirements/REQ-0002.yaml': 'kind: Requirement\nid: REQ-0002\ntitle: x\nstatus: draft\n' })
  const before = contentOf(folder)
  const { code, stdout } = await fieldbook(args, { cwd: folder })
  expect(code).toBe(1)
  expect(stdout).toContain('so nothing was written.')
  expect(contentOf(folder)).toEqual(before)
  const shown = await json(args, folder)
  expect(shown).toMatchObject({ version: 1, written: false, changed: [] })
  expect(shown.problems.length).toBeGreaterThan(0)
})

test('A record moves along its workflow and nowhere else', async () => {
  const folder = engagement()
  expect((await fieldbook(['move', 'REQ-0001', 'verified'], { cwd: folder })).code).toBe(2)
  expect((await fieldbook(['move', 'REQ-0001', 'reviewed'], { cwd: folder })).stdout).toBe('REQ-0001  requirements/REQ-0001.yaml\n')
  expect((await json(['show', 'REQ-0001'], folder)).record.status).toBe('reviewed')
})

test('Words that are missing or too many are named', async () => {
  const folder = engagement()
  for (const args of [
    ['set', 'REQ-0001'],
    ['set', 'REQ-0001', 'priority'],
    ['move', 'REQ-0001'],
    ['show'],
    ['show', 'REQ-0001', 'REQ-0002'],
    ['add', 'issue'],
    ['list'],
    ['explain'],
    ['rules', 'x'],
  ]) {
    const { code, stderr } = await fieldbook(args, { cwd: folder })
    expect([args, code]).toEqual([args, 2])
    expect(stderr).toMatch(/^fieldbook: .+[.)]\n$/)
  }
})

test('A list is aligned, also with Chinese titles', async () => {
  const folder = engagement({ 'requirements/REQ-0002.yaml': requirementYaml('REQ-0002', '订单状态实时可查') })
  const { stdout } = await fieldbook(['list', 'REQ', '--columns', 'id,title,priority'], { cwd: folder })
  expect(stdout).toBe('ID        Title                      Priority\nREQ-0001  Order status of each line  must\nREQ-0002  订单状态实时可查           must\n')
})

test('A condition picks records, and one that cannot be read is explained', async () => {
  const folder = engagement({ 'requirements/REQ-0002.yaml': requirementYaml('REQ-0002', 'x').replace('must', 'could') })
  const { records, columns } = await json(['list', 'requirement', '--where', "record.priority == 'could'"], folder)
  expect(records).toEqual([{ id: 'REQ-0002', file: 'requirements/REQ-0002.yaml', fields: expect.objectContaining({ priority: 'could' }) }])
  expect(columns[0]).toEqual({ field: 'id', title: 'ID' })
})

test.each([
  [['list', 'requirement', '--where', 'record.'], 'The condition cannot be used: '],
  [['list', 'requirement', '--where', "record.prioritty == 'record.x'"], 'Requirement has no field prioritty; did you mean priority?'],
  [['list', 'requirement', '--columns', 'id,titel'], 'Requirement has no field titel; did you mean title?'],
  [['list', 'requirement', '--columns', ','], '--columns needs fields'],
  [['show', 'X-1'], 'There is no record X-1; `fieldbook list <kind>` shows those of a kind.'],
  [['move'], '<id> and <state> are missing; --help shows an example.'],
  [['add', 'issue', '--title', 'x', '--in', 'SRS-0001'], 'leave it out, and the record gets a file of its own.'],
  [['template', 'list', 'x'], 'x is more than this command takes'],
  [['template', 'list', '--to', 'x'], '--to belongs to `fieldbook template harvest`, not to list.'],
  [['template', 'all'], 'template needs list, update or harvest after it, not all.'],
])('%j says what to do instead', async (args, said) => {
  const { code, stdout, stderr } = await fieldbook(args, { cwd: engagement() })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(said)
})

test('A record whose file cannot be read to its end is shown with the reason', async () => {
  const folder = engagement({ 'issues/ISS-0001.yaml': 'kind: Issue\nid: ISS-0001\ntitle: "open\n' })
  const { stdout } = await fieldbook(['show', 'ISS-0001'], { cwd: folder })
  expect(stdout).toMatch(/^ISS-0001\nIssue · .*\n\n.*\n +3:8 +error +This text begins with " and is never closed/)
})

test('A record is shown with its links in both directions', async () => {
  const folder = engagement({ 'requirements/REQ-0002.yaml': requirementYaml('REQ-0002', 'Credit limit', 'refines: [REQ-0001, REQ-0099]\n') })
  const { stdout } = await fieldbook(['show', 'REQ-0001'], { cwd: folder })
  expect(stdout).toMatch(/^REQ-0001 {2}Order status of each line\nRequirement · draft · requirements\/REQ-0001\.yaml\n/)
  expect(stdout).toContain('← Refined by\n  REQ-0002  Credit limit  draft\n')
  const { links, findings } = await json(['show', 'REQ-0002'], folder)
  expect(links).toEqual([
    {
      name: 'refines',
      title: 'Refines',
      direction: 'to',
      records: [{ id: 'REQ-0001', kind: 'Requirement', title: 'Order status of each line', status: 'draft' }, { id: 'REQ-0099' }],
    },
  ])
  expect(findings).toMatchObject([{ code: 'link-dangling' }])
})

test('Kinds and rules are listed, inside and outside of an engagement', async () => {
  const folder = engagement()
  for (const cwd of [folder, join(folder, '..')]) {
    expect((await json(['kinds'], cwd)).kinds).toContainEqual(expect.objectContaining({ kind: 'Requirement', prefix: 'REQ' }))
    expect((await json(['rules'], cwd)).rules).toContainEqual(expect.objectContaining({ code: 'link-dangling', severity: 'error' }))
  }
  expect((await json(['kinds', '需求'], folder)).fields).toContainEqual(
    expect.objectContaining({ name: 'priority', values: ['must', 'should', 'could', 'wont'] }),
  )
})

test('Every rule can be explained in both languages', async () => {
  const folder = engagement()
  const { rules } = await json(['rules'], folder)
  expect(rules.length).toBeGreaterThan(30)
  const [en, zh] = await Promise.all(['en', 'zh'].map((lang) => fieldbook(['explain', 'link-dangling', '--lang', lang], { cwd: folder })))
  expect(en?.stdout).toContain('link-dangling')
  expect(zh?.stdout).toMatch(/\p{Script=Han}/u)
})

test('A change that another process makes meanwhile is not overwritten', async () => {
  const folder = engagement()
  const both = await Promise.all([
    fieldbook(['set', 'REQ-0001', 'priority=should'], { cwd: folder }),
    fieldbook(['set', 'REQ-0001', 'fit=standard'], { cwd: folder }),
  ])
  expect(both.map(({ code }) => code)).toEqual([0, 0])
  expect((await json(['show', 'REQ-0001'], folder)).record.fields).toMatchObject({ priority: 'should', fit: 'standard' })
})

test('Formatting says which files would change, then changes them, then has nothing to do', async () => {
  const folder = engagement({ 'requirements/REQ-0002.yaml': '# why\nstatus: draft\nid: REQ-0002\ntitle: x\nkind: Requirement\n' })
  put(folder, 'notes.md', '#   not a record\n')
  const before = contentOf(folder)
  const checked = await fieldbook(['fmt', '--check'], { cwd: folder })
  expect([checked.code, checked.stdout]).toEqual([1, 'requirements/REQ-0002.yaml\n1 file would change; run `fieldbook fmt`.\n'])
  expect(contentOf(folder)).toEqual(before)
  expect((await fieldbook(['fmt', 'requirements/REQ-0001.yaml'], { cwd: folder })).stdout).toBe('Every file is in the standard layout.\n')
  expect((await json(['fmt'], folder)).changed).toEqual(['requirements/REQ-0002.yaml'])
  expect(readFileSync(join(folder, 'requirements/REQ-0002.yaml'), 'utf8')).toContain('# why')
  expect((await fieldbook(['fmt', '--check'], { cwd: folder })).code).toBe(0)
})

test('fmt says how many files it had to leave alone', async () => {
  const folder = engagement({ 'issues/ISS-0001.yaml': 'kind: Issue\nid: ISS-0001\ntitle: "open\n', 'issues/ISS-0002.yaml': '\0' })
  const { code, stdout } = await fieldbook(['fmt', '--check'], { cwd: folder })
  expect([code, stdout]).toEqual([
    0,
    'Every other file is in the standard layout.\n2 files cannot be read to the end and stay as before; `fieldbook check` says why.\n',
  ])
})

test('Above engagements it is said where they are', async () => {
  const folder = emptyFolder()
  for (const name of ['一号项目', 'two']) put(folder, `${name}/engagement.yaml`, engagementYaml())
  const { code, stderr } = await fieldbook(['list', 'issue'], { cwd: folder })
  expect([code, stderr]).toEqual([2, expect.stringMatching(/begin one with `fieldbook new`\. Below it: two, 一号项目\.\n$/)])
})
