import { l10n } from 'vscode'
import { pickRecord } from '../pick/record.ts'
import { openPlace, startOf } from '../place.ts'
import type { Parts } from './parts.ts'

/** Opens a record found by ID, title or pinyin initials. */
export async function goToRecord(parts: Parts): Promise<void> {
  const located = await pickRecord(parts, l10n.t('Go to a record: type an ID, words of the title or pinyin initials'))
  if (located) await openPlace(located.record.uri, startOf(located.record.range))
}
