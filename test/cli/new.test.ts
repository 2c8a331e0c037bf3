import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentOf, emptyFolder, engagementYaml, fieldbook, put } from './program.ts'

const manifest = `name: small
version: "1"
names: { en: Small, zh: 小 }
summary: { en: For tests., zh: 测试用。 }
questions:
  - { name: client, type: text, required: true, label: { en: Client, zh: 客户单位 } }
  - { name: manager, type: text, required: true, label: { en: Manager, zh: 项目经理 } }
  - { name: goLive, type: date, default: today+90, label: { en: Go-live, zh: 上线日期 } }
`
const files = {
  'template.yaml': manifest,
  'en/engagement.yaml': engagementYaml().replace(/client: .*/, 'client: "<% client %>"\ngoLive: "<% goLive %>"'),
  'zh/engagement.yaml': engagementYaml('zh').replace(/client: .*/, 'client: "<% client %>"'),
  'en/.gitignore': '*.log\n',
}

function packFolder(changes: { readonly [path: string]: string } = {}): string {
  const folder = emptyFolder()
  for (const [path, text] of Object.entries({ ...files, ...changes })) put(folder, join('pack', path), text)
  return folder
}

const answers = ['--set', 'client=浩林机械（虚构）', '--set', 'manager=Li Wei']

test('The basic pack becomes an engagement without findings, in both languages', async () => {
  const told = {
    client: '浩林机械（虚构）',
    vendor: '青桥软件（虚构）',
    code: 'HL-ERP',
    systems: 'ERP 财务, MES',
    clientManagerName: '陈洁',
    vendorManagerName: 'Li Wei',
  }
  const sets = Object.entries(told).flatMap(([name, answer]) => ['--set', `${name}=${answer}`])
  for (const language of ['en', 'zh']) {
    const folder = emptyFolder()
    const { code, stdout, stderr } = await fieldbook(['new', 'haolin', '--language', language, '--today', '2026-11-22', ...sets], { cwd: folder })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^haolin\n[\s\S]*├─ engagement\.yaml\n[\s\S]*Next:\n {2}1\. [\s\S]* 3\. /)
    const check = await fieldbook(['check', '--format', 'json', '--fail-on', 'info', '-C', 'haolin'], { cwd: folder })
    expect([check.code, JSON.parse(check.stdout).findings]).toEqual([0, []])
    expect(readFileSync(join(folder, 'haolin/.fieldbook/template.yaml'), 'utf8')).toMatch(
      /^packs:\n {2}- name: basic\n {4}version: [\s\S]*client: 浩林机械（虚构）\n/,
    )
  }
})

test('Awkward answers do no harm', async () => {
  const folder = packFolder()
  const client = '"A" & B: #1 <%x%> {{y}} \\'
  const { code } = await fieldbook(['new', 'x', '--template', 'pack', '--set', `client=${client}`, '--set', 'manager=x'], { cwd: folder })
  expect(code).toBe(0)
  const { stdout } = await fieldbook(['show', 'HL-ERP', '--format', 'json', '-C', 'x'], { cwd: folder })
  expect(JSON.parse(stdout).record.fields.client).toBe(client)
})

test('Every answer that is missing is named, and nothing is written', async () => {
  const folder = packFolder()
  const before = contentOf(folder)
  const { code, stdout, stderr } = await fieldbook(['new', 'x', '--template', 'pack', '--lang', 'zh'], { cwd: folder })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('client=…  客户单位')
  expect(stderr).toContain('manager=…  项目经理')
  expect(stderr).not.toContain('goLive')
  expect(contentOf(folder)).toEqual(before)
})

test.each([
  ['client=two\nlines', 'client'],
  ['goLive=2027-02-30', 'goLive'],
  ['cleint=x', 'did you mean client?'],
  ['client', 'name=answer'],
])('The answer %j is refused', async (assignment, reason) => {
  const { code, stderr } = await fieldbook(['new', 'x', '--template', 'pack', ...answers, '--set', assignment], { cwd: packFolder() })
  expect(code).toBe(2)
  expect(stderr).toContain(reason)
})

test('Answers come from a file, and --set goes before it', async () => {
  const folder = packFolder()
  put(folder, 'answers.yaml', 'client: From the file\nmanager: Li Wei\ngoLive: 2027-03-01\n')
  const { code, stdout } = await fieldbook(
    ['new', 'x', '--template', 'pack', '--answers', 'answers.yaml', '--set', 'client=From the option', '--format', 'json'],
    { cwd: folder },
  )
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toEqual({
    version: 1,
    folder: join(folder, 'x'),
    packs: [{ name: 'small', version: '1', source: '../pack' }],
    language: 'en',
    answers: { client: 'From the option', manager: 'Li Wei', goLive: '2027-03-01' },
    files: ['.gitignore', 'engagement.yaml', '.fieldbook/template.yaml', '.fieldbook/template-base.json'],
    findings: [],
  })
  expect(readFileSync(join(folder, 'x/engagement.yaml'), 'utf8')).toContain('goLive: "2027-03-01"\n')
})

test('Files in the way are named and nothing is written', async () => {
  for (const inTheWay of ['engagement.yaml', '.gitignore']) {
    const folder = packFolder()
    put(folder, `x/${inTheWay}`, 'mine')
    const before = contentOf(folder)
    const { code, stderr } = await fieldbook(['new', 'x', '--template', 'pack', ...answers], { cwd: folder })
    expect(code).toBe(2)
    expect(stderr).toContain(inTheWay)
    expect(contentOf(folder)).toEqual(before)
  }
})

test('An engagement may be written into a folder that holds other files', async () => {
  const folder = packFolder()
  put(folder, 'x/notes.txt', 'mine')
  expect((await fieldbook(['new', '-C', 'x', '--template', '../pack', ...answers], { cwd: folder })).code).toBe(0)
  expect(existsSync(join(folder, 'x/engagement.yaml'))).toBe(true)
})

test('A pack that would write errors writes nothing', async () => {
  const folder = packFolder({ 'en/requirements/REQ-0001.yaml': 'kind: Requirement\nid: REQ-0001\ntitle: "<% client %>"\nstatus: nonsense\n' })
  const { code, stdout } = await fieldbook(['new', 'x', '--template', 'pack', ...answers], { cwd: folder })
  expect(code).toBe(1)
  expect(stdout).toContain('requirements/REQ-0001.yaml')
  expect(existsSync(join(folder, 'x'))).toBe(false)
})

test('A pack with something wrong in it is not used', async () => {
  const folder = packFolder({ 'en/a.md': '<%{client}%>\n' })
  const { code, stderr } = await fieldbook(['new', 'x', '--template', 'pack', ...answers], { cwd: folder })
  expect(code).toBe(2)
  expect(stderr).toContain('en/a.md')
  expect((await fieldbook(['new', 'x', '--template', 'nowhere'], { cwd: folder })).stderr).toContain('basic')
})
