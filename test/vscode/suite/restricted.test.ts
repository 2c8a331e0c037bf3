import assert from 'node:assert/strict'
import { commands, workspace } from 'vscode'
import { test } from '../suite.ts'
import { fileUri, findings } from './files.ts'

const writing: readonly [string, object][] = [
  ['fieldbook.newRecord', { kind: 'Issue', title: 'Not in Restricted Mode' }],
  ['fieldbook.moveToState', { id: 'REQ-0001', state: 'approved' }],
]

for (const [command, argument] of writing) {
  test(`${command} writes nothing in Restricted Mode`, { variants: ['restricted'] }, async () => {
    assert.equal(workspace.isTrusted, false)
    await findings('issues/ISS-0001-printer.yaml', ['link-dangling'])
    // It waits for an answer to the message that says why.
    void commands.executeCommand(command, argument)
    await commands.executeCommand('notifications.clearAll')
    await commands.executeCommand('fieldbook.checkEngagement')
    const files = await workspace.fs.readDirectory(fileUri('issues'))
    assert.deepEqual(
      files.map(([name]) => name),
      ['ISS-0001-printer.yaml'],
    )
    assert.ok((await workspace.openTextDocument(fileUri('requirements/SRS-0001-specification.md'))).getText().includes('status: reviewed'))
    // The editor may rewrite its own settings.json meanwhile; that is not a file of the workspace.
    const dirty = workspace.textDocuments.filter(({ isDirty, uri }) => isDirty && workspace.getWorkspaceFolder(uri))
    assert.deepEqual(
      dirty.map(({ uri }) => uri.path),
      [],
    )
  })
}
