import { commands, l10n, window } from 'vscode'
import { commandIds } from '../commands/ids.ts'

/** Says that there is no server, and offers the two things that help. */
export async function serverGaveUp(): Promise<void> {
  const restart = l10n.t('Restart')
  const output = l10n.t('Show Output')
  const message = l10n.t('The Fieldbook language server keeps stopping, so records are not checked now. The output says why.')
  const choice = await window.showErrorMessage(message, restart, output)
  if (choice === restart) await commands.executeCommand(commandIds.restartServer)
  if (choice === output) await commands.executeCommand(commandIds.showOutput)
}
