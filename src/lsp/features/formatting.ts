import type { TextEdit } from 'vscode-languageserver-types'
import { formatOne } from '../../project/format.ts'
import type { DocumentView } from '../document-view.ts'
import { lineEdits } from '../line-edits.ts'

/** The edits that give a document the canonical layout; none for files that hold no records of their own. */
export function formatting({ project, path, text, lines }: DocumentView): TextEdit[] {
  const records = project.recordsIn(path)
  if (records.length === 0 || records.every((record) => record.kind.adoption)) return []
  return lineEdits(text, formatOne(project, path, text)).map((edit) => ({ range: lines.range(edit), newText: edit.text }))
}
