import type { KindSet } from '../kind/kind.ts'
import type { CodeInfo } from './rule.ts'

/** The codes of the conditions that kinds set for their records, built-in and an engagement's own. */
export function invariantCodes(kinds: KindSet): CodeInfo[] {
  return kinds.all.flatMap((kind) => kind.invariants.map(({ code, message, severity }) => ({ code, summary: message, severity, practices: kind.practices })))
}
