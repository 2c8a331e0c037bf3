import { FieldbookError } from '../base/error.ts'
import { limits } from '../base/limits.ts'
import type { KindSet } from '../kind/kind.ts'
import { loadOwnKinds } from '../kind/own-kinds.ts'
import type { Clock } from './clock.ts'
import { type FileEntry, readEntry, refusal } from './file-entry.ts'
import { type KeptEntry, restoreEntry } from './kept-entry.ts'
import type { FileStamp, Files } from './ports.ts'
import { Project } from './project.ts'

export interface LoadOptions extends Clock {
  /** The files as they were listed a moment ago; listed anew where nothing is given. */
  readonly stamps?: readonly FileStamp[]
  /** The built-in kinds. */
  readonly kinds: KindSet
  /** Texts that differ from the files on disk, such as unsaved editors, by path. */
  readonly overlays?: ReadonlyMap<string, string>
  /** Told after some files each; `total` is the number of files. */
  readonly onProgress?: (done: number, total: number) => void
  /** Reads some of many files in another thread; it knows the built-in kinds only. */
  readonly readElsewhere?: (paths: readonly string[]) => Promise<readonly KeptFile[]>
  /** Awaited between some files, so that a server can answer meanwhile; reading stops when it rejects. */
  readonly pause?: () => Promise<void>
}

/** What another thread read of a file. */
export interface KeptFile {
  readonly path: string
  readonly kept: KeptEntry
}

const kindFolder = '.fieldbook/kinds/'
const pauseEvery = 20

/** Fewer files are read before another thread has answered. */
const worthHanding = 500
/** Another thread begins later, so it gets the smaller share. */
const ownShare = 0.55

/** Reads and checks a whole engagement. */
export async function loadProject(files: Files, options: LoadOptions): Promise<Project> {
  const stamps = options.stamps ?? files.list()
  const project = await openProject(files, stamps, options)
  const paths = recordPaths(stamps, project.kinds)
  await readInto(project, paths, options)
  for (const [path, text] of options.overlays ?? []) project.load(readEntry(path, { text }, project.kinds))
  let checked = 0
  for (const _file of project.checkFiles()) if (++checked % pauseEvery === 0) await options.pause?.()
  return project
}

/** Reads files and loads their records, many of them with the help of another thread. */
export async function readInto(project: Project, paths: readonly string[], options: LoadOptions): Promise<void> {
  const shared = project.kinds === options.kinds && paths.length >= worthHanding ? options.readElsewhere : undefined
  const mine = shared ? Math.ceil(paths.length * ownShare) : paths.length
  const others = shared?.(paths.slice(mine))
  for (const [done, path] of paths.slice(0, mine).entries()) {
    if (done % pauseEvery === 0) {
      options.onProgress?.(done, paths.length)
      await options.pause?.()
    }
    const entry = entryOf(project, path)
    if (entry) project.load(entry)
  }
  for (const { path, kept } of (await others) ?? []) project.load(restoreEntry(path, kept, project.kinds).entry)
}

/** A project that knows its kinds but no record yet. */
export async function openProject(files: Files, stamps: readonly FileStamp[], options: LoadOptions): Promise<Project> {
  if (!stamps.some((stamp) => stamp.path === 'engagement.yaml')) {
    throw new FieldbookError('no-engagement', {
      en: 'There is no engagement.yaml here: go to the folder of an engagement, name it with -C, or begin one with `fieldbook new`.',
      zh: '此处没有 engagement.yaml：请进入项目所在文件夹，用 -C 指定，或用 `fieldbook new` 新建。',
    })
  }
  const kindFiles = stamps.filter((stamp) => stamp.path.startsWith(kindFolder)).map(({ path }) => ({ path, file: files.read(path) }))
  if (kindFiles.length === 0) return new Project(files, options.kinds, options)
  const texts = kindFiles.flatMap(({ path, file }) => (file && 'text' in file ? [{ path, text: file.text }] : []))
  const refused = kindFiles.flatMap(({ path, file }) => (file && 'refused' in file ? [{ file: path, problems: [refusal(file)] }] : []))
  const own = await loadOwnKinds(texts, options.kinds)
  return new Project(files, own.kinds, options, [...refused, ...own.problems])
}

/** The files that may hold records of some kind. */
export function recordPaths(stamps: readonly FileStamp[], kinds: KindSet): string[] {
  const paths = stamps.map((stamp) => stamp.path).filter((path) => !path.startsWith(kindFolder) && kinds.byPath(path).length > 0)
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
