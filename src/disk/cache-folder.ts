import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from './make-folder.ts'
import { safePath } from './safe-path.ts'

/** The folder of what can be deleted at any time; Git ignores it. */
export function cacheFolder(root: string): string {
  const folder = dirname(safePath(root, '.fieldbook/cache/any'))
  makeFolder(folder)
  const ignore = join(folder, '.gitignore')
  try {
    // A repository may bring its own cache folder along: nothing is written through a link in it.
    writeFileSync(ignore, '*\n', { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return folder
}
