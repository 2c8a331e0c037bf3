import { FieldbookError } from '../base/error.ts'
import { limits } from '../base/limits.ts'
import type { KindSet } from '../kind/kind.ts'
import { loadOwnKinds } from '../kind/own-kinds.ts'
import type { Clock } from './clock.ts'
import { type FileEntry, readEntry, refusal } from './file-entry.ts'
import { mayHoldRecords } from './may-hold-records.ts'
import type { Files } from './ports.ts'
import { Project } from './project.ts'

export interface LoadOptions extends Clock {
  /** The built-in kinds. */
  readonly kinds: KindSet
  /** Told after some files each; `total` is the number of files. */
  readonly onProgress?: (done: number, total: number) => void
  /** Awaited between some files, so that a server can answer meanwhile; reading stops when it rejects. */
  readonly pause?: () => Promise<void>
}

const kindFolder = '.fieldbook/kinds/'
const pauseEvery = 20

/** Reads a whole engagement. */
export async function loadProject(files: Files, options: LoadOptions): Promise<Project> {
  const listed = files.paths()
  const project = await openProject(files, listed, options)
  const paths = recordPaths(listed, project.kinds)
  await readInto(project, paths, options)
  project.recheckAll()
  return project
}

/** Reads files and loads their records. */
export async function readInto(project: Project, paths: readonly string[], options: LoadOptions): Promise<void> {
  for (const [done, path] of paths.entries()) {
    if (done % pauseEvery === 0) {
      options.onProgress?.(done, paths.length)
      await options.pause?.()
    }
    const entry = entryOf(project, path)
    if (entry) project.load(entry)
  }
}

/** A project that knows its kinds but no record yet. */
export async function openProject(files: Files, paths: readonly string[], options: LoadOptions): Promise<Project> {
  if (!paths.includes('engagement.yaml')) {
    throw new FieldbookError('no-engagement', {
      en: 'There is no engagement.yaml here: go to the folder of an engagement, name it with -C, or begin one with `fieldbook new`.',
      zh: '此处没有 engagement.yaml：请进入项目所在文件夹，用 -C 指定，或用 `fieldbook new` 新建。',
    })
  }
  const kindFiles = paths.filter((path) => path.startsWith(kindFolder)).map((path) => ({ path, file: files.read(path) }))
  if (kindFiles.length === 0) return new Project(files, options.kinds, options)
  const texts = kindFiles.flatMap(({ path, file }) => (file && 'text' in file ? [{ path, text: file.text }] : []))
  const refused = kindFiles.flatMap(({ path, file }) => (file && 'refused' in file ? [{ file: path, problems: [refusal(file)] }] : []))
  const own = await loadOwnKinds(texts, options.kinds)
  return new Project(files, own.kinds, options, [...refused, ...own.problems])
}

/** The files that may hold records of some kind. */
export function recordPaths(listed: readonly string[], kinds: KindSet): string[] {
  const paths = listed.filter((path) => !path.startsWith(kindFolder) && mayHoldRecords(path, kinds))
  if (paths.length > limits.records) {
    throw new FieldbookError('limit', {
      en: `There are ${paths.length} files of records here; Fieldbook reads at most ${limits.records} in one engagement.`,
      zh: `此处有 ${paths.length} 个记录文件；一个项目最多读取 ${limits.records} 个。`,
    })
  }
  return paths
}

function entryOf(project: Project, path: string): FileEntry | undefined {
  const file = project.files.read(path)
  return file && readEntry(path, file, project.kinds)
}
