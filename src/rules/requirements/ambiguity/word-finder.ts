/** Words with the same two characters at their beginning, the longest first. */
type Bucket<T> = { readonly word: string; readonly value: T }[]

/** Looks at a word and returns where it ends if it is taken. */
type Take<T> = (value: T, from: number, to: number) => number | undefined

const space = 0x20
const hyphen = 0x2d

/**
 * Finds words of a long list in one pass over a text. Two characters decide which words are compared, so that most places cost one step.
 * Capital letters, line breaks and hyphens do not matter: “As soon-as\npossible” is found by “as soon as possible”.
 */
export class WordFinder<T> {
  /** The number of a character that begins a word, else 0. Most begin none, and this is the quickest way to know. */
  readonly #begins = new Uint16Array(0x10000)
  /** Words of one character, by the number of the character. */
  readonly #single: (Bucket<T> | undefined)[] = []
  /** Longer words, by the number of the first character and the second one. */
  readonly #buckets = new Map<number, Bucket<T>>()

  constructor(words: Iterable<readonly [string, T]>) {
    let count = 0
    for (const [written, value] of words) {
      const word = foldedWord(written)
      const first = word.charCodeAt(0)
      if (this.#begins[first] === 0) this.#begins[first] = count += 1
      const begins = this.#begins[first] ?? 0
      const key = keyOf(begins, word.charCodeAt(1))
      const bucket = word.length === 1 ? this.#single[begins] : this.#buckets.get(key)
      if (bucket) bucket.push({ word, value })
      else if (word.length === 1) this.#single[begins] = [{ word, value }]
      else this.#buckets.set(key, [{ word, value }])
    }
    for (const bucket of this.#buckets.values()) if (bucket.length > 1) bucket.sort((a, b) => b.word.length - a.word.length)
  }

  /** Offers the words of a text in their order, at each place the longest first, and goes on where `take` says, or at the next place where it says nothing. */
  find(text: string, take: Take<T>): void {
    let code = folded(text.charCodeAt(0))
    for (let at = 0; at < text.length; ) {
      const next = folded(text.charCodeAt(at + 1))
      const begins = this.#begins[code] ?? 0
      const end = begins > 0 && !splitsWord(text, at) ? this.#at(text, at, begins, next, take) : undefined
      at = end ?? at + 1
      code = end === undefined ? next : folded(text.charCodeAt(at))
    }
  }

  /** Where the word ends that is taken at a place. */
  #at(text: string, from: number, begins: number, next: number, take: Take<T>): number | undefined {
    const longer = this.#buckets.get(keyOf(begins, next))
    const end = longer && taken(text, from, longer, take)
    if (end !== undefined) return end
    const single = this.#single[begins]
    return single && taken(text, from, single, take)
  }
}

/** A small integer, which a map finds faster than other numbers. */
function keyOf(begins: number, second: number): number {
  return begins * 0x10000 + second
}

function taken<T>(text: string, from: number, bucket: Bucket<T>, take: Take<T>): number | undefined {
  for (const { word, value } of bucket) {
    const to = endOf(text, from, word)
    const end = to === undefined || splitsWord(text, to) ? undefined : take(value, from, to)
    if (end !== undefined) return end
  }
  return undefined
}

/** Where a word ends in a text if it stands there. */
function endOf(text: string, from: number, word: string): number | undefined {
  let at = from
  for (let i = 0; i < word.length; i += 1) {
    const code = folded(text.charCodeAt(at))
    if (code !== word.charCodeAt(i)) return undefined
    at = code === space ? afterSpaces(text, at) : at + 1
  }
  return at
}

function foldedWord(word: string): string {
  return word.includes('-') ? word.replaceAll('-', ' ') : word
}

function folded(code: number): number {
  if (code > 0xa0) return code
  if (code >= 65 && code <= 90) return code + 32
  return code === hyphen || (code >= 9 && code <= 13) || code === 0xa0 ? space : code
}

/** Wrapped lines of a list are indented. More than that is no wrapping, and a long run of spaces must not be walked over again and again. */
function afterSpaces(text: string, from: number): number {
  let to = from + 1
  while (to < from + 8 && text.charCodeAt(to) !== hyphen && folded(text.charCodeAt(to)) === space) to += 1
  return to
}

/** Whether a place lies within an English word. Han characters end one: 提供user-friendly的页面. */
function splitsWord(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at))
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
}
