import type { Span } from '../base/range.ts'
import { comments } from '../record/comments.ts'
import { type Accept, parseAccept } from '../rules/accept.ts'
import type { FindingSource, OpenFile } from './open-file.ts'

/** The comments of a file that accept findings: of YAML, and HTML comments in prose. */
export function acceptsOf(source: FindingSource, file: OpenFile): Accept[] {
  const sections = file.parts.filter((part) => part.form === 'section')
  return file.parts.flatMap((part, number) => {
    const record = source.entry(file.path)?.records.find((one) => one.part === number)
    if (!record) return []
    const fields = firstFieldOf(file.text, part.yaml)
    const inYaml = comments(file.text, part.yaml).map((comment) => ({ ...comment, pointer: comment.span.start < fields ? '' : comment.pointer }))
    const inProse = proseComments(file.text, part.prose).filter(({ span }) => part.form === 'section' || !sections.some((section) => holds(section.span, span)))
    return [...inYaml, ...inProse].flatMap(({ text, span, pointer }) => {
      const found = parseAccept(text)
      return found ? [{ ...found, file: file.path, range: file.lines.range(span), record: record.id, pointer }] : []
    })
  })
}

/** Where the first field begins: a comment before it speaks of the whole record. */
function firstFieldOf(text: string, yaml: Span): number {
  for (let at = yaml.start; at < yaml.end; ) {
    const next = text.indexOf('\n', at) + 1 || yaml.end
    if (!/^\uFEFF?\s*(#|---|$)/.test(text.slice(at, next))) return at
    at = next
  }
  return yaml.end
}

function proseComments(text: string, prose: Span | undefined): { text: string; span: Span; pointer: string }[] {
  const found: { text: string; span: Span; pointer: string }[] = []
  if (!prose) return found
  for (let start = text.indexOf('<!--', prose.start); start >= 0 && start < prose.end; start = text.indexOf('<!--', start + 4)) {
    const close = text.indexOf('-->', start + 4)
    if (close < 0) break
    const span = { start, end: close + 3 }
    found.push({ text: text.slice(start, span.end), span, pointer: '' })
  }
  return found
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
