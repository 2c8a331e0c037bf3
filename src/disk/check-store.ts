import { closeSync, constants, fstatSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckStore } from '../project/ports.ts'
import { cacheFolder } from './cache-folder.ts'
import { safePath } from './safe-path.ts'

/** More than any engagement needs; what is larger was put there by something else. */
const mostBytes = 200_000_000

/** Keeps results in `.fieldbook/cache`. Where that cannot be written, such as in a read-only checkout, nothing is kept. */
export function openCheckStore(root: string): CheckStore {
  return {
    load: (name) => {
      try {
        return readRealFile(safePath(root, `.fieldbook/cache/${name}`))
      } catch {
        return undefined
      }
    },
    save: (name, text) => {
      try {
        const folder = cacheFolder(root)
        const temporary = join(folder, `${name}.${process.pid}.tmp`)
        rmSync(temporary, { force: true })
        // A repository may bring its own cache folder along: nothing is written through a link in it.
        writeFileSync(temporary, text, { flag: 'wx' })
        renameSync(temporary, join(folder, name))
      } catch {
        // A cache that cannot be written only costs time.
      }
    },
  }
}

/** The text of a file, neither through a link nor from a device or pipe. */
function readRealFile(path: string): string | undefined {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    const stat = fstatSync(file)
    return stat.isFile() && stat.size <= mostBytes ? readFileSync(file, 'utf8') : undefined
  } finally {
    closeSync(file)
  }
}
