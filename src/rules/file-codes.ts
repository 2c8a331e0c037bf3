import type { Severity } from '../base/finding.ts'
import { readerCodes } from '../record/codes.ts'
import type { CodeInfo } from './rule.ts'

function info(code: string, en: string, zh: string, severity: Severity = 'error'): CodeInfo {
  return { code, summary: { en, zh }, severity, practices: [] }
}

const refusedFiles: readonly CodeInfo[] = [
  info('file-too-large', 'A file is larger than 2 MB and is not read.', '文件超过 2 MB，未读取。'),
  info('file-not-text', 'A file that should hold a record is not UTF-8 text.', '应为记录的文件不是 UTF-8 文本。'),
  info('file-unreadable', 'A file cannot be opened.', '文件无法打开。'),
  info('file-outside', 'A file is a symbolic link or lies outside the engagement, and is not read.', '文件是符号链接或位于项目之外，未读取。'),
]

/** Codes of what is found before it is known which record a text holds. */
export const fileCodes: readonly CodeInfo[] = [
  ...refusedFiles,
  ...readerCodes,
  info('folder-linked', 'A folder is a symbolic link, and no record in it is read or checked.', '文件夹是符号链接，其中的记录没有读取和检查。', 'warning'),
  info('kind-missing', 'A file in a folder of records does not say what kind of record it is.', '记录文件没有写明类型。'),
  info('form-not-allowed', 'A record is written in a form that its kind does not have.', '记录的写法不是该类型允许的形式。'),
  info('kind-unknown', 'A record has a kind, or an ID prefix, that does not exist.', '记录的类型或编号前缀不存在。'),
]

/** Findings behind which more may hide, since the text could not be read; they can be neither turned down nor accepted. */
export const unreadableCodes: ReadonlySet<string> = new Set([...refusedFiles, ...readerCodes].map((one) => one.code))
