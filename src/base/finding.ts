import type { Message } from './message.ts'
import type { Range } from './range.ts'
import type { FileEdit } from './text-edit.ts'

export type Severity = 'error' | 'warning' | 'info'

export const severities: readonly Severity[] = ['error', 'warning', 'info']

/** Another place that a finding speaks of, such as the first use of a duplicate ID. */
export interface Related {
  readonly file: string
  readonly range: Range
  readonly message: Message
}

/** A change that would settle a finding. The edits are worked out when somebody asks for them. */
export interface Fix {
  readonly title: Message
  readonly edits: () => readonly FileEdit[]
}

/** One thing that is wrong, said in words of the trade, at a place in a file. */
export interface Finding {
  /** Stable name, such as `link-dangling`; the same in settings, accepts and documentation. */
  readonly code: string
  readonly severity: Severity
  readonly message: Message
  /** The record's ID; `undefined` where the file holds no readable record. */
  readonly record?: string
  readonly kind?: string
  /** Path relative to the engagement's root, with `/`. */
  readonly file: string
  /** JSON Pointer within the record; empty for the whole record. */
  readonly pointer: string
  readonly range: Range
  readonly related: readonly Related[]
  readonly fixes: readonly Fix[]
}
