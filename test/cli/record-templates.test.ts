import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, fieldbook, engagement as plain, put } from './program.ts'

const told = { client: '浩林机械（虚构）', vendor: '青桥软件（虚构）', code: 'HL-ERP', systems: 'ERP', clientManagerName: '陈洁', vendorManagerName: 'Li Wei' }
const sets = Object.entries(told).flatMap(([name, answer]) => ['--set', `${name}=${answer}`])

const envCheck = `# Before each installation at the client's site.

kind: Checklist
title: "Environment of <% title %>"
owner: "<% vendorManager %>"
items:
  - text: "The server room of <% client %> is open before <% cutover %>"
`

/** An engagement made from a pack outside Fieldbook that extends the basic one. */
async function engagement(): Promise<string> {
  const folder = emptyFolder()
  put(folder, 'pack/template.yaml', 'name: ours\nversion: "1"\nnames: { en: Ours, zh: 我们的 }\nsummary: { en: For tests., zh: 测试用。 }\nextends: basic\n')
  put(folder, 'pack/records/en/env-check.yaml', envCheck)
  put(folder, 'pack/records/en/fixed.yaml', 'kind: Checklist\ntitle: Always the same\nowner: vendor.pm\nitems:\n  - text: x\n')
  put(
    folder,
    'pack/records/en/rule.md',
    '---\n# A rule of the house.\nkind: Lesson\ntitle: "Lesson of <% client %>"\ndimension: process\n---\n\n# For <% client %>\n',
  )
  const made = await fieldbook(['new', 'x', '--template', 'pack', '--today', '2026-11-22', ...sets], { cwd: folder })
  expect([made.code, made.stderr]).toEqual([0, ''])
  return join(folder, 'x')
}

test('A record template becomes a record with the next ID, filled in by what the engagement remembers', async () => {
  const cwd = await engagement()
  const { code, stdout } = await fieldbook(['add', 'checklist', '--from', 'env-check', '--title', 'plant "A"', '--format', 'json'], { cwd })
  expect([code, JSON.parse(stdout)]).toMatchObject([0, { id: 'CHK-0004', problems: [] }])
  expect(readFileSync(join(cwd, JSON.parse(stdout).file), 'utf8')).toBe(`kind: Checklist
id: CHK-0004
title: "Environment of plant \\"A\\""
status: open
owner: "vendor.pm"
items:
  - text: "The server room of 浩林机械（虚构） is open before 2027-04-04"
`)
})

test('The kind and the title may be those of the template, and fields are set as usual', async () => {
  const cwd = await engagement()
  expect((await fieldbook(['add', '--from', 'fixed', '--set', 'owner=client.pm'], { cwd })).stdout).toContain('CHK-0004-always-the-same.yaml')
  expect(readFileSync(join(cwd, 'checklists/CHK-0004-always-the-same.yaml'), 'utf8')).toContain('owner: client.pm\n')
  expect((await fieldbook(['add', '--from', 'fixed', '--title', 'Another'], { cwd })).stdout).toContain('CHK-0005-another.yaml')
  expect((await fieldbook(['add', 'lesson', '--from', 'rule'], { cwd })).code).toBe(0)
  const [lesson = ''] = readdirSync(join(cwd, 'lessons'))
  expect(readFileSync(join(cwd, 'lessons', lesson), 'utf8')).toBe(
    '---\nkind: Lesson\nid: LES-0001\ntitle: "Lesson of 浩林机械（虚构）"\nstatus: noted\ndimension: process\n---\n\n# For 浩林机械（虚构）\n',
  )
})

test("The team's own record templates are found too, and win", async () => {
  const cwd = await engagement()
  put(cwd, '.fieldbook/records/en/fixed.yaml', 'kind: Checklist\ntitle: Ours now\nowner: vendor.pm\nitems:\n  - text: x\n')
  expect((await fieldbook(['add', '--from', 'fixed'], { cwd })).stdout).toContain('ours-now')
})

test.each([
  [['checklist', '--from', 'env-chek', '--title', 'x'], 'did you mean env-check? There is env-check, fixed.'],
  [['lesson', '--from', 'fixed'], 'There is no record template fixed of kind Lesson'],
  [['--from', 'env-check'], '--title'],
  [['--from', 'fixed', '--in', 'SRS-0001'], 'leave out --in'],
])('add %j is refused', async (args, reason) => {
  const { code, stderr } = await fieldbook(['add', ...args], { cwd: await engagement() })
  expect(code).toBe(2)
  expect(stderr).toContain(reason)
})

test('An engagement without record templates is told where its own go', async () => {
  const { stderr } = await fieldbook(['add', '--from', 'x'], { cwd: plain() })
  expect(stderr).toContain('was not made from a template pack; record templates of your own go into .fieldbook/records/en/.')
})

test('A record template that asks for what the engagement does not know is refused', async () => {
  const cwd = await engagement()
  put(cwd, '.fieldbook/records/en/odd.yaml', 'kind: Checklist\ntitle: "<% plant %>"\n')
  const { code, stderr } = await fieldbook(['add', '--from', 'odd'], { cwd })
  expect([code, stderr]).toEqual([2, expect.stringContaining('plant is neither a question')])
})

test('Nothing outside the engagement is read because its memory says so', async () => {
  const cwd = await engagement()
  put(cwd, '../elsewhere/template.yaml', 'name: elsewhere\nversion: "1"\nnames: { en: E, zh: E }\nsummary: { en: E, zh: E }\n')
  put(cwd, '../elsewhere/records/en/secret.yaml', 'kind: Checklist\ntitle: Secret\n')
  put(
    cwd,
    '.fieldbook/template.yaml',
    'packs:\n  - name: elsewhere\n    version: "1"\n    source: ../elsewhere\nlanguage: en\ntoday: 2026-11-22\nanswers: {}\ndays: {}\n',
  )
  expect((await fieldbook(['add', '--from', 'secret'], { cwd })).stderr).toContain('There is no record template secret')
})
