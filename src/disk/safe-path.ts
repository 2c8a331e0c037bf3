import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { FieldbookError } from '../base/error.ts'

const unsafeStep = /^$|^\.git$|[\\:\0]|[. ]$/i
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * The absolute path of a file below a root, or an error for a name that could lead out of it:
 * `..`, absolute paths, Git's own folder, device names, stream names and folders that are symbolic links.
 * Folders in `known` were looked at a moment ago; those that are looked at now are added.
 */
export function safePath(root: string, path: string, known: Set<string> = new Set()): string {
  const steps = path.split('/')
  if (path === '' || steps.some(isUnsafe)) throw refused(path)
  for (let i = 1; i < steps.length; i++) {
    const folder = join(root, ...steps.slice(0, i))
    if (known.has(folder)) continue
    const stat = lstatSync(folder, { throwIfNoEntry: false })
    if (stat && !stat.isDirectory()) throw refused(path)
    known.add(folder)
  }
  return join(root, ...steps)
}

function isUnsafe(step: string): boolean {
  return unsafeStep.test(step) || deviceName.test(step)
}

function refused(path: string): FieldbookError {
  return new FieldbookError('refused', {
    en: `${JSON.stringify(path)} does not lie inside the engagement's folder; nothing is read or written there.`,
    zh: `${JSON.stringify(path)} 不在项目文件夹之内，不予读写。`,
  })
}
