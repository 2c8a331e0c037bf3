import type { Language, Message } from '../../../base/message.ts'

/** What makes a vague word precise when it stands in the same sentence: a time, any number, a full list, or a measure or reference given right behind the word. */
export type Settlement = 'time' | 'number' | 'list' | 'explanation'

/** A word or phrase, and where it does not mean what it usually means. The patterns see a few characters to either side. */
export interface Wording {
  readonly word: string
  /** What the word goes on with, as 较 with 快 or 慢: it has to follow, and belongs to what is reported. */
  readonly takes?: RegExp
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
  /** Nothing settles a gap or a way out. What has a settlement is settled by an explanation too. */
  readonly settledBy?: Settlement
  /** By the language of the text. Made when the first text in it is looked at: most projects write in one language, and a program may look at no text. */
  readonly words: Record<Language, () => readonly (string | Wording)[]>
}
