import { type Disposable, FileDecoration, type FileDecorationProvider, ThemeColor, Uri, window } from 'vscode'
import type { Counts } from '../../protocol/messages.ts'
import { countWords } from '../words.ts'

const scheme = 'fieldbook-tree'

/** A name for a tree item that carries its findings, so that a decoration changes exactly when the item does. */
export function decoratedUri(key: string, counts: Counts): Uri {
  return Uri.from({ scheme, path: `/${encodeURIComponent(key)}`, query: JSON.stringify(counts) })
}

/** Marks tree items with the number of their errors and warnings, as the explorer marks files. */
export function registerDecorations(): Disposable {
  const provider: FileDecorationProvider = {
    provideFileDecoration: (uri) => (uri.scheme === scheme ? decoration(JSON.parse(uri.query) as Counts) : undefined),
  }
  return window.registerFileDecorationProvider(provider)
}

function decoration(counts: Counts): FileDecoration | undefined {
  const count = counts.error + counts.warning
  if (count === 0) return undefined
  const color = new ThemeColor(counts.error > 0 ? 'list.errorForeground' : 'list.warningForeground')
  return new FileDecoration(count > 9 ? '9+' : String(count), countWords(counts), color)
}
