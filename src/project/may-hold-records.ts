import type { Kind, KindSet } from '../kind/kind.ts'
import { formatOf } from '../record/record.ts'

/** Whether a path that `Files` lists is of interest: a file that may hold a record, or a linked folder behind which records or kinds may lie. */
export function mayHoldRecords(path: string, kinds: KindSet): boolean {
  if (formatOf(path) !== undefined) return kinds.byPath(path).length > 0
  return ['.fieldbook/kinds', ...kinds.all.flatMap(foldersOf)].some((folder) => folder === '' || isWithin(path, folder) || isWithin(folder, path))
}

function foldersOf({ folder, file, adoption }: Kind): string[] {
  if (adoption) return adoption.files.map((pattern) => above(pattern.replace(/[*?{].*/s, 'x')))
  return folder === undefined ? [above(file ?? '')].filter((one) => one !== '') : [folder]
}

function above(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0))
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}
