import { LineMap, type Range, type Span } from '../../base/range.ts'
import type { Edited } from '../../project/edited.ts'
import type { FileChange } from '../../project/ports.ts'
import type { Proposal, ProposedFile } from '../../protocol/messages.ts'
import type { EngagementView } from '../document-view.ts'
import { lineEdits } from '../line-edits.ts'

/** What a verb would change, for the editor to show and apply. `cursor` finds the place to go on in the new text of a file. */
export function proposal(view: EngagementView, edited: Edited, cursor: (text: string) => Span | undefined): Proposal {
  const change = edited.changes.find(({ path }) => path === edited.file)
  const span = change?.after === undefined ? undefined : cursor(change.after)
  return {
    files: edited.changes.map((each) => proposedFile(view, each)),
    reveal: span && change?.after !== undefined ? { uri: view.editor.uriOf(edited.file), range: new LineMap(change.after).range(span) } : undefined,
    problems: edited.problems.map(({ message, file, range }) => ({ message, uri: view.editor.uriOf(file), range: withinText(view, file, range) })),
  }
}

/** Problems are found in the text as it would be; the editor still shows the one that is. */
function withinText({ project }: EngagementView, file: string, range: Range): Range {
  const text = project.text(file)
  if (text === undefined) return range
  const lines = new LineMap(text)
  return { start: lines.position(lines.offset(range.start)), end: lines.position(lines.offset(range.end)) }
}

function proposedFile({ editor }: EngagementView, { path, before, after }: FileChange): ProposedFile {
  const uri = editor.uriOf(path)
  if (before === undefined) return { uri, text: after ?? '' }
  const lines = new LineMap(before)
  const edits = lineEdits(before, after ?? '').map((edit) => ({ range: lines.range(edit), newText: edit.text }))
  return { uri, edits, version: editor.versionOf(path) }
}
