import { Range, type TextEditor, TextEditorRevealType, Uri, type ViewColumn, window } from 'vscode'
import type { Range as ProtocolRange } from '../base/range.ts'

export function editorRange(range: ProtocolRange): Range {
  return new Range(range.start.line, range.start.character, range.end.line, range.end.character)
}

/** Opens a document and puts the selection on a range, scrolled to where the eye finds it. */
export async function openPlace(uri: string, range: ProtocolRange, viewColumn?: ViewColumn): Promise<TextEditor> {
  const selection = editorRange(range)
  const editor = await window.showTextDocument(Uri.parse(uri, true), { selection, ...(viewColumn ? { viewColumn } : {}) })
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport)
  return editor
}

/** The start of a record: opening it puts the cursor there instead of selecting the whole record. */
export function startOf(range: ProtocolRange): ProtocolRange {
  return { start: range.start, end: range.start }
}
