import { l10n, Uri, WorkspaceEdit, window, workspace } from 'vscode'
import type { Proposal, ProposedFile } from '../protocol/messages.ts'
import { exists } from './exists.ts'
import { say } from './language.ts'
import { editorRange, openPlace, startOf } from './place.ts'

/**
 * Makes the changes that the server proposes, in one step that can be undone, and goes where the work goes on.
 * Where something stands against them, it says what, goes there instead, and offers what the server knows to do about it. Returns whether the changes were made.
 */
export async function applyProposal(proposal: Proposal): Promise<boolean> {
  const [first] = proposal.problems
  if (first) {
    // Not selected: what stands there is not to be typed over.
    await openPlace(first.uri, startOf(first.range))
    const offers = proposal.remedy ? [say(proposal.remedy.title)] : []
    const chosen = await window.showWarningMessage(proposal.problems.map(({ message }) => say(message)).join('\n'), ...offers)
    if (chosen !== undefined && proposal.remedy) await applyProposal(proposal.remedy.proposal)
    return false
  }
  if (!(await writeAll(proposal.files))) return false
  if (proposal.reveal) await openPlace(proposal.reveal.uri, proposal.reveal.range)
  return true
}

/** Writes all files or none. */
export async function writeAll(files: readonly ProposedFile[]): Promise<boolean> {
  const edit = new WorkspaceEdit()
  const created = new Map<Uri, string>()
  for (const file of files) {
    const uri = Uri.parse(file.uri, true)
    if ('text' in file) {
      if (await exists(uri)) return refuse(l10n.t('{0} exists already, so nothing was written.', workspace.asRelativePath(uri)))
      edit.createFile(uri, { contents: new TextEncoder().encode(file.text) })
      created.set(uri, file.text)
    } else {
      const document = await workspace.openTextDocument(uri)
      if (file.version !== null && file.version !== document.version)
        return refuse(l10n.t('{0} has just been changed. Please try again.', workspace.asRelativePath(uri)))
      for (const { range, newText } of file.edits) edit.replace(uri, editorRange(range), newText)
    }
  }
  if (await workspace.applyEdit(edit)) return true
  await removeAll(created)
  return refuse(l10n.t('The files could not be written, so nothing was changed. Check that the folder can be written to.'))
}

/** The editor stops at the first file that it cannot create and leaves those before it. What is not our text stays. */
async function removeAll(created: ReadonlyMap<Uri, string>): Promise<void> {
  for (const [uri, text] of created) {
    const found = await workspace.fs.readFile(uri).then(
      (bytes) => new TextDecoder().decode(bytes),
      () => undefined,
    )
    if (found === text) await workspace.fs.delete(uri)
  }
}

function refuse(reason: string): false {
  void window.showErrorMessage(reason)
  return false
}
