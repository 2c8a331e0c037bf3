import type { Problem } from '../base/problem.ts'
import { LineMap } from '../base/range.ts'
import { readText } from '../record/read.ts'
import { formatOf, type RecordPart } from '../record/record.ts'
import type { FileEntry, IndexedRecord } from './file-entry.ts'
import type { RecordIndex } from './record-index.ts'

/** What placing findings needs to know of an engagement. */
export interface FindingSource {
  readonly index: RecordIndex
  readonly kindProblems: readonly KindFileProblems[]
  text(path: string): string | undefined
  entry(path: string): FileEntry | undefined
  record(id: string): IndexedRecord | undefined
  /** Whether nothing at all is to be said of a file, which is so for most. */
  isClean(path: string): boolean
  problemsOf(path: string): readonly { readonly record: IndexedRecord | undefined; readonly part: number; readonly problem: Problem }[]
}

/** A file of an engagement's own kinds that has something wrong. */
export interface KindFileProblems {
  readonly file: string
  readonly problems: readonly Problem[]
}

/** A file's text and its records' places, read once for all its findings. */
export interface OpenFile {
  readonly path: string
  readonly text: string
  readonly parts: readonly RecordPart[]
  readonly lines: LineMap
}

export function openFile(source: FindingSource, path: string): OpenFile {
  const text = source.text(path) ?? ''
  // JSON is YAML, so the places in a kind file are found by the same reader.
  const format = /\.json$/i.test(path) ? 'yaml' : formatOf(path)
  return { path, text, parts: format ? readText(text, format).parts : [], lines: new LineMap(text) }
}
