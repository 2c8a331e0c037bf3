import type { ValueMap } from '../base/value.ts'
import { mapLines, standardLayout } from './emit.ts'

/** How a new text is written. */
export interface WriteOptions {
  /** The text will stand in a fenced block of a Markdown document. */
  readonly fenced?: boolean
}

/** The YAML text of a new record, with its fields in the order of the data. Every value reads back the same. */
export function writeYaml(data: ValueMap, options: WriteOptions = {}): string {
  return mapLines(data, { ...standardLayout, fenced: options.fenced ?? false })
    .map((line) => `${line}\n`)
    .join('')
}
