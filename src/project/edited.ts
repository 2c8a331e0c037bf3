import type { Finding } from '../base/finding.ts'
import type { FileChange } from './ports.ts'

/** What a verb would change. Nothing is written until a face hands `changes` to `Files.write` or to an editor. */
export interface Edited {
  readonly changes: readonly FileChange[]
  /** The record that the verb is about, as it will be. */
  readonly id: string
  readonly file: string
  /** Error findings of the record that the change would bring. A face refuses to write when there are any. */
  readonly problems: readonly Finding[]
}
