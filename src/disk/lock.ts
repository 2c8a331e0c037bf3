import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FieldbookError } from '../base/error.ts'
import { cacheFolder } from './cache-folder.ts'

const patience = 15_000
const staleAfter = 60_000
const nap = new Int32Array(new SharedArrayBuffer(4))

/** Runs `work` while holding the lock of an engagement: a folder, since creating one is atomic on every file system. */
export function exclusively<T>(root: string, work: () => T): T {
  const lock = join(cacheFolder(root), 'lock')
  const deadline = Date.now() + patience
  while (!tryLock(lock)) {
    if (Date.now() > deadline) {
      throw new FieldbookError('io', {
        en: `Another Fieldbook process is writing to this engagement. If none is running, delete ${lock}.`,
        zh: `另一个 Fieldbook 进程正在写入此项目。如果没有，请删除 ${lock}。`,
      })
    }
    Atomics.wait(nap, 0, 0, 5 + Math.random() * 20)
  }
  try {
    return work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function tryLock(lock: string): boolean {
  try {
    mkdirSync(lock)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (isStale(lock)) discard(lock)
    return false
  }
  writeFileSync(join(lock, 'owner'), String(process.pid))
  return true
}

/** Takes a lock away under another name first: of several processes that found it stale only one can, and none takes a fresh one. */
function discard(lock: string): void {
  const aside = `${lock}-${process.pid}-${Date.now()}`
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  if (isStale(aside)) rmSync(aside, { recursive: true, force: true })
  else renameSync(aside, lock)
}

/** A lock whose process is gone, or that is older than any verb takes. */
function isStale(lock: string): boolean {
  const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
  if (age > staleAfter) return true
  if (age < 1000) return false
  try {
    process.kill(Number(readFileSync(join(lock, 'owner'), 'utf8')), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
