import { openCheckStore } from '../disk/check-store.ts'
import { openFiles } from '../disk/files.ts'
import { checkWithCache } from '../project/cached-check.ts'
import type { CheckResult } from '../project/check.ts'
import { clockOf, openEngagement } from './engagement.ts'
import { showProgress } from './progress.ts'
import type { Call } from './verb.ts'

/** Set by the build: what was kept by a program made from other sources is not trusted. */
declare const FIELDBOOK_BUILD: string

/** Checks the engagement, or some of its files and folders, and says how long it took. */
export async function checkNow(call: Call, root: string, paths: readonly string[]): Promise<{ readonly result: CheckResult; readonly milliseconds: number }> {
  const began = performance.now()
  const result = call.arguments.flag('no-cache') ? await checkAll(call, paths) : await checkChanged(call, root, paths)
  return { result, milliseconds: Math.round(performance.now() - began) }
}

async function checkAll(call: Call, paths: readonly string[]): Promise<CheckResult> {
  const { checkEngagement } = await import('../project/check.ts')
  return checkEngagement((await openEngagement(call)).project, { paths })
}

async function checkChanged(call: Call, root: string, paths: readonly string[]): Promise<CheckResult> {
  const progress = showProgress(call.io, call.language)
  try {
    const options = {
      kinds: async () => (await import('../kind/built-in.ts')).builtInKinds(),
      ...clockOf(call),
      store: openCheckStore(root),
      build: typeof FIELDBOOK_BUILD === 'string' ? FIELDBOOK_BUILD : `source ${process.pid}`,
      now: Date.now,
      paths,
      onProgress: progress.step,
    }
    return await checkWithCache(openFiles(root), options)
  } finally {
    progress.end()
  }
}
