import type { Message } from './message.ts'

/** What can stop a verb. Wrong input in a record is never one of these: that is a finding. */
export type ErrorCode = 'bad-arguments' | 'no-engagement' | 'not-found' | 'refused' | 'id-taken' | 'file-changed' | 'file-exists' | 'io' | 'limit'

/** A caller's mistake or an input/output failure, with one plain sentence in both languages that says what to do. */
export class FieldbookError extends Error {
  readonly code: ErrorCode
  readonly text: Message

  constructor(code: ErrorCode, text: Message, options?: ErrorOptions) {
    super(text.en, options)
    this.name = 'FieldbookError'
    this.code = code
    this.text = text
  }
}
