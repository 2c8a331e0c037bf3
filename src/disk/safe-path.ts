import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { FieldbookError } from '../base/error.ts'

const unsafeStep = /^$|^\.git$|[\\:\0]|[. ]$/i
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * The absolute path of a file below a root, or an error for a name that could lead out of it:
 * `..`, absolute paths, Git's own folder, device names, stream names and folders that are symbolic links.
 * Folders in `known` (relative to the root) were looked at a moment ago; those that are looked at now are added.
 */
export function safePath(root: string, path: string, known: Set<string> = new Set()): string {
  const end = path.lastIndexOf('/')
  const folder = end < 0 ? '' : path.slice(0, end)
  if (path === '' || isUnsafe(path.slice(end + 1))) throw refused(path)
  if (folder !== '' && !known.has(folder)) lookAt(root, folder, known, path)
  // Not joined properly, which for ten thousand files is felt: every step of the path is a plain name.
  return `${root}/${path}`
}

function lookAt(root: string, folder: string, known: Set<string>, path: string): void {
  const steps = folder.split('/')
  if (steps.some(isUnsafe)) throw refused(path)
  for (let i = 1; i <= steps.length; i++) {
    const at = steps.slice(0, i).join('/')
    if (known.has(at)) continue
    const stat = lstatSync(join(root, at), { throwIfNoEntry: false })
    if (stat && !stat.isDirectory()) throw refused(path)
    known.add(at)
  }
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
