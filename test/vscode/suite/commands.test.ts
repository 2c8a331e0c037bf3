import assert from 'node:assert/strict'
import { commands, env, extensions, Selection, TabInputWebview, window, workspace } from 'vscode'
import { until } from '../../outcome.ts'
import { test } from '../suite.ts'
import { fileUri, findings, lineOf } from './files.ts'

const specification = 'requirements/SRS-0001-specification.md'

test('every command of package.json is there', { variants: ['trusted', 'restricted', 'chinese'] }, async () => {
  const extension = extensions.getExtension('fieldbook.fieldbook')
  const contributed: { command: string }[] = extension?.packageJSON.contributes.commands ?? []
  await extension?.activate()
  const known = await commands.getCommands(true)
  assert.ok(contributed.length > 10)
  assert.deepEqual(
    contributed.map(({ command }) => command).filter((command) => !known.includes(command)),
    [],
  )
})

test('New Record writes the next record of a kind and opens it', async () => {
  await findings('issues/ISS-0001-printer.yaml', ['link-dangling'])
  await commands.executeCommand('fieldbook.newRecord', { kind: 'Issue', title: 'Who approves returns?' })
  const { document } = await until(
    'the new issue in an editor',
    () => window.activeTextEditor?.document.uri.path.includes('/issues/ISS-0002') && window.activeTextEditor,
  )
  assert.match(document.getText(), /^kind: Issue\nid: ISS-0002\ntitle: Who approves returns\?\nstatus: open\n/)
  await workspace.fs.delete(document.uri)
})

test('Move to State changes the status and nothing else, with the cursor on it', async () => {
  await commands.executeCommand('fieldbook.moveToState', { id: 'REQ-0001', state: 'approved' })
  const document = await workspace.openTextDocument(fileUri(specification))
  await until('the new state', () => document.getText().includes('status: approved'))
  assert.equal(document.getText().match(/status: reviewed/g)?.length, 1)
  assert.equal(window.activeTextEditor?.document, document)
  assert.equal(window.activeTextEditor?.selection.active.line, lineOf('status: approved', document))
  await commands.executeCommand('undo')
  await until('the state as it was', () => !document.isDirty || !document.getText().includes('status: approved'))
})

test('Move to State goes to what is missing instead of writing', async () => {
  const before = (await workspace.openTextDocument(fileUri(specification))).getText()
  // It waits for an answer to the message that says what is missing.
  void commands.executeCommand('fieldbook.moveToState', { id: 'REQ-0002', state: 'approved' })
  const document = await workspace.openTextDocument(fileUri(specification))
  await until('the cursor in REQ-0002', () => {
    const { activeTextEditor: editor } = window
    const line = editor?.document === document ? editor.selection.active.line : -1
    return line >= lineOf('### REQ-0002', document) && line < lineOf('### REQ-0003', document)
  })
  assert.equal(document.getText(), before)
  await commands.executeCommand('notifications.clearAll')
  assert.equal(document.getText(), before)
})

test('Copy ID takes the record under the cursor', async () => {
  const document = await workspace.openTextDocument(fileUri(specification))
  const editor = await window.showTextDocument(document)
  const at = document.positionAt(document.getText().indexOf('Text that would be markup'))
  editor.selections = [new Selection(at, at)]
  await commands.executeCommand('fieldbook.copyId')
  assert.equal(await env.clipboard.readText(), 'REQ-0003')
})

test('Show Links opens one panel that is used again', { variants: ['trusted', 'restricted', 'chinese'] }, async () => {
  const panels = () =>
    window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof TabInputWebview && input.viewType.includes('fieldbook.links'))
  await commands.executeCommand('fieldbook.showLinks', { id: 'REQ-0002' })
  await until('the panel for REQ-0002', () => panels().some(({ label }) => label.includes('REQ-0002')))
  await commands.executeCommand('fieldbook.showLinks', { id: 'CR-0001' })
  await until('the panel for CR-0001', () => panels().some(({ label }) => label.includes('CR-0001')))
  assert.equal(panels().length, 1)
  await window.tabGroups.close(panels())
})

test('Check Engagement and Refresh leave the findings as they are', { variants: ['trusted', 'restricted', 'chinese'] }, async () => {
  await commands.executeCommand('fieldbook.checkEngagement')
  await commands.executeCommand('fieldbook.refresh')
  await findings('issues/ISS-0001-printer.yaml', ['link-dangling'])
})

test('the kinds shown are kept as a setting', async () => {
  const shown = () => workspace.getConfiguration('fieldbook').get('tree.showAllKinds')
  await commands.executeCommand('fieldbook.showAllKinds')
  await until('the setting', () => shown() === true)
  await commands.executeCommand('fieldbook.showUsedKinds')
  await until('the setting as it was', () => shown() === false)
})

test('a restarted server finds the same again', { variants: ['trusted', 'restricted'] }, async () => {
  await commands.executeCommand('fieldbook.restartServer')
  await findings('issues/ISS-0001-printer.yaml', ['link-dangling'])
})
