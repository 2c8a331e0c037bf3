import { l10n } from 'vscode'
import type { Counts } from '../protocol/messages.ts'

/** `2 errors, 1 warning`; empty when there is nothing to tell. Hints are told only where nothing graver is. */
export function countWords({ error, warning, info }: Counts): string {
  const parts = [
    error === 1 ? l10n.t('1 error') : error > 0 ? l10n.t('{0} errors', error) : '',
    warning === 1 ? l10n.t('1 warning') : warning > 0 ? l10n.t('{0} warnings', warning) : '',
  ].filter((part) => part !== '')
  if (parts.length === 0 && info > 0) return info === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', info)
  return parts.join(l10n.t(', '))
}

/** How many records, in words. */
export function recordWords(count: number): string {
  return count === 1 ? l10n.t('1 record') : l10n.t('{0} records', count)
}
