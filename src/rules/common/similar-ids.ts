import { nearest } from '../../base/suggest.ts'
import { idDigits } from '../../kind/complete-schema.ts'
import type { ProjectView, RecordView } from '../rule.ts'

const most = 2

/**
 * Records that an ID without a record may have meant, the likeliest first: `CR-7` for `CR-0007`, `REQ-0021` for `REQ-0012`.
 * `fitsPrefix` says whether records of a prefix have a place in the field: `REQ-0012` is offered for `CR-0012` only where they have none.
 * Looks up a few dozen spellings instead of comparing with every ID, so that thousands of broken links stay cheap.
 */
export function similarIds(
  written: string,
  project: ProjectView,
  fits: (record: RecordView) => boolean,
  fitsPrefix: (prefix: string) => boolean = () => true,
): RecordView[] {
  const found = /^([A-Z][A-Z0-9]*?)[\s_.–—-]*(\d{1,9})$/.exec(written.normalize('NFKC').trim().toUpperCase())
  if (!found) return []
  const [, prefix = '', digits = ''] = found
  const likely = new Set([...spellings(prefix, digits), ...otherPrefixes(prefix, project, fitsPrefix(prefix)).flatMap((other) => spellings(other, digits))])
  for (const ids of [likely, swapped(prefix, digits), neighbours(prefix, digits)]) {
    const records = [...ids].flatMap((id) => (id === written ? [] : (project.byId(id)[0] ?? []))).filter(fits)
    if (records.length > 0) return records.slice(0, most)
  }
  return []
}

/** A number with the zeros that IDs have, and with a few more. */
function spellings(prefix: string, digits: string): string[] {
  const plain = digits.replace(/^0+(?=\d)/, '')
  return [0, 1, 2].map((more) => `${prefix}-${plain.padStart(idDigits.least + more, '0')}`)
}

/** The prefix that was meant, where no kind has the one that was written; and where its kind has no place in the field, the others. */
function otherPrefixes(prefix: string, project: ProjectView, fitsItself: boolean): string[] {
  const prefixes = project.kinds.all.flatMap((kind) => kind.prefix ?? [])
  if (prefixes.includes(prefix)) return fitsItself ? [] : prefixes.filter((other) => other !== prefix)
  const meant = nearest(prefix, prefixes)
  return meant === undefined ? [] : [meant]
}

function swapped(prefix: string, digits: string): string[] {
  const ids: string[] = []
  for (let i = 0; i + 1 < digits.length; i++) {
    ids.push(...spellings(prefix, digits.slice(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.slice(i + 2)))
  }
  return ids
}

/** One digit differs; the nearest numbers first. */
function neighbours(prefix: string, digits: string): string[] {
  const number = Number(digits)
  const near = new Set([number - 1, number + 1])
  for (let i = 0; i < digits.length; i++) for (let digit = 0; digit < 10; digit++) near.add(Number(digits.slice(0, i) + digit + digits.slice(i + 1)))
  return [...near]
    .filter((other) => other >= 0 && other !== number)
    .sort((a, b) => Math.abs(a - number) - Math.abs(b - number) || a - b)
    .map((other) => spellings(prefix, String(other))[0] as string)
}
