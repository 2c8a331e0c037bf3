import type { RecordRule } from '../rule.ts'

export const idFileName: RecordRule = {
  code: 'id-file-name',
  summary: { en: "A file's name begins with another ID than its record has.", zh: '文件名开头的编号与记录的编号不一致。' },
  severity: 'warning',
  practices: [68],
  scope: 'record',
  *check(record) {
    const { id, kind, form } = record
    if (form === 'section' || kind.prefix === undefined || kind.adoption || !isNumbered(id, kind.prefix)) return
    const name = record.file.slice(record.file.lastIndexOf('/') + 1)
    if (startsWithId(name, id)) return
    const better = betterName(name, id)
    yield {
      code: 'id-file-name',
      pointer: '/id',
      message: {
        en: `This record is ${id}, but its file is called ${name}. Rename the file to ${better}, or correct the ID.`,
        zh: `本记录的编号是 ${id}，文件名却是 ${name}。请把文件改名为 ${better}，或更正编号。`,
      },
    }
  },
}

/** An ID that is written in another way is a finding of its own, and may hold what no file can be called. */
function isNumbered(id: string, prefix: string): boolean {
  return id.startsWith(`${prefix}-`) && /^\d+$/.test(id.slice(prefix.length + 1))
}

function startsWithId(name: string, id: string): boolean {
  return name.startsWith(id) && /^[-.]/.test(name.slice(id.length))
}

/** Keeps the words after the number: `CR-0008-credit-limit.yaml` becomes `CR-0007-credit-limit.yaml`. */
function betterName(name: string, id: string): string {
  const extension = /\.[^.]*$/.exec(name)?.[0] ?? ''
  const stem = name.slice(0, name.length - extension.length)
  const words = stem.replace(/^[A-Za-z]+[-_ ]?\d+/, '').replace(/^[-_ ]+/, '')
  return `${id}${words === '' ? '' : `-${words}`}${extension}`
}
