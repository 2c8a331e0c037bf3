import { env, l10n, window } from 'vscode'
import { theRecord } from '../pick/record.ts'
import type { Parts } from './parts.ts'

/** Puts a record's ID on the clipboard. */
export async function copyId(parts: Parts, argument: unknown): Promise<void> {
  const located = await theRecord(parts, argument, l10n.t('Copy which ID? Type an ID, words of the title or pinyin initials.'))
  if (!located) return
  await env.clipboard.writeText(located.record.id)
  window.setStatusBarMessage(l10n.t('Copied {0}', located.record.id), 3000)
}
