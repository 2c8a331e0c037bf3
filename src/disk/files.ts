import { isUtf8 } from 'node:buffer'
import { closeSync, constants, lstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { FieldbookError } from '../base/error.ts'
import { limits } from '../base/limits.ts'
import type { Message } from '../base/message.ts'
import type { FileChange, FileStamp, Files, FileText } from '../project/ports.ts'
import { formatOf } from '../record/record.ts'
import { ioReason } from './io-reason.ts'
import { exclusively } from './lock.ts'
import { safePath } from './safe-path.ts'
import { writeAll } from './write-all.ts'

/** The files below the root folder of an engagement. */
export function openFiles(root: string): Files {
  const turn = turnMemory()
  return {
    list: () => pathsIn(root, turn()).map((path) => stampOf(root, path)),
    paths: () => pathsIn(root, turn()),
    read: (path) => readFile(root, path, turn()),
    names: (folder) => namesIn(root, folder),
    write: (changes: readonly FileChange[]) => writeAll(root, changes),
    exclusively: (work) => exclusively(root, work),
  }
}

function pathsIn(root: string, turn: Turn): string[] {
  return [...walkFiles(root, (path) => turn.files.add(path))].sort()
}

/** The files of `Files.paths` one by one, in no order, for who must not block while there are many. `onRealFile` is told of those that are no links. */
export function* walkFiles(root: string, onRealFile: (path: string) => void = () => {}): Iterable<string> {
  let count = 0
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) {
        if (isEntered(path, entry.name)) folders.push(path)
      } else if (isCandidate(path, entry.name) || (entry.isSymbolicLink() && isEntered(path, entry.name) && !hasEnding(path))) {
        if (++count > limits.files) throw tooManyFiles()
        if (entry.isFile()) onRealFile(path)
        yield path
      }
    }
  }
}

function isEntered(path: string, name: string): boolean {
  if (path === '.fieldbook' || path === '.fieldbook/kinds') return true
  return !name.startsWith('.') && name !== 'node_modules' && !path.startsWith('.fieldbook/')
}

function isCandidate(path: string, name: string): boolean {
  if (path.startsWith('.fieldbook/')) return path.startsWith('.fieldbook/kinds/') && /\.(json|ya?ml)$/i.test(name)
  return !name.startsWith('.') && formatOf(name) !== undefined
}

function namesIn(root: string, folder: string): readonly string[] | undefined {
  try {
    const absolute = folder === '' ? root : `${root}/${folder}`
    if (!lstatSync(absolute).isDirectory()) return undefined
    return readdirSync(absolute, { withFileTypes: true })
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .sort()
  } catch {
    // What cannot be looked into is not there for a rule either; whoever reads it as a record says why.
    return undefined
  }
}

/** Where a link leads is not looked at, since already to look may ask a network for a folder; a name with an ending is that of a file. */
function hasEnding(path: string): boolean {
  return /[^/\\]\.[a-z]\w*$/i.test(path)
}

/** Size, time and inode of a file; a file that is gone meanwhile has the size -1. */
function stampOf(root: string, path: string): FileStamp {
  // The path is made of names that the file system gave; to join it properly costs more than the look.
  const stat = lstatSync(`${root}/${path}`, { throwIfNoEntry: false })
  return { path, size: stat?.size ?? -1, modified: stat?.mtimeMs ?? 0, changed: stat?.ctimeMs ?? 0, inode: stat?.ino ?? 0 }
}

function readFile(root: string, path: string, turn: Turn): FileText | undefined {
  let absolute: string
  try {
    absolute = safePath(root, path, turn.folders)
  } catch (error) {
    if (error instanceof FieldbookError) return refuse('file-outside', error.text)
    throw error
  }
  return readAt(absolute, turn.files.has(path))
}

/** What was looked at in this turn of the event loop: reading ten thousand files looks at each folder once, and a checkout in between is still noticed. */
interface Turn {
  readonly folders: Set<string>
  /** Files that are no links, folders or devices. */
  readonly files: Set<string>
}

function turnMemory(): () => Turn {
  let turn: Turn | undefined
  return () => {
    if (turn) return turn
    turn = { folders: new Set(), files: new Set() }
    setImmediate(() => {
      turn = undefined
    })
    return turn
  }
}

const noFollow = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** Holds the largest file that is read and one byte more. Reading into what is there takes a third of the time of `readFileSync`. */
let buffer: Buffer | undefined

function readAt(absolute: string, isRealFile: boolean): FileText | undefined {
  try {
    if (!isRealFile) {
      const stat = lstatSync(absolute)
      if (stat.isSymbolicLink()) return linkAt(absolute)
      if (!stat.isFile()) return hasEnding(absolute) ? notText : undefined
    }
    buffer ??= Buffer.allocUnsafeSlow(limits.fileBytes + 1)
    const length = fill(buffer, absolute)
    if (length > limits.fileBytes) return refuse('file-too-large', tooLarge(lstatSync(absolute).size))
    const text = buffer.toString('utf8', 0, length)
    return text.includes('\0') || (text.includes('\uFFFD') && !isUtf8(buffer.subarray(0, length))) ? notText : { text }
  } catch (error) {
    return refusalOf(error as NodeJS.ErrnoException, absolute)
  }
}

/** Reads a file up to the buffer's length; returns how many bytes came. */
function fill(into: Buffer, absolute: string): number {
  const file = openSync(absolute, noFollow)
  try {
    let length = 0
    for (let wanted = into.length; wanted > 0; wanted = into.length - length) {
      const count = readSync(file, into, length, wanted, null)
      length += count
      // A real file gives less than is asked for at its end only; asking once more would cost as much again.
      if (count < wanted) break
    }
    return length
  } finally {
    closeSync(file)
  }
}

function refusalOf(error: NodeJS.ErrnoException, absolute: string): FileText | undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
  if (error.code === 'ELOOP') return linkAt(absolute)
  const { en, zh } = ioReason(error)
  return refuse('file-unreadable', {
    en: `This file cannot be read: ${en}.`,
    zh: `无法读取此文件：${zh}。`,
  })
}

function linkAt(absolute: string): FileText {
  return hasEnding(absolute) ? linkedFile : linkedFolder
}

const linkedFile = refuse('file-outside', {
  en: 'This is a symbolic link; Fieldbook reads real files only, so that nothing outside the engagement is read. Put the file itself here.',
  zh: '这是符号链接。为避免读取项目之外的内容，Fieldbook 只读取真实文件，请把文件本身放在这里。',
})

const linkedFolder = refuse('folder-linked', {
  en: 'This folder is a symbolic link. Fieldbook follows no links, so that nothing outside the engagement is read: no record in it is read or checked. Put the folder itself here.',
  zh: '此文件夹是符号链接。为避免读取项目之外的内容，Fieldbook 不跟随链接，其中的记录都没有读取和检查。请把文件夹本身放在这里。',
})

const notText = refuse('file-not-text', {
  en: 'This is not a UTF-8 text file, so it cannot hold a record: save it as UTF-8 or move it out of this folder.',
  zh: '此文件不是 UTF-8 文本，不能作为记录：请另存为 UTF-8，或移出此文件夹。',
})

function tooLarge(bytes: number): Message {
  const megabytes = (size: number) => (size / 1_000_000).toFixed(1)
  return {
    en: `This file has ${megabytes(bytes)} MB; a record has at most ${megabytes(limits.fileBytes)} MB. Keep attachments in another folder.`,
    zh: `此文件有 ${megabytes(bytes)} MB，超过记录上限 ${megabytes(limits.fileBytes)} MB。附件请放在其他文件夹。`,
  }
}

function tooManyFiles(): FieldbookError {
  return new FieldbookError('limit', {
    en: `There are more than ${limits.files} files below this folder: is it really the folder of one engagement?`,
    zh: `此文件夹下有超过 ${limits.files} 个文件：它确实是一个项目的文件夹吗？`,
  })
}

function refuse(code: string, message: Message): FileText {
  return { refused: { code, message } }
}
