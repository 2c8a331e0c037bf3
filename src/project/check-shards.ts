import type { Problem } from '../base/problem.ts'
import type { KindSet } from '../kind/kind.ts'
import type { FileEntry, IndexedRecord } from './file-entry.ts'
import { type KeptEntry, keepEntry, restoreEntry } from './kept-entry.ts'
import { shardShape } from './kept-shapes.ts'
import { parseKept } from './parse-kept.ts'
import type { CheckStore, FileStamp } from './ports.ts'
import type { Project } from './project.ts'

/** What is kept of one file between runs. */
export interface CachedFile extends KeptEntry {
  readonly stamp: FileStamp
}

/** Files are kept some thousand together, so that a run after one edit writes little. */
const filesPerShard = 2000

interface Shard {
  /** Names the run that wrote it. */
  readonly mark: string
  readonly files: readonly CachedFile[]
}

export interface Shards {
  /** Nothing usable was kept. */
  readonly empty: boolean
  file(path: string): CachedFile | undefined
  /** Files that were kept but are not there any more. */
  gone(stamps: ReadonlyMap<string, FileStamp>): CachedFile[]
  entryOf(cached: CachedFile, kinds: KindSet): { entry: FileEntry; ruleProblems: ReadonlyMap<IndexedRecord, readonly Problem[]> }
  /** Writes the shards that differ from those that were kept, under a mark of this run; returns the marks of all. */
  save(project: Project, stamps: readonly FileStamp[], mark: string): readonly string[]
}

/**
 * Opens the shards with these marks. If only one of them is another, nothing counts as kept: two runs at the same time
 * may each have written some, and what one found out of a record may rest on what it read of others.
 */
export function openShards(store: CheckStore, marks: readonly string[]): Shards {
  const texts = marks.map((mark, number) => ({ mark, text: store.load(nameOf(number)) }))
  const shards = texts.map(({ text }) => parseKept<Shard>(text, shardShape))
  const whole = shards.every((shard, number) => shard?.mark === marks[number])
  const files = new Map(whole ? shards.flatMap((shard) => (shard?.files ?? []).map((file) => [file.stamp.path, file])) : [])
  return {
    empty: files.size === 0,
    file: (path) => files.get(path),
    gone: (stamps) => [...files.values()].filter((file) => !stamps.has(file.stamp.path)),
    entryOf: (cached, kinds) => restoreEntry(cached.stamp.path, cached, kinds),
    save: (project, stamps, mark) => saveShards(store, texts, project, stamps, mark),
  }
}

interface KeptText {
  readonly mark: string
  readonly text: string | undefined
}

function saveShards(store: CheckStore, before: readonly KeptText[], project: Project, stamps: readonly FileStamp[], mark: string): readonly string[] {
  const kept = stamps.filter((stamp) => project.entry(stamp.path))
  const marks: string[] = []
  for (let number = 0; number * filesPerShard < kept.length; number++) {
    const files = kept.slice(number * filesPerShard, (number + 1) * filesPerShard).flatMap((stamp) => cachedFile(project, stamp) ?? [])
    const body = JSON.stringify(files satisfies Shard['files'])
    const old = before[number]
    const unchanged = old !== undefined && old.text === shardText(old.mark, body)
    if (!unchanged) store.save(nameOf(number), shardText(mark, body))
    marks.push(unchanged ? old.mark : mark)
  }
  return marks
}

function shardText(mark: string, files: string): string {
  return `{"mark":${JSON.stringify(mark)},"files":${files}}`
}

function cachedFile(project: Project, stamp: FileStamp): CachedFile | undefined {
  const entry = project.entry(stamp.path)
  return entry && { stamp, ...keepEntry(entry, (record) => project.ruleProblemsOf(record)) }
}

function nameOf(number: number): string {
  return `records-${number}.json`
}
