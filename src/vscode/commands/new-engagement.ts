import { commands, l10n, Uri, window, workspace } from 'vscode'
import { FilePreview } from '../new-engagement/preview.ts'
import { type Decided, Wizard } from '../new-engagement/wizard.ts'
import { openPlace } from '../place.ts'
import { writeAll } from '../proposal.ts'
import { mayWrite } from '../trust.ts'
import type { Parts } from './parts.ts'

/** Asks, shows what will be written, writes all of it or nothing, and goes where the work begins. */
export async function newEngagement({ server }: Parts): Promise<void> {
  if (!(await mayWrite())) return
  const preview = new FilePreview()
  try {
    const decided = await new Wizard(server, preview).run()
    if (decided && (await writeAll(decided.proposal.files))) await goOn(decided)
  } finally {
    preview.dispose()
  }
}

async function goOn({ draft, proposal }: Decided): Promise<void> {
  const folder = Uri.parse(draft.folder, true)
  if (workspace.getWorkspaceFolder(folder)) {
    if (proposal.reveal) await openPlace(proposal.reveal.uri, proposal.reveal.range)
    await commands.executeCommand('fieldbook.engagement.focus')
    return
  }
  const open = l10n.t('Open Folder')
  const openNew = l10n.t('Open in New Window')
  const choice = await window.showInformationMessage(l10n.t('The engagement is in {0}.', folder.fsPath), open, openNew)
  if (choice) await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: choice === openNew })
}
