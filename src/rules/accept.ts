import type { Finding } from '../base/finding.ts'
import { limits } from '../base/limits.ts'
import type { Message } from '../base/message.ts'
import type { Range } from '../base/range.ts'
import { nearest } from '../base/suggest.ts'
import { unreadableCodes } from './file-codes.ts'

/** A comment in a file that says: this finding is known, and this is why it may stay. */
export interface Accept {
  readonly code: string
  /** Empty where nobody gave one; such a comment accepts nothing. */
  readonly reason: string
  readonly file: string
  readonly range: Range
  /** ID of the record that the comment stands in. */
  readonly record: string
  /** JSON Pointer of the field that it speaks of, with all below it; empty for the whole record. */
  readonly pointer: string
}

/** What an accepting comment says, from its text with or without `#` and `<!-- -->`. `undefined` for any other comment. */
export function parseAccept(comment: string): Pick<Accept, 'code' | 'reason'> | undefined {
  const text = comment.replace(/^\s*(?:<!--|#)/, '').replace(/-->\s*$/, '')
  const found = /^\s*fieldbook-accept(?![\w-])[\s:：]*([^\s:：]*)[\s:：]*([\s\S]*)$/.exec(text)
  return found ? { code: found[1] ?? '', reason: (found[2] ?? '').trim() } : undefined
}

/** Findings of one file after its accepting comments, and what is wrong with the comments themselves. */
export interface Accepted {
  readonly kept: Finding[]
  readonly accepted: Finding[]
  /** Findings about comments that accept nothing. */
  readonly unused: Finding[]
}

/**
 * Takes the findings out that a comment accepts. A comment without a reason, with an unknown code or without a match accepts nothing and is
 * a finding itself, so that no exception outlives what it was made for. `known` are all codes that the engagement can give.
 */
export function applyAccepts(findings: readonly Finding[], accepts: readonly Accept[], known: ReadonlySet<string>): Accepted {
  const used = new Set<Accept>()
  const usable = accepts.filter((accept) => accept.reason !== '' && !unreadableCodes.has(accept.code))
  const kept: Finding[] = []
  const accepted: Finding[] = []
  for (const finding of findings) {
    const by = usable.filter((accept) => covers(accept, finding))
    for (const accept of by) used.add(accept)
    if (by.length > 0) accepted.push(finding)
    else kept.push(finding)
  }
  return {
    kept,
    accepted,
    unused: accepts
      .filter((accept) => !used.has(accept))
      .slice(0, limits.findingsPerFile)
      .map((accept) => findingAbout(accept, known)),
  }
}

function covers(accept: Accept, finding: Finding): boolean {
  if (accept.code !== finding.code || accept.file !== finding.file || accept.record !== finding.record) return false
  return accept.pointer === '' || finding.pointer === accept.pointer || finding.pointer.startsWith(`${accept.pointer}/`)
}

function findingAbout(accept: Accept, known: ReadonlySet<string>): Finding {
  const { code, message } = wrongWith(accept, known)
  const { file, range, pointer, record } = accept
  return { code, severity: 'warning', message, record, file, pointer, range, related: [], fixes: [] }
}

function wrongWith({ code, reason, record }: Accept, known: ReadonlySet<string>): { readonly code: string; readonly message: Message } {
  if (unreadableCodes.has(code)) {
    return {
      code: 'accept-unknown-code',
      message: {
        en: `${code} cannot be accepted: as long as the text cannot be read, nothing in it is checked. Repair it.`,
        zh: `${code} 不能豁免：文本无法读取时，其中内容都未检查。请先修复。`,
      },
    }
  }
  if (!known.has(code)) return { code: 'accept-unknown-code', message: unknownCode(code, known) }
  if (reason === '') {
    return {
      code: 'accept-without-reason',
      message: {
        en: `This comment does not say why ${code} may stay. Write it as fieldbook-accept ${code}: reason.`,
        zh: `此注释没有说明为何保留 ${code}。请写成 fieldbook-accept ${code}: 理由。`,
      },
    }
  }
  return {
    code: 'accept-unused',
    message: { en: `${record} has no finding ${code} here any more. Delete this comment.`, zh: `${record} 在此处已没有 ${code}。请删除这条注释。` },
  }
}

function unknownCode(code: string, known: ReadonlySet<string>): Message {
  if (code === '')
    return {
      en: 'This comment does not say what it accepts: fieldbook-accept code: reason.',
      zh: '此注释没有写明要保留哪一项：fieldbook-accept 规则代码: 理由。',
    }
  const meant = nearest(code, known)
  return {
    en: `There is no rule ${code}. ${meant ? `Did you mean ${meant}?` : '`fieldbook rules` lists them all.'}`,
    zh: `没有规则 ${code}。${meant ? `是否想写 ${meant}？` : '可用 `fieldbook rules` 查看全部规则。'}`,
  }
}
