import assert from 'node:assert/strict'
import { until } from '../outcome.ts'
import { scenario } from './suite.ts'

const fixture = 'test/fixtures/editor'
const view = 'Engagement'

for (const theme of ['dark', 'light'] as const) {
  scenario(`the tree shows phases, kinds, records and what is wrong (${theme})`, { fixture, theme }, async (workbench) => {
    await workbench.openViews('Fieldbook')
    assert.deepEqual(await workbench.treeRow(view, 'Issues and communication'), {
      label: 'Issues and communication',
      description: '1',
      level: 1,
      expanded: true,
    })
    await workbench.expand(view, 'Issues')
    await workbench.expand(view, 'Change requests')
    assert.equal((await workbench.treeRow(view, 'ISS-0001 The label printer is offline')).description, 'Open')
    const issue = workbench.page.getByRole('treeitem', { name: 'ISS-0001 The label printer is offline, Issue, Open, 1 error' })
    await issue.locator('[class*="monaco-decoration-itemColor"]').waitFor()
    assert.equal(
      (await workbench.treeRows(view)).some(({ label }) => label === 'Risks'),
      false,
    )
    await workbench.runCommand('Fieldbook: Show All Kinds')
    assert.equal((await workbench.treeRow(view, 'Risks')).description, '0')
    await workbench.runCommand('Fieldbook: Show Only Kinds in Use')
    await until('Risks to go', async () => !(await workbench.treeRows(view)).some(({ label }) => label === 'Risks'))
    await workbench.screenshot('tree')
  })
}

scenario('a click on a record opens it, and the tree follows the cursor through a document', { fixture }, async (workbench) => {
  await workbench.openViews('Fieldbook')
  await workbench.treeRow(view, 'Testing')
  await workbench.expand(view, 'Test cases')
  await workbench.clickTreeRow(view, 'TC-0001 The status of an order is shown')
  await workbench.page.locator('.tab.active[data-resource-name="TC-0001-order-status.yaml"]').waitFor()
  await workbench.openFile('SRS-0001-specification.md')
  const selected = workbench.page.locator('.sidebar .monaco-list-row.selected .label-name')
  await workbench.goTo(15)
  await until('REQ-0001 selected', async () => (await selected.textContent())?.startsWith('REQ-0001'))
  await workbench.goTo(40)
  await until('REQ-0003 selected', async () => (await selected.textContent()) === 'REQ-0003 A "quoted" <b>title</b> with #hash; and [brackets]')
  await workbench.screenshot('tree-follows')
})

scenario('the tree, the status bar and the palette speak Chinese', { fixture, language: 'zh' }, async (workbench) => {
  await workbench.openViews('Fieldbook')
  await workbench.treeRow('项目', '需求')
  await workbench.expand('项目', '变更申请')
  assert.equal((await workbench.treeRow('项目', 'CR-0001 Block orders over the credit limit')).description, '已提出')
  const status = workbench.page.getByRole('button', { name: 'Fieldbook YS-MES: 1 个错误，1 个警告' })
  await status.waitFor()
  const titles = await workbench.commandTitles('Fieldbook: ')
  assert.ok(titles.includes('Fieldbook: 新建记录…'), titles.join())
  await workbench.screenshot('tree')
})

scenario('Problems lists what is wrong, a broken value is marked while typing and the mark goes when it is mended', { fixture }, async (workbench) => {
  await workbench.openFile('ISS-0001-printer.yaml')
  const before = await workbench.problem('of the dangling link', ({ code }) => code === 'link-dangling')
  assert.deepEqual([before.severity, before.line, before.column], ['error', 7, 9])
  await workbench.goTo(4, 9)
  await workbench.press('Shift+End')
  await workbench.type('opem')
  await workbench.press('Escape')
  const typed = await workbench.problem('of the state', ({ line }) => line === 4)
  assert.match(typed.message, /open/)
  await workbench.page.locator('.squiggly-error').first().waitFor()
  await workbench.screenshot('problem')
  await workbench.goTo(4, 9)
  await workbench.press('Shift+End')
  await workbench.type('open')
  await workbench.press('Escape')
  await until('the mark to go', async () => !(await workbench.problems()).some(({ line }) => line === 4))
})

scenario('record IDs stand out in Markdown and YAML, and the block of a record is YAML', { fixture }, async (workbench) => {
  await workbench.openFile('SRS-0001-specification.md')
  /** The grammars of a file come one after the other, so the editor is asked again until it has them all. */
  const inScopes = async (line: number, column: number, wanted: RegExp) => {
    await workbench.goTo(line, column)
    const widget = workbench.page.locator('.token-inspect-widget')
    await until(`${wanted} at ${line}:${column}`, async () => {
      await workbench.runCommand('Developer: Inspect Editor Tokens and Scopes')
      await widget.waitFor({ timeout: 3_000 })
      const fits = await until('the scopes', async () => wanted.test((await widget.textContent()) ?? ''), 3).catch(() => false)
      await workbench.runCommand('Developer: Inspect Editor Tokens and Scopes')
      await widget.waitFor({ state: 'detached', timeout: 3_000 })
      return fits
    })
  }
  await inScopes(12, 6, /record-id\.fieldbook/)
  await inScopes(32, 12, /record-id\.fieldbook.*meta\.embedded\.block\.yaml/)
  await inScopes(28, 2, /entity\.name\.tag\.yaml/)
})

const second =
  'kind: Engagement\nid: QS-CRM\ntitle: 青松药业（虚构）CRM 实施项目\nstatus: planned\nlanguage: zh\nclient: 青松药业（虚构）\nvendor: 远帆软件（虚构）\nsystems: [CRM]\n'

scenario('several engagements in one window stand side by side', { fixture, files: { 'second/engagement.yaml': second } }, async (workbench) => {
  await workbench.openViews('Fieldbook')
  assert.equal((await workbench.treeRow(view, 'QS-CRM')).level, 1)
  assert.equal((await workbench.treeRow(view, 'YS-MES')).description, '云杉机械（虚构）MES 实施项目')
  await workbench.page.getByRole('button', { name: /^Fieldbook 2 engagements: / }).waitFor()
  await workbench.runCommand('Fieldbook: New Record…')
  await until('both engagements', async () => (await workbench.pickerRows()).join() === 'YS-MES,QS-CRM')
  await workbench.screenshot('two-engagements')
})
