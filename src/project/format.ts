import { textOf } from '../base/value.ts'
import { keyOrderOf } from '../kind/key-order.ts'
import { formatText } from '../record/format.ts'
import { formatOf, type RecordPart } from '../record/record.ts'
import { unreadableCodes } from '../rules/file-codes.ts'
import type { FileChange } from './ports.ts'
import type { Project } from './project.ts'

/** Canonical key order and layout of the files that hold records; only files that would change are named. */
export function formatFiles(project: Project, paths?: readonly string[]): FileChange[] {
  const changes: FileChange[] = []
  for (const path of [...(paths ?? project.paths())].sort()) {
    const before = project.text(path)
    if (before === undefined || project.recordsIn(path).every((record) => record.kind.adoption)) continue
    const after = formatOne(project, path, before)
    if (after !== before) changes.push({ path, before, after })
  }
  return changes
}

/** Files that stay as they are because they cannot be read to their end. */
export function unformattable(project: Project, paths?: readonly string[]): string[] {
  return [...(paths ?? project.paths())].sort().filter((path) => project.findingsOf(path).some(({ code }) => unreadableCodes.has(code)))
}

/** The canonical text of one file. */
export function formatOne(project: Project, path: string, text: string): string {
  const orderOf = (part: RecordPart) => {
    const kind = part.heading ? project.kinds.byId(part.heading.id) : project.kinds.byName(textOf(part.data.kind) ?? '')
    return kind ? keyOrderOf(kind) : []
  }
  return formatText(text, formatOf(path) ?? 'yaml', orderOf)
}
