import { commands, l10n, ProgressLocation, window } from 'vscode'
import { theEngagement } from '../pick/engagement.ts'
import { countWords } from '../words.ts'
import type { Parts } from './parts.ts'

/** Checks an engagement anew from disk and opens Problems. */
export async function checkEngagement(parts: Parts): Promise<void> {
  const engagement = await theEngagement(parts)
  if (!engagement) return
  const title = l10n.t('Checking {0} …', engagement.code)
  const counts = await window.withProgress({ location: ProgressLocation.Window, title }, () => parts.server.check(engagement.uri))
  await commands.executeCommand('workbench.actions.view.problems')
  window.setStatusBarMessage(`${engagement.code}: ${countWords(counts) || l10n.t('nothing found')}`, 5000)
}
