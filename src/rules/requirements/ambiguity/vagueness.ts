import type { Message } from '../../../base/message.ts'

/** What makes a vague word precise when it stands in the same sentence: a time, any number with a unit, or a full list. */
export type Settlement = 'time' | 'number' | 'list'

/** A word or phrase, and where it does not mean what it usually means. The patterns see a few characters to either side. */
export interface Wording {
  readonly word: string
  /** Only after this. */
  readonly before?: RegExp
  /** Only before this. */
  readonly after?: RegExp
  /** Not after this, as in 平等. */
  readonly notBefore?: RegExp
  /** Not before this, as in 等级. */
  readonly notAfter?: RegExp
  /** Vague only where the sentence demands something: in an explanation it is ordinary speech. */
  readonly demanded?: true
}

/** One way in which a wording leaves open what is meant. */
export interface Vagueness {
  /** What is open, to follow the word: “fast” … */
  readonly why: Message
  /** What to write instead. */
  readonly instead: Message
  readonly settledBy?: Settlement
  readonly words: readonly (string | Wording)[]
}
