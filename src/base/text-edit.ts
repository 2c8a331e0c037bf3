/** Replaces the text between two UTF-16 offsets. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Edits of one file, named by its path relative to the engagement's root. */
export interface FileEdit {
  readonly file: string
  readonly edits: readonly TextEdit[]
}

/** Applies edits that do not overlap; their order does not matter. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  const parts: string[] = []
  let at = 0
  for (const edit of sorted) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) throw new RangeError('text edits overlap or leave the text')
    parts.push(text.slice(at, edit.start), edit.text)
    at = edit.end
  }
  parts.push(text.slice(at))
  return parts.join('')
}
