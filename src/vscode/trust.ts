import { commands, l10n, window, workspace } from 'vscode'

/** Whether the command may write; in Restricted Mode it says why not and offers the way out. */
export async function mayWrite(): Promise<boolean> {
  if (workspace.isTrusted) return true
  const manage = l10n.t('Manage Workspace Trust')
  const reason = l10n.t('This command writes files, which is off in Restricted Mode. Trust the folder to use it; reading and checking work without.')
  if ((await window.showWarningMessage(reason, manage)) === manage) await commands.executeCommand('workbench.trust.manage')
  return workspace.isTrusted
}
