import type { Problem } from '../base/problem.ts'
import type { KindSet } from '../kind/kind.ts'
import type { FileEntry, IndexedRecord } from './file-entry.ts'
import { fits, type Shape } from './fits.ts'
import { type KeptEntry, keepEntry, restoreEntry } from './kept-entry.ts'
import { shardShape } from './kept-shapes.ts'
import type { CheckStore, FileStamp } from './ports.ts'
import type { Project } from './project.ts'

/** What is kept of one file between runs. */
export interface CachedFile extends KeptEntry {
  readonly stamp: FileStamp
}

/** Files are kept some thousand together, so that a run after one edit writes little. */
const filesPerShard = 2000

interface Shard {
  readonly key: string
  readonly files: readonly CachedFile[]
}

export interface Shards {
  /** Nothing usable was kept. */
  readonly empty: boolean
  file(path: string): CachedFile | undefined
  /** Files that were kept but are not there any more. */
  gone(stamps: ReadonlyMap<string, FileStamp>): CachedFile[]
  entryOf(cached: CachedFile, kinds: KindSet): { entry: FileEntry; ruleProblems: ReadonlyMap<IndexedRecord, readonly Problem[]> }
  save(project: Project, stamps: readonly FileStamp[]): void
}

/** Opens what was kept under the same key; anything else counts as nothing. */
export function openShards(store: CheckStore, key: string): Shards {
  const files = new Map<string, CachedFile>()
  const texts: string[] = []
  for (let number = 0; ; number++) {
    const text = store.load(nameOf(number))
    const shard = parseKept<Shard>(text, shardShape)
    if (text === undefined || shard?.key !== key) break
    texts.push(text)
    for (const file of shard.files) files.set(file.stamp.path, file)
  }
  return {
    empty: files.size === 0,
    file: (path) => files.get(path),
    gone: (stamps) => [...files.values()].filter((file) => !stamps.has(file.stamp.path)),
    entryOf: (cached, kinds) => restoreEntry(cached.stamp.path, cached, kinds),
    save: (project, stamps) => saveShards(store, key, texts, project, stamps),
  }
}

function saveShards(store: CheckStore, key: string, before: readonly string[], project: Project, stamps: readonly FileStamp[]): void {
  const kept = stamps.filter((stamp) => project.entry(stamp.path))
  for (let number = 0; number * filesPerShard < kept.length; number++) {
    const files = kept.slice(number * filesPerShard, (number + 1) * filesPerShard).flatMap((stamp) => cachedFile(project, stamp) ?? [])
    const text = JSON.stringify({ key, files } satisfies Shard)
    if (text !== before[number]) store.save(nameOf(number), text)
  }
}

/** What was kept, or `undefined` where it is missing or damaged. */
export function parseKept<T>(text: string | undefined, shape: Shape): T | undefined {
  if (text === undefined) return undefined
  try {
    const kept: unknown = JSON.parse(text)
    return fits(kept, shape) ? (kept as T) : undefined
  } catch {
    return undefined
  }
}

function cachedFile(project: Project, stamp: FileStamp): CachedFile | undefined {
  const entry = project.entry(stamp.path)
  return entry && { stamp, ...keepEntry(entry, (record) => project.ruleProblemsOf(record)) }
}

function nameOf(number: number): string {
  return `records-${number}.json`
}
