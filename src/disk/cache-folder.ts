import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { safePath } from './safe-path.ts'

/** The folder of what can be deleted at any time; Git ignores it. */
export function cacheFolder(root: string): string {
  const folder = dirname(safePath(root, '.fieldbook/cache/any'))
  mkdirSync(folder, { recursive: true })
  const ignore = join(folder, '.gitignore')
  if (!existsSync(ignore)) writeFileSync(ignore, '*\n')
  return folder
}
