import { closeSync, openSync, readSync } from 'node:fs'
import { FieldbookError } from '../base/error.ts'
import { limits } from '../base/limits.ts'
import { ioReason } from './io-reason.ts'

/** The text of a file that somebody names on the command line; a pipe will do. */
export function readNamedFile(path: string): string {
  const bytes = bytesOf(path)
  if (bytes.length > limits.fileBytes) {
    throw new FieldbookError('limit', {
      en: `${path} has more than ${limits.fileBytes / 1e6} MB: name another file.`,
      zh: `${path} 超过 ${limits.fileBytes / 1e6} MB，请换一个文件。`,
    })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new FieldbookError('bad-arguments', {
      en: `${path} is not a UTF-8 text file: save it as UTF-8.`,
      zh: `${path} 不是 UTF-8 文本文件，请另存为 UTF-8。`,
    })
  }
}

/** No more than a byte past the limit: a device never ends. */
function bytesOf(path: string): Buffer {
  const buffer = Buffer.alloc(limits.fileBytes + 1)
  try {
    const file = openSync(path, 'r')
    try {
      let length = 0
      for (let count = 1; count > 0 && length < buffer.length; length += count) count = readSync(file, buffer, length, buffer.length - length, null)
      return buffer.subarray(0, length)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    const { en, zh } = ioReason(error as NodeJS.ErrnoException)
    throw new FieldbookError('bad-arguments', { en: `${path} cannot be read: ${en}.`, zh: `无法读取 ${path}：${zh}。` })
  }
}
