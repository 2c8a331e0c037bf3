import type { Finding } from '../base/finding.ts'
import { pointerSteps } from '../base/pointer.ts'
import { nodesAlong } from '../record/find-node.ts'
import { locate } from '../record/locate.ts'
import type { RecordPart } from '../record/record.ts'
import { yamlTree } from '../record/tree.ts'
import type { DocumentView } from './document-view.ts'

/** A comment that accepts a finding, with a gap for the reason. */
export interface AcceptComment {
  readonly at: number
  readonly before: string
  readonly after: string
}

/** `undefined` where the finding belongs to no record of the document. */
export function acceptComment(view: DocumentView, finding: Finding): AcceptComment | undefined {
  const number = view.project.recordsIn(view.path).find((record) => record.id === finding.record)?.part
  const part = number === undefined ? undefined : view.parts[number]
  if (!part) return undefined
  const newline = view.text.includes('\r\n') ? '\r\n' : '\n'
  const head = `fieldbook-accept ${finding.code}: `
  if (part.form === 'section') return { at: part.prose?.start ?? part.span.end, before: `${newline}<!-- ${head}`, after: ` -->${newline}` }
  const at = lineFor(view.text, part, finding.pointer)
  const indent = /^[ \t]*/.exec(view.text.slice(at))?.[0] ?? ''
  return { at, before: `${at === part.yaml.start ? '' : indent}# ${head}`, after: newline }
}

/** The line of the field, so that the comment above speaks of it alone; of the first field for the record as a whole. */
function lineFor(text: string, part: RecordPart, pointer: string): number {
  const first = part.yaml.start + (text.charCodeAt(part.yaml.start) === 0xfeff ? 1 : 0)
  const { root } = yamlTree(text, part.yaml)
  const path = root ? nodesAlong(root, pointerSteps(pointer)) : []
  if (path.length <= 1) return first
  const key = locate(text, part, { pointer, at: 'key' })
  return Math.max(first, text.lastIndexOf('\n', key.start - 1) + 1)
}
