import { join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The URI of a file or folder, by its absolute path. */
export function uriOf(path: string): string {
  return pathToFileURL(path).href
}

/** The absolute path of a `file:` URI; `undefined` for other schemes, such as an unsaved document's. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined
  try {
    return fileURLToPath(uri).replace(/(?<=.)[\\/]$/, '')
  } catch {
    return undefined
  }
}

/** A path relative to a folder, with `/`; `undefined` outside of it, empty for the folder itself. */
export function below(folder: string, path: string): string | undefined {
  const way = relative(folder, path)
  if (way === '..' || way.startsWith(`..${sep}`) || (way !== '' && join(folder, way) !== path)) return undefined
  return way.replaceAll(sep, '/')
}
