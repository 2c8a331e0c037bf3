import type { KindSet } from '../kind/kind.ts'
import { type CheckResult, countFindings, within } from './check.ts'
import { differs } from './file-names.ts'
import { loadLastCheck, stampsText } from './last-check.ts'
import type { LoadOptions } from './load.ts'
import type { CheckStore, FileStamp, Files } from './ports.ts'

export interface CachedCheckOptions extends Omit<LoadOptions, 'kinds'> {
  /** The built-in kinds; not asked for where nothing changed. */
  readonly kinds: () => Promise<KindSet>
  readonly store: CheckStore
  /** Changes whenever the program does, so that it never trusts what another version kept. */
  readonly build: string
  /** Now, in milliseconds as file times are. */
  readonly now: () => number
  /** Files or folders to report on; all where none is named. */
  readonly paths?: readonly string[]
}

/**
 * Checks an engagement, reading only the files that changed since the last run. The result is the same as without the cache.
 * Where nothing changed, little of the program is loaded either.
 */
export async function checkWithCache(files: Files, options: CachedCheckOptions): Promise<CheckResult> {
  const started = options.now()
  const stamps = files.list()
  const key = `${options.build} ${ownKinds(stamps)}`
  const kept = loadLastCheck(options.store)
  const last = kept?.key === key ? kept : undefined
  const sameDay = last?.today === options.today && last.asked === (options.asked === true)
  if (sameDay && last.stamps === stampsText(stamps) && !differs(last.result.looked, files)) return narrowed(last.result, options.paths)
  const { checkChanged } = await import('./check-changed.ts')
  const changed = { stamps, started, key, marks: last?.shards ?? [], sameDay }
  return narrowed(await checkChanged(files, changed, { ...options, kinds: await options.kinds() }), options.paths)
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
