import type { Language } from '../../base/message.ts'
import type { CheckResult } from '../../project/check.ts'
import type { Paint } from '../paint.ts'

/** The result of a check, with what the formats need to show it. */
export interface Report {
  readonly result: CheckResult
  readonly language: Language
  readonly milliseconds: number
  /** The text of a file, for showing the line of a finding; `undefined` where it cannot be read. */
  readonly textOf: (file: string) => string | undefined
  /** A file's path as the reader of the format knows it. */
  readonly pathOf: (file: string) => string
  readonly paint: Paint
  /** Columns to fill. */
  readonly columns: number
}

/** Writes a report in one format. */
export type Format = (report: Report) => string
