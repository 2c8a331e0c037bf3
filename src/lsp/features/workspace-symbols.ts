import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types'
import type { IndexedRecord } from '../../project/file-entry.ts'
import { beginningOf, type EngagementView } from '../document-view.ts'
import { matchesRecord } from '../record-search.ts'

/** Symbols shown at once. */
const most = 300

/** The records whose ID, title or pinyin initials match what was typed. */
export function workspaceSymbols(view: EngagementView, query: string): WorkspaceSymbol[] {
  const { project, editor, language } = view
  const found: WorkspaceSymbol[] = []
  for (const record of project.index.all() as Iterable<IndexedRecord>) {
    if (found.length >= most) break
    if (!matchesRecord(record, query)) continue
    found.push({
      name: `${record.id} ${record.title}`.trim(),
      kind: SymbolKind.Object,
      containerName: record.kind.names[language],
      location: { uri: editor.uriOf(record.file), range: beginningOf(project, record) },
    })
  }
  return found
}
