import { formatOf } from '../record/record.ts'
import type { Memory } from './memory.ts'
import type { PackFile } from './pack.ts'

/** A record that can be added with its fields filled in, such as a checklist that every go-live needs. */
export interface RecordTemplate {
  readonly name: string
  /** The kind that it names. */
  readonly kind: string
  /** One sentence that says when to use it; empty where the template says none. */
  readonly purpose: string
  /** With its ending. */
  readonly path: string
  /** The record, without the line that says when to use it. */
  readonly text: string
}

/** The record templates of an engagement and what their gaps are filled with. */
export interface RecordTemplates {
  readonly templates: readonly RecordTemplate[]
  readonly memory: Memory
}

/** Reads a record template: a record without an ID, with one sentence about itself as a comment in front. */
export function recordTemplate({ path, text }: PackFile): RecordTemplate | undefined {
  if (!formatOf(path) || path.includes('/')) return undefined
  const { purpose, rest } = apart(text.replace(/^\uFEFF/, ''))
  // Sections around fields are no YAML, so the text is not read as a record before it is filled in.
  const kind = /^kind:[ \t]*["']?([\p{L}\w-]+)/mu.exec(rest)?.[1]
  return kind === undefined ? undefined : { name: path.replace(/\.[^.]+$/, ''), kind, purpose, path, text: rest }
}

/** The comment is the first line of a YAML file; in Markdown it stands before the fields, or is their first line. */
function apart(text: string): { readonly purpose: string; readonly rest: string } {
  const found = /^(?:#[ \t]*(.*)|<!--[ \t]*(.*?)[ \t]*-->[ \t]*)\r?\n(?:\r?\n)*/.exec(text)
  if (found) return { purpose: (found[1] ?? found[2] ?? '').trim(), rest: text.slice(found[0].length) }
  const inside = /^(---\r?\n)#[ \t]*(.*)\r?\n/.exec(text)
  if (inside) return { purpose: (inside[2] ?? '').trim(), rest: `${inside[1]}${text.slice(inside[0].length)}` }
  return { purpose: '', rest: text }
}
