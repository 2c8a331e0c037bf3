import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { FieldbookError } from '../base/error.ts'

const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * The absolute path of a file below a root, or an error for a name that could lead out of it:
 * `..`, absolute paths, Git's own folder, device names, stream names and folders that are symbolic links.
 */
export function safePath(root: string, path: string): string {
  const steps = path.split('/')
  if (path === '' || steps.some(isUnsafe)) throw refused(path)
  for (let i = 1; i < steps.length; i++) {
    const folder = lstatSync(join(root, ...steps.slice(0, i)), { throwIfNoEntry: false })
    if (folder && !folder.isDirectory()) throw refused(path)
  }
  return join(root, ...steps)
}

function isUnsafe(step: string): boolean {
  return step === '' || step === '.' || step === '..' || /^\.git$/i.test(step) || /[\\:\0]/.test(step) || /[. ]$/.test(step) || deviceName.test(step)
}

function refused(path: string): FieldbookError {
  return new FieldbookError('refused', {
    en: `${JSON.stringify(path)} does not lie inside the engagement's folder; nothing is read or written there.`,
    zh: `${JSON.stringify(path)} 不在项目文件夹之内，不予读写。`,
  })
}
