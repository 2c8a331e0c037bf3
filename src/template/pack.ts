import type { Language, Message } from '../base/message.ts'

export type QuestionType = 'text' | 'choice' | 'date' | 'list' | 'confirm'

/** One thing that a pack wants to know before it writes an engagement. */
export interface Question {
  readonly name: string
  readonly type: QuestionType
  readonly label: Message
  readonly help: Message | undefined
  readonly required: boolean
  /** Dates may be written `today`, `today+90` or `today-7`. */
  readonly initial: Answer | undefined
  readonly choices: readonly { readonly value: string; readonly names: Message }[]
  /** Whether a text has the form that is asked for; matched in time that grows with the text's length only. */
  readonly matches: ((text: string) => boolean) | undefined
  /** Whether the question is to be asked, given the answers so far. */
  readonly applies: (answers: Answers) => boolean
}

/** An answer: a line of text, a choice's value or a day; `true` or `false`; the items of a list. */
export type Answer = string | boolean | readonly string[]
export type Answers = { readonly [name: string]: Answer }

/** A day that follows from an answer, such as a freeze two weeks before the go-live. */
export interface Derived {
  readonly name: string
  readonly from: string
  readonly days: number
}

/** A template pack: questions, and the files of a new engagement in each language with gaps for the answers. */
export interface Pack {
  readonly name: string
  readonly version: string
  readonly names: Message
  readonly summary: Message
  readonly delimiters: readonly [string, string]
  readonly questions: readonly Question[]
  readonly derived: readonly Derived[]
  readonly files: { readonly [language in Language]: readonly PackFile[] }
}

export interface PackFile {
  /** Where the file goes, relative to the new engagement. */
  readonly path: string
  readonly text: string
}

/** Something wrong with a pack itself, for its author. */
export interface PackProblem {
  readonly file: string
  readonly message: Message
}
