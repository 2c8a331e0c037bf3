import assert from 'node:assert/strict'
import { type CompletionList, commands, languages, Position, workspace } from 'vscode'
import { until } from '../../outcome.ts'
import { test } from '../suite.ts'
import { fileUri } from './files.ts'

test("an engagement's own kind is written with completion and checked by its schema", async () => {
  const uri = fileUri('.fieldbook/kinds/Pilot.json')
  await workspace.fs.writeFile(uri, new TextEncoder().encode('{\n  "x-fieldbook": {\n    \n  }\n}\n'))
  const document = await workspace.openTextDocument(uri)
  const offered = await until('completion in a kind file', async () => {
    const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, new Position(2, 4))
    return list.items.length > 0 && list.items.map(({ label }) => (typeof label === 'string' ? label : label.label))
  })
  assert.ok(
    offered.some((label) => label.includes('prefix')),
    offered.join(),
  )
  await until('what the schema misses', () => languages.getDiagnostics(uri).length > 0)
  await workspace.fs.delete(uri)
})
