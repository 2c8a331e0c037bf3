import { valueAt } from '../base/pointer.ts'
import { textOf, type ValueMap } from '../base/value.ts'
import type { Kind } from './kind.ts'

/** What names an adopted record. */
export interface AdoptedNames {
  /** Empty where neither the field nor the path holds a number. */
  readonly id: string
  readonly title: string
  readonly status: string | undefined
}

/** The ID, title and status of a record in a file that is adopted as it stands; a Markdown file's first heading is a title too. */
export function adoptRecord(kind: Kind, path: string, data: ValueMap, prose = ''): AdoptedNames {
  const text = (pointer: string | undefined) => (pointer === undefined ? undefined : textOf(valueAt(data, pointer))?.trim())
  const { adoption } = kind
  const number = adoption?.id === undefined ? lastNumber(path) : numberIn(text(adoption.id) ?? '', kind.prefix)
  return {
    id: number === undefined || kind.prefix === undefined ? '' : `${kind.prefix}-${number}`,
    title: text(adoption?.title) || (/^# +(.+)$/m.exec(prose)?.[1] ?? '').trim() || slug(path),
    status: text(adoption?.status),
  }
}

/** The IDs that a link of an adopted record means: `721`, `EIP-721` and `155, 721` are numbers of records; other text is taken as it stands. */
export function adoptedTargets(text: string, prefixes: readonly string[]): string[] {
  const ids = text.split(/[,，;；、]/).map((part) => idIn(part.trim(), prefixes))
  return ids.every((id) => id !== undefined) ? ids : [text]
}

function idIn(text: string, prefixes: readonly string[]): string | undefined {
  for (const prefix of prefixes) {
    const number = numberIn(text, prefix)
    if (number !== undefined) return `${prefix}-${number}`
  }
  return /^[A-Z][A-Z0-9]*-\d+$/.test(text) ? text : undefined
}

/** Whether an adopted file stands for its folder: `keps/*\/*\/kep.yaml` says that each folder is one proposal. */
export function standsForFolder(kind: Kind, path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return kind.adoption?.files.some((pattern) => pattern.endsWith(`/${name}`)) ?? false
}

/** The number of `1753`, `KEP-1753` or `kep 1753`; other texts name no record of this kind. */
function numberIn(text: string, prefix: string | undefined): string | undefined {
  const rest = prefix !== undefined && text.toUpperCase().startsWith(prefix) ? text.slice(prefix.length) : text
  return /^[\s_#:-]*(\d{1,12})$/.exec(rest)?.[1]
}

/** The number nearest to the end of a path: 1753 for `keps/sig-node/1753-log/kep.yaml`, 0012 for `adr/0012-use-queues.md`. */
function lastNumber(path: string): string | undefined {
  const names = withoutExtension(path).split('/').reverse()
  for (const name of names) {
    const digits = /\d{1,12}/.exec(name)?.[0]
    if (digits !== undefined) return digits
  }
  return undefined
}

/** The words of the name that holds the number, or of the file's name. */
function slug(path: string): string {
  const names = withoutExtension(path).split('/').reverse()
  const name = names.find((candidate) => /\d/.test(candidate)) ?? names[0] ?? ''
  return (
    name
      .replace(/^[\d\s_.-]+/, '')
      .replace(/[_-]+/g, ' ')
      .trim() || name
  )
}

function withoutExtension(path: string): string {
  return path.replace(/\.[^./]*$/, '')
}
