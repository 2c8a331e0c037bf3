import type { Wording } from './vagueness.ts'

/** The words of a list that is written with commas. */
export function listed(text: string): string[] {
  return text.split(',').map((word) => word.trim())
}

/** Each beginning with each end: if possible, if needed, where possible, where needed. */
export function phrases(beginnings: string, ends: string, between = ''): string[] {
  return listed(beginnings).flatMap((beginning) => listed(ends).map((end) => beginning + between + end))
}

/** The same conditions for several words. */
export function each(words: readonly string[], conditions: Omit<Wording, 'word'>): Wording[] {
  return words.map((word) => ({ word, ...conditions }))
}
