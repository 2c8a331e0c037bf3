import type { Problem } from '../base/problem.ts'
import type { ValueMap } from '../base/value.ts'
import type { KindSet } from '../kind/kind.ts'
import type { Form } from '../record/record.ts'
import type { FileEntry, IndexedRecord } from './file-entry.ts'
import type { CheckStore, FileStamp } from './ports.ts'
import type { Project } from './project.ts'

/** What is kept of one file between runs. */
export interface CachedFile {
  readonly stamp: FileStamp
  readonly records: readonly CachedRecord[]
  readonly readProblems: FileEntry['readProblems']
  readonly accepts: boolean
}

interface CachedRecord {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly status?: string
  readonly form: Form
  readonly data: ValueMap
  readonly prose: string
  readonly part: number
  readonly problems?: readonly Problem[]
  readonly ruleProblems?: readonly Problem[]
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
  entryOf(cached: CachedFile, kinds: KindSet): { entry: FileEntry; ruleProblems: Map<IndexedRecord, readonly Problem[]> }
  save(project: Project, stamps: readonly FileStamp[]): void
}

/** Opens what was kept under the same key; anything else counts as nothing. */
export function openShards(store: CheckStore, key: string): Shards {
  const files = new Map<string, CachedFile>()
  const texts: string[] = []
  for (let number = 0; ; number++) {
    const text = store.load(nameOf(number))
    const shard = parseKept<Shard>(text)
    if (text === undefined || shard?.key !== key) break
    texts.push(text)
    for (const file of shard.files) files.set(file.stamp.path, file)
  }
  return {
    empty: files.size === 0,
    file: (path) => files.get(path),
    gone: (stamps) => [...files.values()].filter((file) => !stamps.has(file.stamp.path)),
    entryOf,
    save: (project, stamps) => saveShards(store, key, texts, project, stamps),
  }
}

function saveShards(store: CheckStore, key: string, before: readonly string[], project: Project, stamps: readonly FileStamp[]): void {
  const kept = stamps.filter((stamp) => project.entry(stamp.path))
  for (let number = 0; number * filesPerShard < kept.length; number++) {
    const files = kept.slice(number * filesPerShard, (number + 1) * filesPerShard).map((stamp) => cachedFile(project, stamp))
    const text = JSON.stringify({ key, files } satisfies Shard)
    if (text !== before[number]) store.save(nameOf(number), text)
  }
}

function cachedFile(project: Project, stamp: FileStamp): CachedFile {
  const entry = project.entry(stamp.path)
  const records = (entry?.records ?? []).map((record): CachedRecord => {
    const problems = entry?.recordProblems.get(record)
    const ruleProblems = project.ruleProblemsOf(record)
    return {
      kind: record.kind.name,
      id: record.id,
      title: record.title,
      ...(record.status === undefined ? {} : { status: record.status }),
      form: record.form,
      data: record.data,
      prose: record.prose,
      part: record.part,
      ...(problems ? { problems } : {}),
      ...(ruleProblems.length > 0 ? { ruleProblems } : {}),
    }
  })
  return { stamp, records, readProblems: entry?.readProblems ?? [], accepts: entry?.accepts ?? false }
}

function entryOf(cached: CachedFile, kinds: KindSet): { entry: FileEntry; ruleProblems: Map<IndexedRecord, readonly Problem[]> } {
  const recordProblems = new Map<IndexedRecord, readonly Problem[]>()
  const ruleProblems = new Map<IndexedRecord, readonly Problem[]>()
  const records = cached.records.flatMap(({ kind: name, problems, ruleProblems: found, status, ...rest }) => {
    const kind = kinds.byName(name)
    if (!kind) return []
    const record: IndexedRecord = { ...rest, kind, status, file: cached.stamp.path, links: [] }
    if (problems) recordProblems.set(record, problems)
    if (found) ruleProblems.set(record, found)
    return [record]
  })
  return { entry: { path: cached.stamp.path, records, readProblems: cached.readProblems, recordProblems, accepts: cached.accepts }, ruleProblems }
}

/** What was kept, or `undefined` where it is missing or damaged. */
export function parseKept<T>(text: string | undefined): T | undefined {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as T
  } catch {
    return undefined
  }
}

function nameOf(number: number): string {
  return `records-${number}.json`
}
