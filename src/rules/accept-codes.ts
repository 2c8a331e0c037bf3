import type { CodeInfo } from './rule.ts'

function info(code: string, en: string, zh: string): CodeInfo {
  return { code, summary: { en, zh }, severity: 'warning', practices: [] }
}

/** Codes of what is wrong with the comments that accept findings. */
export const acceptCodes: readonly CodeInfo[] = [
  info('accept-unused', 'A comment accepts a finding that is not there.', '注释豁免的问题已不存在。'),
  info('accept-without-reason', 'A comment accepts a finding without saying why.', '注释豁免了问题却没有写理由。'),
  info('accept-unknown-code', 'A comment accepts a rule that does not exist or cannot be accepted.', '注释豁免的规则不存在或不能豁免。'),
]
