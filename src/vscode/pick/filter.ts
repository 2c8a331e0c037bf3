import type { RecordChoice } from '../../protocol/messages.ts'

/** How many rows a picker gets at once; nobody reads more, and every row costs. */
const shown = 200

type Searched = Pick<RecordChoice, 'id' | 'title' | 'initials'>

/**
 * The records that a typed text means, best first: by ID (also without the zeros, as `req12`), by words of the title, by pinyin initials.
 * Every word typed must be found.
 */
export function filterRecords<Choice extends Searched>(choices: readonly Choice[], typed: string): Choice[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return choices.slice(0, shown)
  return choices
    .map((choice) => ({ choice, score: words.reduce((worst, word) => Math.min(worst, score(choice, word)), Number.POSITIVE_INFINITY) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, shown)
    .map(({ choice }) => choice)
}

/** 0 where the word is not found. */
function score({ id, title, initials }: Searched, word: string): number {
  const number = plainId(word)
  if (word === id.toLowerCase() || (number !== undefined && number === plainId(id))) return 5
  if (id.toLowerCase().startsWith(word)) return 4
  const at = title.toLowerCase().indexOf(word)
  if (at === 0) return 3
  if (initials.startsWith(word)) return 3
  if (at > 0) return 2
  return initials.includes(word) || id.toLowerCase().includes(word) ? 1 : 0
}

/** `REQ-0012`, `req12` and `Req-12` are the same to somebody who types. */
function plainId(text: string): string | undefined {
  const [, prefix, number] = /^([a-z]+)-?0*(\d+)$/i.exec(text) ?? []
  return prefix && number ? `${prefix.toLowerCase()}${number}` : undefined
}
