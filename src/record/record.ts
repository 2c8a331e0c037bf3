import type { Problem } from '../base/problem.ts'
import type { Span } from '../base/range.ts'
import type { ValueMap } from '../base/value.ts'

/** How a record is written: a YAML file, the front matter of a Markdown file, or a section of a Markdown document. */
export type Form = 'yaml' | 'markdown' | 'section'

/** A heading that begins with a record ID, as in `### REQ-0012 Order status in real time`. */
interface Heading {
  readonly id: string
  readonly title: string
  readonly level: number
  readonly idSpan: Span
  readonly titleSpan: Span
}

/** One record as it stands in a text. Spans are UTF-16 offsets of the whole file. */
export interface RecordPart {
  readonly form: Form
  /** Everything that belongs to the record: the file, or the section from its heading to the next one. */
  readonly span: Span
  /** The YAML text: the file, the front matter without its `---` lines, or the inside of the `yaml record` block. */
  readonly yaml: Span
  /** The fields. A section's `id` and `title` are those of its heading. */
  readonly data: ValueMap
  /** The YAML text has problems: `data` holds the fields that can be read all the same, so nothing should be said of fields that are missing. */
  readonly broken?: true
  /** `undefined` for records that are no section. */
  readonly heading?: Heading
  /** The Markdown prose after the fields; `undefined` for YAML files. */
  readonly prose?: Span
}

/** What a text holds. Problems are data: a broken record never hides the others. */
export interface ReadResult {
  readonly parts: readonly RecordPart[]
  readonly problems: readonly Problem[]
}

/** How a file's text is to be read, by its name. */
export type TextFormat = 'yaml' | 'markdown'

/** `undefined` for a file that can hold no record. */
export function formatOf(path: string): TextFormat | undefined {
  if (/\.ya?ml$/i.test(path)) return 'yaml'
  return /\.(md|markdown)$/i.test(path) ? 'markdown' : undefined
}
