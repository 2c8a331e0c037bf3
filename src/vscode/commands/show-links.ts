import { l10n } from 'vscode'
import { theRecord } from '../pick/record.ts'
import type { Parts } from './parts.ts'

/** Shows what a record is linked to, beside the editor. */
export async function showLinks(parts: Parts, argument: unknown): Promise<void> {
  const located = await theRecord(parts, argument, l10n.t('Links of which record? Type an ID, words of the title or pinyin initials.'))
  if (located) await parts.links.show(located)
}
