import assert from 'node:assert/strict'
import { promises } from 'node:fs'
import { languages, workspace } from 'vscode'
import { test } from '../suite.ts'
import { fileUri, findings, replaceIn, watched } from './files.ts'

test('the extension activates by itself in a folder with an engagement and marks what is wrong', {
  variants: ['trusted', 'restricted', 'chinese'],
}, async () => {
  await findings('issues/ISS-0001-printer.yaml', ['link-dangling'])
  const [finding] = languages.getDiagnostics(fileUri('issues/ISS-0001-printer.yaml'))
  const document = await workspace.openTextDocument(fileUri('issues/ISS-0001-printer.yaml'))
  assert.equal(finding && document.getText(finding.range), 'REQ-0009')
  assert.match(finding?.message ?? '', /REQ-0009/)
})

test('a finding appears, changes and goes away as its file is edited, saved or not', async () => {
  await findings('changes/CR-0001-block-orders.yaml', [])
  await replaceIn('changes/CR-0001-block-orders.yaml', 'implements: [REQ-0002]', 'implements: [REQ-0404]')
  await findings('changes/CR-0001-block-orders.yaml', ['link-dangling'])
  await replaceIn('changes/CR-0001-block-orders.yaml', 'status: proposed', 'status: nonsense')
  await findings('changes/CR-0001-block-orders.yaml', ['link-dangling', 'state-unknown'])
  await replaceIn('changes/CR-0001-block-orders.yaml', 'status: nonsense', 'status: proposed')
  await replaceIn('changes/CR-0001-block-orders.yaml', 'implements: [REQ-0404]', 'implements: [REQ-0002]')
  await findings('changes/CR-0001-block-orders.yaml', [])
})

test('an edit in one file changes what is found in another', async () => {
  await replaceIn('requirements/SRS-0001-specification.md', '### REQ-0003', '### REQ-0009')
  await findings('issues/ISS-0001-printer.yaml', [])
  await replaceIn('requirements/SRS-0001-specification.md', '### REQ-0009', '### REQ-0003')
  await findings('issues/ISS-0001-printer.yaml', ['link-dangling'])
})

test('a file that is written by another program is taken in', async () => {
  await watched()
  const uri = fileUri('issues/ISS-0404.yaml')
  const text = 'kind: Issue\nid: ISS-0404\ntitle: From outside\nstatus: open\nabout: [REQ-0404]\n'
  await promises.writeFile(uri.fsPath, text)
  await findings('issues/ISS-0404.yaml', ['link-dangling'])
  await promises.rm(uri.fsPath)
  await findings('issues/ISS-0404.yaml', [])
})
