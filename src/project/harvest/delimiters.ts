import { usualDelimiters } from '../../template/manifest.ts'
import type { Delimiters } from '../../template/pack.ts'

const others: readonly Delimiters[] = [usualDelimiters, ['<<', '>>'], ['[%', '%]'], ['{%', '%}'], ['<?', '?>'], ['@@{', '}@@']]

/** Marks of gaps that stand nowhere in the texts; `undefined` when all of them are taken. */
export function freeDelimiters(texts: readonly string[]): Delimiters | undefined {
  return others.find(([open]) => !texts.some((text) => text.includes(open)))
}
