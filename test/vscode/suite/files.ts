/** Files of the workspace that a test changes, and what is said of them. */
import { rm, writeFile } from 'node:fs/promises'
import { type Diagnostic, languages, type Position, Range, RelativePattern, Uri, WorkspaceEdit, workspace } from 'vscode'
import { until } from '../../outcome.ts'

export function fileUri(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? []
  if (!folder) throw new Error('the window has no folder')
  return Uri.joinPath(folder.uri, path)
}

/** Waits until the editor tells of what other programs write; it begins to watch some time after the window is there. */
export async function watched(): Promise<void> {
  const probe = fileUri('watched.txt')
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(fileUri('.'), 'watched.txt'))
  let told = 0
  watcher.onDidCreate(() => told++)
  watcher.onDidChange(() => told++)
  try {
    await until('the editor to tell of a file', async () => {
      await writeFile(probe.fsPath, String(Date.now()))
      return told > 0
    })
  } finally {
    watcher.dispose()
    await rm(probe.fsPath)
  }
}

/** The codes of what is found in a file. */
function codesIn(path: string): string[] {
  return languages.getDiagnostics(fileUri(path)).map(codeOf)
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code)
}

/** Waits until exactly these codes are found in a file. */
export async function findings(path: string, codes: readonly string[]): Promise<void> {
  await until(
    `${codes.join(', ') || 'nothing'} in ${path}, where there is ${codesIn(path)}`,
    () => codesIn(path).toSorted().join() === [...codes].toSorted().join(),
  )
}

/** Replaces the first occurrence of a text in a document, unsaved, as typing does. */
export async function replaceIn(path: string, from: string, to: string): Promise<void> {
  const document = await workspace.openTextDocument(fileUri(path))
  const at = document.getText().indexOf(from)
  if (at < 0) throw new Error(`${path} does not hold ${from}`)
  const edit = new WorkspaceEdit()
  edit.replace(document.uri, new Range(document.positionAt(at), document.positionAt(at + from.length)), to)
  if (!(await workspace.applyEdit(edit))) throw new Error(`${path} could not be edited`)
}

export function lineOf(text: string, document: { getText(): string; positionAt(offset: number): Position }): number {
  return document.positionAt(document.getText().indexOf(text)).line
}
