import { FieldbookError } from '../../base/error.ts'
import { textOf } from '../../base/value.ts'
import { readText } from '../../record/read.ts'
import { formatOf } from '../../record/record.ts'
import { mergeLines } from '../../template/merge-lines.ts'
import type { PackFile, PackId } from '../../template/pack.ts'
import type { FileChange, Files } from '../ports.ts'
import type { Project } from '../project.ts'

/**
 * What becomes of a file: `added`, `changed` and `deleted` follow the pack where the team changed nothing; `merged` holds changes of both;
 * `conflict` has places to decide; `kept` is gone from the pack and stays, as the team changed it; `gone` was deleted by the team and stays so;
 * `taken` cannot come, as its path or one of its IDs is in use.
 */
export type Outcome = 'added' | 'changed' | 'merged' | 'conflict' | 'deleted' | 'kept' | 'gone' | 'taken'

export interface UpdatedFile {
  readonly path: string
  readonly outcome: Outcome
  /** What is in the way of a file that is `taken`: an ID, or its path. */
  readonly taken?: string
}

interface Step extends UpdatedFile {
  readonly change?: FileChange
}

/** Merges what a pack wrote once and what it writes now with what the team has. Files that nothing happens to are left out. */
export function mergeFiles(
  project: Project,
  base: readonly PackFile[],
  theirs: readonly PackFile[],
  pack: PackId,
): { readonly files: readonly UpdatedFile[]; readonly changes: readonly FileChange[] } {
  const [then, now] = [textsOf(base), textsOf(theirs)]
  const known = [...then].flatMap(([path, text]) => stepFor(project, path, text, now.get(path), pack) ?? [])
  const leaving = new Set(known.flatMap((step) => (step.outcome === 'deleted' && step.change ? [step.change.path] : [])))
  const fresh = [...now].flatMap(([path, text]) => (then.has(path) ? [] : (arrival(project, path, text, leaving) ?? [])))
  const steps = [...known, ...fresh].sort((a, b) => (a.path < b.path ? -1 : 1))
  return {
    files: steps.map(({ path, outcome, taken }) => ({ path, outcome, ...(taken === undefined ? {} : { taken }) })),
    changes: steps.flatMap(({ change }) => change ?? []),
  }
}

function textsOf(files: readonly PackFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, text }) => [path, text]))
}

/** A file that the pack has written before. */
function stepFor(project: Project, was: string, base: string, theirs: string | undefined, pack: PackId): Step | undefined {
  if (theirs === base) return undefined
  const path = currentPath(project, was, base)
  const ours = current(project.files, path)
  if (ours === undefined) return theirs === undefined ? undefined : { path, outcome: 'gone' }
  if (theirs === undefined)
    return sameLines(ours, base) ? { path, outcome: 'deleted', change: { path, before: ours, after: undefined } } : { path, outcome: 'kept' }
  const names = { ours: 'this engagement', theirs: `${pack.name} ${pack.version}` }
  const { text, conflicts } = mergeLines(base, ours, theirs, names)
  if (text === ours) return undefined
  const outcome = conflicts > 0 ? 'conflict' : sameLines(ours, base) ? 'changed' : 'merged'
  return { path, outcome, change: { path, before: ours, after: text } }
}

/** Where a file is now: a record whose file was renamed or moved is found by its ID. */
function currentPath(project: Project, path: string, base: string): string {
  if (current(project.files, path) !== undefined) return path
  const [id] = idsIn(path, base)
  const [record, another] = id === undefined ? [] : project.index.byId(id)
  return record && !another && record.form !== 'section' ? record.file : path
}

/** A file that the pack has not written before. */
function arrival(project: Project, path: string, text: string, leaving: ReadonlySet<string>): Step | undefined {
  const ours = current(project.files, path)
  if (ours !== undefined && !leaving.has(path)) return sameLines(ours, text) ? undefined : { path, outcome: 'taken', taken: path }
  const taken = idsIn(path, text).find((id) => project.index.byId(id).some((record) => !leaving.has(record.file)))
  if (taken !== undefined) return { path, outcome: 'taken', taken }
  return { path, outcome: 'added', change: { path, before: undefined, after: text } }
}

function idsIn(path: string, text: string): string[] {
  const format = formatOf(path)
  return format ? readText(text, format).parts.flatMap((part) => textOf(part.data.id) ?? []) : []
}

function sameLines(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n')
}

function current(files: Files, path: string): string | undefined {
  const read = files.read(path)
  if (!read || 'text' in read) return read?.text
  throw new FieldbookError('refused', { en: `${path}: ${read.refused.message.en}`, zh: `${path}：${read.refused.message.zh}` })
}
