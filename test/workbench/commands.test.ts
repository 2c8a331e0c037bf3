import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { until } from '../outcome.ts'
import { scenario } from './suite.ts'
import type { Workbench } from './workbench.ts'

const fixture = 'test/fixtures/editor'

const activeFile = (workbench: Workbench) => workbench.page.locator('.tab.active').first().getAttribute('data-resource-name')

scenario('New Record asks for kind and title, takes the next ID and opens the file', { fixture }, async (workbench) => {
  await workbench.runCommand('Fieldbook: New Record…')
  await workbench.pickerRows()
  await workbench.screenshot('new-record')
  await workbench.filter('ISS')
  await workbench.pick('Issue')
  await workbench.answer('仓库问：能否按批次退料？')
  await until('the new issue in an editor', async () => (await activeFile(workbench))?.startsWith('ISS-0002'))
  const [file = ''] = readdirSync(join(workbench.folder, 'issues')).filter((name) => name.startsWith('ISS-0002'))
  assert.match(readFileSync(join(workbench.folder, 'issues', file), 'utf8'), /^kind: Issue\nid: ISS-0002\ntitle: 仓库问：能否按批次退料？\nstatus: open\n/)
})

scenario('a new requirement becomes a section of a document, with the cursor in its block', { fixture }, async (workbench) => {
  await workbench.runCommand('Fieldbook: New Record…')
  await workbench.pickerRows()
  await workbench.filter('Requirement')
  await workbench.pick('Requirement')
  await workbench.pick('Requirements specification')
  await workbench.answer('Batch numbers on returns')
  await until('the section in the editor', async () => (await workbench.visibleLines()).includes('### REQ-0004 Batch numbers on returns'))
  // At the end of `status: draft`.
  await until('the cursor in the block', async () => (await workbench.cursor())?.endsWith(':14'))
  await workbench.focused()
  await workbench.press('Enter')
  await workbench.type('priority: must')
  await workbench.press('Escape')
  await until('the whole line', async () => (await workbench.visibleLines()).includes('priority: must'))
  const lines = await workbench.visibleLines()
  const at = lines.indexOf('### REQ-0004 Batch numbers on returns')
  assert.deepEqual(lines.slice(at, at + 6), ['### REQ-0004 Batch numbers on returns', '', '```yaml record', 'status: draft', 'priority: must', '```'])
  await workbench.screenshot('new-requirement')
})

const template = '# When a printer is replaced.\nkind: Issue\ntitle: "Printer: <% title %>"\nseverity: minor\n'

scenario(
  'New Record begins with a record template that is picked',
  { fixture, files: { '.fieldbook/records/en/printer.yaml': template } },
  async (workbench) => {
    await workbench.runCommand('Fieldbook: New Record…')
    await workbench.pickerRows()
    await workbench.filter('ISS')
    await workbench.pick('Issue')
    await until('the empty record and the template', async () => (await workbench.pickerRows()).join() === 'Empty,printer')
    await workbench.screenshot('new-record-template')
    await workbench.pick('printer')
    await workbench.answer('Gate 2')
    await until('the new issue in an editor', async () => (await activeFile(workbench))?.startsWith('ISS-0002'))
    const [file = ''] = readdirSync(join(workbench.folder, 'issues')).filter((name) => name.startsWith('ISS-0002'))
    assert.equal(
      readFileSync(join(workbench.folder, 'issues', file), 'utf8'),
      'kind: Issue\nid: ISS-0002\ntitle: "Printer: Gate 2"\nstatus: open\nseverity: minor\n',
    )
  },
)

scenario('Go to Record finds a record by ID, by words and by pinyin initials', { fixture }, async (workbench) => {
  const goTo = async (typed: string) => {
    await workbench.runCommand('Fieldbook: Go to Record…')
    await workbench.pickerRows()
    await workbench.filter(typed)
    await until(`one row for ${typed}`, async () => (await workbench.pickerRows()).length === 1)
    if (typed === 'ddzt') await workbench.screenshot('go-to-record')
    await workbench.answer()
  }
  await goTo('ddzt')
  await until('REQ-0001 in the editor', async () => (await workbench.cursor())?.startsWith('12:'))
  await goTo('label printer')
  await until('ISS-0001 in the editor', async () => (await activeFile(workbench)) === 'ISS-0001-printer.yaml')
  await goTo('cr1')
  await until('CR-0001 in the editor', async () => (await activeFile(workbench)) === 'CR-0001-block-orders.yaml')
})

scenario('Move to State offers the states that follow, and writes the one that is picked', { fixture }, async (workbench) => {
  await workbench.openFile('SRS-0001-specification.md')
  await workbench.goTo(16)
  await workbench.runCommand('Fieldbook: Move to State…')
  await until('the three states that follow', async () => (await workbench.pickerRows()).join() === 'Approved,Draft,Dropped')
  await workbench.screenshot('move-to-state')
  await workbench.pick('Approved')
  await until('the new state', async () => (await workbench.visibleLines()).includes('status: approved'))
  await workbench.focused()
  await workbench.press('Mod+KeyZ')
  await until('the old state again', async () => !(await workbench.visibleLines()).includes('status: approved'))
})

scenario('Move to State says what is missing, goes where it is to be written and offers an example', { fixture }, async (workbench) => {
  await workbench.openFile('SRS-0001-specification.md')
  await workbench.goTo(29)
  await workbench.runCommand('Fieldbook: Move to State…')
  await workbench.pick('Approved')
  assert.match(await workbench.notification('acceptance'), /acceptance/i)
  assert.equal((await workbench.visibleLines()).includes('status: approved'), false)
  const place = workbench.page.locator('#status\\.editor\\.selection')
  await until('the cursor after the priority', async () => (await place.textContent())?.startsWith('Ln 30, Col 15'))
  await workbench.screenshot('move-to-state-missing')
  await workbench.notification('acceptance', 'with an example to change')
  await until('the example in the block', async () => {
    const lines = await workbench.visibleLines()
    return lines[lines.indexOf('priority: must', lines.indexOf('status: reviewed')) + 1] === 'acceptance:'
  })
  await workbench.screenshot('move-to-state-example')
})

scenario('the context menu of a record offers its commands', { fixture }, async (workbench) => {
  await workbench.openViews('Fieldbook')
  await workbench.treeRow('Engagement', 'Issues')
  await workbench.expand('Engagement', 'Issues')
  await workbench.page.getByRole('treeitem', { name: /^ISS-0001/ }).click({ button: 'right' })
  const menu = workbench.page.locator('.monaco-menu .action-label')
  await menu.first().waitFor()
  const entries = (await menu.allInnerTexts()).map((entry) => entry.trim()).filter((entry) => entry !== '')
  assert.deepEqual(entries, ['Move to State…', 'Show Links', 'Copy ID'])
  await workbench.screenshot('context-menu')
  await menu.filter({ hasText: 'Copy ID' }).click()
  await workbench.statusBar('Copied ISS-0001')
})

scenario('in Restricted Mode reading works, and a command that writes says why it does not', { fixture, restricted: true }, async (workbench) => {
  await workbench.problem('of the dangling link', ({ code }) => code === 'link-dangling')
  await workbench.openViews('Fieldbook')
  await workbench.treeRow('Engagement', 'Issues')
  await workbench.runCommand('Fieldbook: New Record…')
  await workbench.notification('Restricted Mode')
  await workbench.screenshot('restricted')
  await workbench.notification('Restricted Mode', 'Manage Workspace Trust')
  await workbench.page.locator('.workspace-trust-editor').waitFor()
})
