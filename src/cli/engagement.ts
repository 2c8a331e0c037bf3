import { type Day, isDay } from '../base/date.ts'
import { FieldbookError } from '../base/error.ts'
import { openFiles } from '../disk/files.ts'
import { findEngagement } from '../disk/find-engagement.ts'
import type { KindSet } from '../kind/kind.ts'
import type { Clock } from '../project/clock.ts'
import type { Edited } from '../project/edited.ts'
import type { FileStamp, Files } from '../project/ports.ts'
import type { Project } from '../project/project.ts'
import { showProgress } from './progress.ts'
import type { Call } from './verb.ts'

/** The engagement that a call is about, read and checked. */
export interface OpenEngagement {
  readonly root: string
  readonly files: Files
  readonly project: Project
}

/** An engagement and what a verb made of it. */
export interface ChangedEngagement extends OpenEngagement {
  readonly edited: Edited
  readonly written: boolean
}

/** The root folder of the engagement that the call's folder lies in. */
export function engagementRoot({ folder }: Call): string {
  const root = findEngagement(folder)
  if (root !== undefined) return root
  throw new FieldbookError('no-engagement', {
    en: `There is no engagement.yaml in ${folder} or above it: go to the folder of an engagement, name it with -C, or begin one with \`fieldbook new\`.`,
    zh: `${folder} 及其上级文件夹中没有 engagement.yaml：请进入项目所在文件夹，用 -C 指定，或用 \`fieldbook new\` 新建。`,
  })
}

export async function openEngagement(call: Call): Promise<OpenEngagement> {
  const root = engagementRoot(call)
  const files = openFiles(root)
  const [{ loadProject }, { builtInKinds }] = await Promise.all([import('../project/load.ts'), import('../kind/built-in.ts')])
  const progress = showProgress(call.io, call.language)
  try {
    return { root, files, project: await loadProject(files, { kinds: builtInKinds(), ...clockOf(call), onProgress: progress.step }) }
  } finally {
    progress.end()
  }
}

/** The kinds of the engagement that the call's folder lies in; outside of any, the built-in ones. */
export async function kindsOf(call: Call): Promise<KindSet> {
  const [{ openProject }, { builtInKinds }] = await Promise.all([import('../project/load.ts'), import('../kind/built-in.ts')])
  const root = findEngagement(call.folder)
  if (root === undefined) return builtInKinds()
  const files = openFiles(root)
  return (await openProject(files, files.paths(), { kinds: builtInKinds(), ...clockOf(call) })).kinds
}

/** `--today`, or the day by the clock, which a sample's own day goes before. */
export function clockOf(call: Call): Clock {
  return { today: todayOf(call), asked: call.arguments.text('today') !== undefined }
}

/** `--today`, else the day by the clock of this machine. */
export function todayOf(call: Call): Day {
  const asked = call.arguments.text('today')
  if (asked === undefined) {
    const now = new Date()
    return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-')
  }
  if (isDay(asked)) return asked
  throw new FieldbookError('bad-arguments', {
    en: `--today needs a day such as 2026-11-21, not ${asked}.`,
    zh: `--today 应为 2026-11-21 这样的日期，不能是 ${asked}。`,
  })
}

/**
 * Works out a change and writes it when `accept` agrees. Reading takes long and is done first; then, while no other process
 * changes the engagement, what changed meanwhile is read again, so that two processes never give out the same ID.
 */
export async function changeEngagement(call: Call, edit: (project: Project) => Edited, accept: (edited: Edited) => boolean): Promise<ChangedEngagement> {
  const before = openFiles(engagementRoot(call)).list()
  const engagement = await openEngagement(call)
  const { files, project } = engagement
  return files.exclusively(() => {
    catchUp(project, before, files.list())
    const edited = edit(project)
    const written = accept(edited)
    if (written) files.write(edited.changes.filter((change) => change.before !== change.after))
    return { ...engagement, edited, written }
  })
}

function catchUp(project: Project, before: readonly FileStamp[], now: readonly FileStamp[]): void {
  const known = new Map(before.map((stamp) => [stamp.path, stampKey(stamp)]))
  const present = new Set(now.map((stamp) => stamp.path))
  for (const stamp of now) if (known.get(stamp.path) !== stampKey(stamp)) project.reread(stamp.path)
  for (const path of known.keys()) if (!present.has(path)) project.reread(path)
}

function stampKey(stamp: FileStamp): string {
  return Object.values(stamp).join(' ')
}
