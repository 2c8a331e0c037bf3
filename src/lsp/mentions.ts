import type { Span } from '../base/range.ts'
import type { Project } from '../project/project.ts'

/** Chinese text runs right up to an ID. */
const idPattern = /(?<![A-Za-z0-9_-])[A-Z][A-Z0-9]{0,30}-\d{1,9}(?![A-Za-z0-9_-])/g

/** A place in a text that names a record of the engagement. */
export interface Mention extends Span {
  readonly id: string
}

/** The places in a stretch of text that name records which exist. */
export function mentionsIn(project: Project, text: string, span: Span = { start: 0, end: text.length }): Mention[] {
  const stretch = text.slice(span.start, span.end)
  return [...stretch.matchAll(idPattern)].flatMap(({ 0: id, index }) =>
    project.index.byId(id).length > 0 ? [{ id, start: span.start + index, end: span.start + index + id.length }] : [],
  )
}

/** The mention that an offset is in. */
export function mentionAt(project: Project, text: string, offset: number): Mention | undefined {
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 60)
  const to = text.indexOf('\n', offset)
  const span = { start: from, end: Math.min(to < 0 ? text.length : to, offset + 60) }
  return mentionsIn(project, text, span).find((mention) => offset >= mention.start && offset <= mention.end)
}
