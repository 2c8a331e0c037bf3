import { closeSync, constants, copyFileSync, fsyncSync, linkSync, lstatSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FieldbookError } from '../base/error.ts'
import type { FileChange } from '../project/ports.ts'
import { ioReason } from './io-reason.ts'
import { makeFolder, removeEmpty } from './make-folder.ts'
import { safePath } from './safe-path.ts'

interface Prepared {
  readonly change: FileChange
  readonly target: string
  /** The complete new content under another name; `undefined` for a file to remove. */
  readonly temporary: string | undefined
}

let serial = 0

/** Writes all changes or none of them. A file that is not as `before` says stops everything. */
export function writeAll(root: string, changes: readonly FileChange[]): void {
  const prepared: Prepared[] = []
  const done: Prepared[] = []
  const made: string[] = []
  try {
    for (const change of changes) {
      const target = safePath(root, change.path)
      confirmUnchanged(target, change)
      if (change.after !== undefined) made.push(...makeFolder(dirname(target)))
      prepared.push({ change, target, temporary: change.after === undefined ? undefined : writeTemporary(root, target, change.after) })
    }
    for (const one of prepared) {
      confirmUnchanged(one.target, one.change)
      settle(one)
      done.push(one)
    }
  } catch (error) {
    for (const one of done.reverse()) undo(one)
    forget(prepared)
    removeEmpty(made)
    throw error instanceof FieldbookError ? error : ioError(error as NodeJS.ErrnoException)
  } finally {
    forget(prepared)
  }
}

function forget(prepared: readonly Prepared[]): void {
  for (const { temporary } of prepared) if (temporary !== undefined) rmSync(temporary, { force: true })
}

function confirmUnchanged(target: string, { path, before }: FileChange): void {
  const stat = lstatSync(target, { throwIfNoEntry: false })
  if (before === undefined) {
    if (stat) throw new FieldbookError('file-exists', { en: `${path} exists already; nothing was written.`, zh: `${path} 已存在，未写入任何内容。` })
    return
  }
  if (stat?.isFile() && readFileSync(target).equals(Buffer.from(before))) return
  throw new FieldbookError('file-changed', {
    en: `${path} changed since it was read; nothing was written. Try again.`,
    zh: `${path} 在读取之后被改动，未写入任何内容，请重试。`,
  })
}

function writeTemporary(root: string, target: string, text: string): string {
  const folder = dirname(target)
  const temporary = join(folder, `.fieldbook-${process.pid}-${Date.now()}-${serial++}.tmp`)
  const mode = lstatSync(target, { throwIfNoEntry: false })?.mode ?? lstatSync(root).mode & 0o666
  const file = openSync(temporary, 'wx', mode & 0o777)
  try {
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    fsyncSync(file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
  return temporary
}

function settle({ change, target, temporary }: Prepared): void {
  if (temporary === undefined) rmSync(target)
  else if (change.before === undefined) create(temporary, target, change.path)
  else renameSync(temporary, target)
}

/** A hard link fails where a file appeared meanwhile; a rename would replace it. */
function create(temporary: string, target: string, path: string): void {
  try {
    linkSync(temporary, target)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST')
      throw new FieldbookError('file-exists', { en: `${path} exists already; nothing was written.`, zh: `${path} 已存在，未写入任何内容。` })
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EMLINK') throw error
    copyFileSync(temporary, target, constants.COPYFILE_EXCL)
  }
}

function undo({ change, target }: Prepared): void {
  if (change.before === undefined) {
    rmSync(target, { force: true })
    return
  }
  const temporary = writeTemporary(dirname(target), target, change.before)
  renameSync(temporary, target)
}

function ioError(error: NodeJS.ErrnoException): FieldbookError {
  const full = error.code === 'ENOSPC' || error.code === 'EDQUOT' || error.code === 'EFBIG'
  const { en, zh } = ioReason(error)
  return new FieldbookError(
    'io',
    full
      ? { en: 'The disk is full; nothing was written. Free some space and try again.', zh: '磁盘空间不足，未写入任何内容。请腾出空间后重试。' }
      : { en: `The files could not be written: ${en}. Nothing was changed.`, zh: `无法写入文件：${zh}。未作任何改动。` },
    { cause: error },
  )
}
