import type { Severity } from './finding.ts'
import type { Language, Message } from './message.ts'
import type { Span } from './range.ts'
import type { Value } from './value.ts'

/** A change to a record in terms of its fields; `src/record` turns it into minimal text edits. */
export type FieldChange =
  | { readonly pointer: string; readonly set: Value }
  | { readonly pointer: string; readonly rename: string }
  | { readonly pointer: string; readonly remove: true }
  /** Replaces text in offsets of the file. */
  | { readonly span: Span; readonly text: string }

/** How a problem could be settled; `record` names another record than the problem's own. */
export interface FixIntent {
  readonly title: Message
  readonly record?: string
  /** Writes a text in this language; offered where the engagement is written in it or says none. */
  readonly language?: Language
  readonly changes: readonly FieldChange[]
}

/** Another record that a problem speaks of. */
export interface RelatedRecord {
  readonly record: string
  /** The file, where several files hold a record with that ID. */
  readonly file?: string
  readonly pointer: string
  readonly message: Message
}

/**
 * Something wrong with a record, naming a field instead of a place in the text.
 * `locate` (src/record) finds the text range, so that no rule computes offsets.
 */
export interface Problem {
  readonly code: string
  readonly message: Message
  /** JSON Pointer of the field; a field that is missing is placed at its nearest parent. Empty: the whole record. */
  readonly pointer: string
  /** Which part of the field to mark; the value where nothing is said. */
  readonly at?: 'key' | 'value'
  /** A word within the value, or within the prose where `prose` is set, to mark instead of all of it. */
  readonly word?: { readonly text: string; readonly index: number }
  /** The word stands in the record's prose instead of in a field. */
  readonly prose?: true
  /** An offset range in the file, for problems found while reading the text. */
  readonly span?: Span
  readonly severity?: Severity
  readonly related?: readonly RelatedRecord[]
  readonly fixes?: readonly FixIntent[]
}
