import { l10n, window } from 'vscode'
import type { EngagementSummary } from '../../protocol/messages.ts'
import type { Parts } from '../commands/parts.ts'
import { countWords } from '../words.ts'

type Needs = Pick<Parts, 'engagements'>

/** The engagement to work on: the only one, the active editor's, or the one that is picked. `undefined`: none, or none was picked. */
export async function theEngagement({ engagements }: Needs, named?: string): Promise<EngagementSummary | undefined> {
  const all = await engagements.ready()
  if (all.length === 0) void window.showInformationMessage(l10n.t('There is no engagement in this window yet. Create one, or open its folder.'))
  const uri = named ?? window.activeTextEditor?.document.uri.toString()
  const known = all.find((engagement) => engagement.uri === uri) ?? (uri === undefined ? undefined : engagements.ofFile(uri))
  if (known || all.length < 2) return known ?? all[0]
  const items = all.map((engagement) => ({ label: engagement.code, description: engagement.title, detail: countWords(engagement.counts), engagement }))
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Which engagement?'), matchOnDescription: true }))?.engagement
}
