import type { Day } from '../base/date.ts'
import { type CheckResult, checkEngagement, countFindings, within } from './check.ts'
import { type CachedFile, openShards, parseKept, type Shards } from './check-shards.ts'
import type { IndexedRecord } from './file-entry.ts'
import { differs } from './file-names.ts'
import { lastCheckShape } from './kept-shapes.ts'
import { type LoadOptions, openProject, readInto, recordPaths } from './load.ts'
import type { CheckStore, FileStamp, Files } from './ports.ts'
import { type Project, touchesEveryone } from './project.ts'

export interface CachedCheckOptions extends LoadOptions {
  readonly store: CheckStore
  /** Changes whenever the program does, so that it never trusts what another version kept. */
  readonly build: string
  /** Now, in milliseconds as file times are. */
  readonly now: () => number
  /** Files or folders to report on; all where none is named. */
  readonly paths?: readonly string[]
}

/** The whole result of the last run, with what decides whether it still holds. */
interface LastCheck {
  readonly build: string
  readonly today: Day
  readonly asked: boolean
  readonly stamps: readonly FileStamp[]
  readonly result: CheckResult
}

const lastName = 'check.json'

/** Checks an engagement, reading only the files that changed since the last run. The result is the same as without the cache. */
export async function checkWithCache(files: Files, options: CachedCheckOptions): Promise<CheckResult> {
  const started = options.now()
  const stamps = files.list()
  const last = parseKept<LastCheck>(options.store.load(lastName), lastCheckShape)
  const sameDay = last?.today === options.today && last.asked === (options.asked === true)
  if (last?.build === options.build && sameDay && sameStamps(last.stamps, stamps) && !differs(last.result.looked, files))
    return narrowed(last.result, options.paths)
  const shards = openShards(options.store, `${options.build} ${ownKinds(stamps)}`)
  const project = await openProject(
    files,
    stamps.map(({ path }) => path),
    options,
  )
  await loadFrom(shards, project, stamps, options, sameDay)
  const whole = checkEngagement(project)
  const result = { ...whole, findings: whole.findings.map(({ fixes, ...finding }) => ({ ...finding, fixes: fixes.map(({ title }) => ({ title })) })) }
  const kept = stamps.map((stamp) => settled(stamp, started))
  shards.save(project, kept)
  const { build, today, asked = false } = options
  options.store.save(lastName, JSON.stringify({ build, today, asked, stamps: kept, result } satisfies LastCheck))
  return narrowed(result, options.paths)
}

/** Fills the project from the cache and from disk, and runs the rules on what may have changed. */
async function loadFrom(shards: Shards, project: Project, stamps: readonly FileStamp[], options: CachedCheckOptions, sameDay: boolean): Promise<void> {
  const byPath = new Map(stamps.map((stamp) => [stamp.path, stamp]))
  const paths = recordPaths([...byPath.keys()], project.kinds)
  const fresh: string[] = []
  const stale: CachedFile[] = shards.gone(byPath)
  for (const path of paths) {
    const cached = shards.file(path)
    if (cached && sameStamp(cached.stamp, byPath.get(path))) {
      const { entry, ruleProblems } = shards.entryOf(cached, project.kinds)
      project.load(entry)
      for (const [record, problems] of ruleProblems) project.adoptRuleProblems(record, problems)
      continue
    }
    if (cached) stale.push(cached)
    fresh.push(path)
  }
  await readInto(project, fresh, options)
  const old = stale.map((cached) => shards.entryOf(cached, project.kinds).entry)
  const everyone = !sameDay || shards.empty || old.some(touchesEveryone) || fresh.some((path) => touchesEveryone(project.entry(path)))
  if (everyone) project.checkAll()
  else
    project.checkOnly(
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

function sameStamps(a: readonly FileStamp[], b: readonly FileStamp[]): boolean {
  return a.length === b.length && a.every((stamp, i) => stamp.path === b[i]?.path && sameStamp(stamp, b[i]))
}

function ownKinds(stamps: readonly FileStamp[]): string {
  return stamps
    .filter((stamp) => stamp.path.startsWith('.fieldbook/kinds/'))
    .map((stamp) => Object.values(stamp).join(' '))
    .join('\n')
}

function narrowed(result: CheckResult, paths: readonly string[] | undefined): CheckResult {
  if (!paths || paths.length === 0) return result
  const findings = within(result.findings, paths)
  return { ...result, findings, counts: countFindings(findings) }
}
