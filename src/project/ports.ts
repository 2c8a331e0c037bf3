import type { Message } from '../base/message.ts'

/** What decides whether a file has to be read again, as in Git's index. */
export interface FileStamp {
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** Time of the last change of the content, in milliseconds with the fraction that the file system keeps. */
  readonly modified: number
  /** Time of the last change of content or name or rights; cannot be set back by a tool that keeps `modified`. */
  readonly changed: number
  readonly inode: number
}

/** A file's text, or the reason why it is not read, as a sentence to show. */
export type FileText = { readonly text: string } | { readonly refused: { readonly code: string; readonly message: Message } }

/** One file to write. `before: undefined` means that it must not exist yet; `after: undefined` removes it. */
export interface FileChange {
  readonly path: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/**
 * The files of one engagement; paths are relative to its root, with `/`.
 * Reading is synchronous: ten thousand small files take a quarter of the time that way; who must not block pauses between files.
 */
export interface Files {
  /** Every file that may hold a record or a kind, sorted by path; files and folders starting with a dot are left out but for `.fieldbook/kinds`. Folders that are symbolic links are named like files. */
  list(): readonly FileStamp[]
  /** Their paths only, which takes a third of the time: no file is looked at before it is read. */
  paths(): readonly string[]
  read(path: string): FileText | undefined
  /** What lies in a folder, sorted and exactly as it is written, folders with a `/` after their name; the root is ''. `undefined` where there is no such folder; no link is followed. */
  names(folder: string): readonly string[] | undefined
  /** Writes all or none; throws `file-changed`, `file-exists`, `refused` or `io`. */
  write(changes: readonly FileChange[]): void
  /** Runs `work` while no other process does the same for this engagement. */
  exclusively<T>(work: () => T): T
}

/** Where results are kept between runs. Losing them costs time and nothing else. */
export interface CheckStore {
  load(name: string): string | undefined
  save(name: string, text: string): void
}
