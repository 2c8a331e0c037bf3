import type { Counts } from '../protocol/messages.ts'

/** All findings of several things together. */
export function sum(counts: readonly Counts[]): Counts {
  const total = (pick: (count: Counts) => number) => counts.reduce((all, count) => all + pick(count), 0)
  return { error: total((count) => count.error), warning: total((count) => count.warning), info: total((count) => count.info) }
}
