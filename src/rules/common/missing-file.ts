import type { Message } from '../../base/message.ts'
import type { FixIntent } from '../../base/problem.ts'
import type { ProjectView } from '../rule.ts'

/** A file that a record names and that is not there. */
export interface MissingFile {
  readonly path: string
  /** The one that was probably meant. */
  readonly meant: string | undefined
  /** What to do. */
  readonly advice: Message
}

/** Whether a path leads into a folder of the engagement. Records also name files that lie elsewhere, on a server or in the client's document library. */
export function isInside(path: string, { files }: ProjectView): boolean {
  const end = path.indexOf('/')
  return end > 0 && files.has(path.slice(0, end))
}

/** What to say of a path where no file is; `undefined` where one is. */
export function missingFile(path: string, { files }: ProjectView): MissingFile | undefined {
  if (files.has(path)) return undefined
  const meant = files.nearest(path)
  const advice = meant
    ? { en: `Did you mean ${meant}?`, zh: `是否想写 ${meant}？` }
    : { en: 'Add the file, or correct the path.', zh: '请补上该文件，或更正路径。' }
  return { path, meant, advice }
}

/** Writes the meant path where the missing one stands in a text. */
export function fixesOf({ path, meant }: MissingFile, pointer: string, text: string): FixIntent[] {
  if (meant === undefined || !text.includes(path)) return []
  return [{ title: { en: `Change to ${meant}`, zh: `改为 ${meant}` }, changes: [{ pointer, set: text.replace(path, () => meant) }] }]
}
