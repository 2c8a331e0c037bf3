import type { DocumentLink } from 'vscode-languageserver-types'
import type { IndexedRecord } from '../../project/file-entry.ts'
import { formatOf } from '../../record/record.ts'
import { beginningOf, type DocumentView } from '../document-view.ts'
import { mentionsIn } from '../mentions.ts'

/** The record IDs in Markdown prose, as links to their records. */
export function documentLinks(view: DocumentView): DocumentLink[] {
  if (formatOf(view.path) !== 'markdown') return []
  const apart = view.parts.flatMap(({ yaml, heading }) => (heading ? [yaml, heading.idSpan] : [yaml]))
  return mentionsIn(view.project, view.text)
    .filter(({ start, end }) => !apart.some((span) => start >= span.start && end <= span.end))
    .flatMap((mention) => {
      const record = view.project.record(mention.id)
      return record ? [{ range: view.lines.range(mention), target: targetOf(view, record), tooltip: `${record.id} ${record.title}` }] : []
    })
}

/** Editors take a line in the fragment of a link. */
function targetOf({ project, editor }: DocumentView, record: IndexedRecord): string {
  const { line } = beginningOf(project, record).start
  return `${editor.uriOf(record.file)}${line > 0 ? `#L${line + 1}` : ''}`
}
