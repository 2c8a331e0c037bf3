import { type Uri, workspace } from 'vscode'

/** Whether there is a file or folder. */
export async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  )
}
