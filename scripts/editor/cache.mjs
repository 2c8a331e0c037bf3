// @ts-check
/** A folder per user, outside `node_modules`, for what is large and rarely changes: the editor, a browser, a font. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { progress } from './words.mjs'

/** A lock whose owner has not touched it for so long belongs to a process that died. */
const staleAfter = 60_000
const touchEvery = 5_000

/** @returns {string} the cache folder; `FIELDBOOK_EDITOR_HOME` overrides the system's usual place */
export function cacheFolder() {
  const { FIELDBOOK_EDITOR_HOME, XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (FIELDBOOK_EDITOR_HOME) return FIELDBOOK_EDITOR_HOME
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'fieldbook', 'editor')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'fieldbook', 'editor')
  return join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'fieldbook', 'editor')
}

/** @param {string} lock */
function isStale(lock) {
  try {
    return Date.now() - statSync(lock).mtimeMs > staleAfter
  } catch {
    return false // gone meanwhile: the next attempt takes it
  }
}

/**
 * Waits for the lock folder and takes it. The lock only spares double work: whole results come from a rename, so
 * two processes that both believe they hold it do no harm.
 * @param {string} lock
 * @param {() => boolean} done no need to wait any longer
 * @returns {Promise<(() => void) | undefined>} lets go of the lock; undefined when `done`
 */
async function take(lock, done) {
  for (let told = false; ; ) {
    if (done()) return undefined
    try {
      mkdirSync(lock)
      break
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    }
    if (isStale(lock)) rmSync(lock, { recursive: true, force: true })
    else {
      if (!told) progress('Another process is installing the same thing; waiting for it …', '另一个进程正在安装同样的内容，等待它完成……')
      told = true
      await sleep(250)
    }
  }
  const touch = setInterval(() => utimesSync(lock, new Date(), new Date()), touchEvery)
  return () => {
    clearInterval(touch)
    rmSync(lock, { recursive: true, force: true })
  }
}

/**
 * Moves a finished folder to its place. Windows refuses while a virus scanner still reads it, so it is tried again.
 * @param {string} from
 * @param {string} to
 */
async function moveWhole(from, to) {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      if (attempt === 20 || existsSync(to)) throw error
      await sleep(250)
    }
  }
}

/**
 * Makes `<cache>/<name>` once for all processes, whole or not at all: `make` fills a temporary folder, which then gets its name.
 * @param {string} name carries the version, so that another version is another folder
 * @param {string} proof a file inside without which the folder does not count, e.g. after somebody cleaned parts of the cache
 * @param {(folder: string) => Promise<void>} make
 * @returns {Promise<string>} the folder
 */
export async function once(name, proof, make) {
  const folder = join(cacheFolder(), name)
  const done = () => existsSync(join(folder, proof))
  if (done()) return folder
  mkdirSync(cacheFolder(), { recursive: true })
  const release = await take(`${folder}.lock`, done)
  if (!release) return folder
  const half = `${folder}.half-${randomBytes(4).toString('hex')}`
  try {
    for (const left of readdirSync(cacheFolder())) if (left.startsWith(`${name}.half-`)) rmSync(join(cacheFolder(), left), { recursive: true, force: true })
    mkdirSync(half)
    await make(half)
    if (!existsSync(join(half, proof))) throw new Error(`${name} was made without ${proof}`)
    if (!done()) {
      rmSync(folder, { recursive: true, force: true })
      await moveWhole(half, folder)
    }
  } finally {
    rmSync(half, { recursive: true, force: true, maxRetries: 5 })
    release()
  }
  return folder
}
