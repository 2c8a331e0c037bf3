import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { contentOf, emptyFolder, engagementYaml, fieldbook, put } from './program.ts'

const manifest = (version: string, more = '') => `name: small
version: "${version}"
names: { en: Small, zh: 小 }
summary: { en: For tests., zh: 测试用。 }
questions:
  - { name: client, type: text, required: true, label: { en: Client, zh: 客户单位 } }
${more}`

/** A folder with a pack in `pack` and an engagement that was made from it in `x`. */
async function begun(template = 'pack'): Promise<string> {
  const folder = emptyFolder()
  put(folder, 'pack/template.yaml', manifest('1.0'))
  put(folder, 'pack/en/engagement.yaml', engagementYaml().replace(/client: .*/, 'client: "<% client %>"'))
  put(folder, 'pack/en/notes.md', '# Notes\n\nOne.\n\nTwo.\n')
  if (template === 'git') commit(folder)
  const address = template === 'git' ? pathToFileURL(join(folder, 'pack')).href : template
  expect(await fieldbook(['new', 'x', '--template', address, '--set', 'client=A'], { cwd: folder })).toMatchObject({ code: 0, stderr: '' })
  return folder
}

function commit(folder: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: join(folder, 'pack'), stdio: 'pipe' })
  git('init', '-q')
  git('add', '-A')
  git('commit', '-q', '-m', 'Changed')
}

function release(folder: string): void {
  put(folder, 'pack/template.yaml', manifest('1.1', '  - { name: plant, type: text, required: true, label: { en: Plant, zh: 工厂 } }\n'))
  put(folder, 'pack/en/notes.md', '# Notes\n\nOne.\n\nTwo, in <% plant %>.\n')
  put(folder, 'pack/en/more.md', 'More.\n')
}

const update = (folder: string, ...args: string[]) => fieldbook(['template', 'update', '-C', 'x', ...args], { cwd: folder })

test('An update says where the pack was, asks for what is new, previews and writes', async () => {
  const folder = await begun()
  put(folder, 'x/notes.md', '# Notes of ours\n\nOne.\n\nTwo.\n')
  release(folder)
  expect(await update(folder)).toMatchObject({ code: 2, stderr: expect.stringContaining('it was: --template ../pack') })
  expect(await update(folder, '--template', '../pack')).toMatchObject({ code: 2, stderr: expect.stringContaining('--set plant=…') })
  const before = contentOf(join(folder, 'x'))
  const preview = await update(folder, '--template', '../pack', '--set', 'plant=Suzhou', '--dry-run')
  expect(preview).toMatchObject({ code: 0, stdout: 'small 1.0 → small 1.1\n  added     more.md\n  merged    notes.md\nNothing was written yet.\n' })
  expect(contentOf(join(folder, 'x'))).toEqual(before)
  const done = await update(folder, '--template', '../pack', '--set', 'plant=Suzhou', '--format', 'json')
  expect([done.code, JSON.parse(done.stdout)]).toMatchObject([
    0,
    { before: [{ version: '1.0' }], after: [{ version: '1.1', source: '../pack' }], written: true },
  ])
  expect(readFileSync(join(folder, 'x/notes.md'), 'utf8')).toBe('# Notes of ours\n\nOne.\n\nTwo, in Suzhou.\n')
  expect(await update(folder, '--template', '../pack', '--lang', 'zh')).toMatchObject({ code: 0, stdout: 'small 1.1：没有需要更新的内容。\n' })
})

test.each(['address', 'folder'])('The %s in the place of the name of a pack is neither fetched nor read', async (form) => {
  const folder = await begun('git')
  const pack = join(folder, 'pack')
  const name = form === 'folder' ? pack : pathToFileURL(pack).href
  const memory = 'x/.fieldbook/template.yaml'
  const text = readFileSync(join(folder, memory), 'utf8')
  put(folder, memory, text.replace(/name: small/, `name: "${name}"`).replace(/\n *source: .*/, ''))
  expect(await update(folder)).toMatchObject({ code: 2, stderr: expect.stringContaining(`it was: --template ${name}`) })
})

test('Where both sides changed the same lines both stand in the file and the exit code is 1', async () => {
  const folder = await begun()
  put(folder, 'x/notes.md', '# Notes\n\nOne.\n\nTwo of ours.\n')
  release(folder)
  const { code, stdout } = await update(folder, '--template', '../pack', '--set', 'plant=Suzhou')
  expect([code, stdout]).toEqual([1, expect.stringMatching(/conflict {2}notes\.md\nDecide between the conflict markers in 1 file\.\n$/)])
  expect(readFileSync(join(folder, 'x/notes.md'), 'utf8')).toContain('<<<<<<< this engagement\nTwo of ours.\n=======\nTwo, in Suzhou.\n>>>>>>> small 1.1\n')
})

test('An engagement from a Git address is brought to what the repository holds now', async () => {
  const folder = await begun('git')
  const address = pathToFileURL(join(folder, 'pack')).href
  expect(readFileSync(join(folder, 'x/.fieldbook/template.yaml'), 'utf8')).toContain(`source: ${address}\n`)
  release(folder)
  commit(folder)
  expect(await update(folder, '--template', address, '--set', 'plant=Suzhou')).toMatchObject({ code: 0, stdout: expect.stringContaining('added     more.md') })
})

test('An answer is changed and an overlay is added with the pack that comes with Fieldbook', async () => {
  const folder = emptyFolder()
  const told = ['client=A', 'vendor=B', 'code=HL', 'systems=ERP', 'clientManagerName=C', 'vendorManagerName=D', 'goLive=2027-04-05']
  expect((await fieldbook(['new', 'x', ...told.flatMap((one) => ['--set', one])], { cwd: folder })).code).toBe(0)
  put(
    folder,
    'site/template.yaml',
    `${manifest('1')
      .replace('small', 'site')
      .replace(/questions[\s\S]*/, '')}overlay: true\n`,
  )
  put(folder, 'site/en/site.md', 'Cutover on <% cutover %>\n')
  put(folder, 'site/zh/site.md', '切换：<% cutover %>\n')
  const { code, stdout } = await update(folder, '--set', 'goLive=2027-04-12', '--with', '../site')
  expect([code, stdout]).toEqual([0, expect.stringMatching(/changed {3}engagement\.yaml\n[\s\S]*added {5}site\.md\n/)])
  expect(readFileSync(join(folder, 'x/site.md'), 'utf8')).toBe('Cutover on 2027-04-11\n')
  expect((await fieldbook(['check', '-C', 'x', '--fail-on', 'info'], { cwd: folder })).code).toBe(0)
})

test('A pack is harvested from an engagement into a new folder, and a new engagement is made from it', async () => {
  const folder = emptyFolder()
  const example = resolve('examples/hengrun-erp')
  const { code, stdout, stderr } = await fieldbook(['template', 'harvest', '--to', join(folder, 'Our Pack'), '-C', example, '--lang', 'en'], { cwd: folder })
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toContain('Read HARVEST.md there first')
  expect(readFileSync(join(folder, 'Our Pack/template.yaml'), 'utf8')).toMatch(/^name: our-pack\n/)
  const note = readFileSync(join(folder, 'Our Pack/HARVEST.md'), 'utf8')
  expect(note).toMatch(/^# 提炼说明\n/)
  for (const secret of ['恒润精密', '北辰软件', '周敏']) expect(note).not.toContain(secret)
  const told = ['client=东方泵业（虚构）', 'vendor=青桥（虚构）', 'code=DF', 'clientManagerName=陈一', 'vendorManagerName=李二']
  const made = await fieldbook(['new', 'x', '--template', 'Our Pack', ...told.flatMap((one) => ['--set', one])], { cwd: folder })
  expect([made.code, made.stderr]).toEqual([0, ''])
  expect((await fieldbook(['check', '-C', 'x', '--fail-on', 'error'], { cwd: folder })).code).toBe(0)
  expect(
    (await fieldbook(['new', 'y', '--template', 'Our Pack', '--language', 'en', ...told.flatMap((one) => ['--set', one])], { cwd: folder })).stderr,
  ).toContain('--language zh')
  const again = await fieldbook(['template', 'harvest', '--to', join(folder, 'Our Pack'), '-C', example], { cwd: folder })
  expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('已有内容') })
})

test('The list names packs everywhere, and record templates within an engagement', async () => {
  const folder = await begun()
  put(folder, 'x/.fieldbook/records/en/env-check.yaml', '# Before each installation.\nkind: Checklist\ntitle: x\n')
  const inside = await fieldbook(['template', 'list', '-C', 'x'], { cwd: folder })
  expect(inside.stdout).toMatch(
    /^Packs \(fieldbook new --template\)\n[\s\S]* basic +Basic implementation: [\s\S]*\n {2}env-check {2}Checklist: Before each installation\.\n$/,
  )
  const outside = await fieldbook(['template', 'list', '--format', 'json'], { cwd: folder })
  expect(JSON.parse(outside.stdout)).toMatchObject({ packs: expect.arrayContaining([expect.objectContaining({ name: 'basic', overlay: false })]), records: [] })
})

test.each([
  [[], 'list, update or harvest'],
  [['upgrade'], 'list, update or harvest'],
  [['update', 'more'], 'more is more than this command takes'],
])('template %j is refused', async (words, said) => {
  expect(await fieldbook(['template', ...words], { cwd: emptyFolder() })).toMatchObject({ code: 2, stderr: expect.stringContaining(said) })
})
