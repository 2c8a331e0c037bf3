import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CheckStore } from '../project/ports.ts'
import { cacheFolder } from './cache-folder.ts'
import { safePath } from './safe-path.ts'

/** Keeps results in `.fieldbook/cache`. Where that cannot be written, such as in a read-only checkout, nothing is kept. */
export function openCheckStore(root: string): CheckStore {
  const folder = dirname(safePath(root, '.fieldbook/cache/any'))
  return {
    load: (name) => {
      try {
        return readFileSync(join(folder, name), 'utf8')
      } catch {
        return undefined
      }
    },
    save: (name, text) => {
      try {
        const temporary = join(cacheFolder(root), `${name}.${process.pid}.tmp`)
        writeFileSync(temporary, text)
        renameSync(temporary, join(folder, name))
      } catch {
        // A cache that cannot be written only costs time.
      }
    },
  }
}
