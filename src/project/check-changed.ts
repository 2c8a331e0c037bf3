import { type CheckResult, checkEngagement } from './check.ts'
import { type CachedFile, openShards, type Shards } from './check-shards.ts'
import type { IndexedRecord } from './file-entry.ts'
import { saveLastCheck } from './last-check.ts'
import { type LoadOptions, openProject, readInto, recordPaths } from './load.ts'
import type { CheckStore, FileStamp, Files } from './ports.ts'
import { hasSingle, type Project } from './project.ts'

/** What is there now, and what of the last run still holds. */
export interface Change {
  readonly stamps: readonly FileStamp[]
  /** When `stamps` were taken, in milliseconds as file times are. */
  readonly started: number
  readonly key: string
  /** The marks of what the last run kept of records. */
  readonly marks: readonly string[]
  /** Whether the last run was for the same day. */
  readonly sameDay: boolean
}

/** Checks what changed since the last run, and keeps the result for the next one. */
export async function checkChanged(files: Files, change: Change, options: LoadOptions & { readonly store: CheckStore }): Promise<CheckResult> {
  const { stamps, started, key } = change
  const { store, today, asked = false } = options
  const shards = openShards(store, change.marks)
  const project = await openProject(
    files,
    stamps.map(({ path }) => path),
    options,
  )
  await loadFrom(shards, project, stamps, options, change.sameDay)
  const whole = checkEngagement(project)
  const result = { ...whole, findings: whole.findings.map(({ fixes, ...finding }) => ({ ...finding, fixes: fixes.map(({ title }) => ({ title })) })) }
  const kept = stamps.map((stamp) => settled(stamp, started))
  const mark = `${started} ${Math.random()}`
  saveLastCheck(store, { key, today, asked, shards: shards.save(project, kept, mark), result }, kept)
  return result
}

/** Fills the project from the cache and from disk, and runs the rules on what may have changed. */
async function loadFrom(shards: Shards, project: Project, stamps: readonly FileStamp[], options: LoadOptions, sameDay: boolean): Promise<void> {
  const byPath = new Map(stamps.map((stamp) => [stamp.path, stamp]))
  const paths = recordPaths([...byPath.keys()], project.kinds)
  const fresh: string[] = []
  const stale: CachedFile[] = shards.gone(byPath)
  for (const path of paths) {
    const cached = shards.file(path)
    if (cached && sameStamp(cached.stamp, byPath.get(path))) {
      const { entry, ruleProblems } = shards.entryOf(cached, project.kinds)
      project.load(entry, ruleProblems)
      continue
    }
    if (cached) stale.push(cached)
    fresh.push(path)
  }
  await readInto(project, fresh, options)
  const old = stale.map((cached) => shards.entryOf(cached, project.kinds).entry)
  const everyone = !sameDay || shards.empty || old.some(hasSingle) || fresh.some((path) => hasSingle(project.entry(path)))
  if (everyone) project.recheckAll()
  else
    project.recheck(
      affected(
        project,
        old.flatMap((entry) => entry.records),
        fresh,
      ),
    )
}

function affected(project: Project, old: readonly IndexedRecord[], fresh: readonly string[]): Set<IndexedRecord> {
  const records = new Set<IndexedRecord>([...project.relink(), ...(project.index.dangling() as Iterable<IndexedRecord>), ...project.askingFiles()])
  for (const record of old) {
    const around = new Set<IndexedRecord>()
    project.addNeighbours({ ...record, links: project.linksOf(record) }, around)
    for (const one of around) if (project.recordsIn(one.file).includes(one)) records.add(one)
  }
  for (const path of fresh) for (const record of project.recordsIn(path)) project.addNeighbours(record, records)
  return records
}

/**
 * A file that changed within the clock's grain before the run may change again without its stamp changing: such a stamp is not kept.
 * File systems that keep whole seconds are taken to have a grain of two.
 */
function settled(stamp: FileStamp, started: number): FileStamp {
  const grain = stamp.modified % 1000 === 0 ? 2000 : 20
  return Math.max(stamp.modified, stamp.changed) + grain >= started ? { ...stamp, inode: -1 } : stamp
}

function sameStamp(a: FileStamp, b: FileStamp | undefined): boolean {
  return b !== undefined && a.size === b.size && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode
}
