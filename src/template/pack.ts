import type { Language, Message } from '../base/message.ts'
import type { Value } from '../base/value.ts'

export type QuestionType = 'text' | 'choice' | 'date' | 'list' | 'confirm'

/** One thing that a pack wants to know before it writes an engagement. */
export interface Question {
  readonly name: string
  readonly type: QuestionType
  readonly label: Message
  readonly help: Message | undefined
  readonly required: boolean
  /** Dates may be written `today`, `today+90` or `today-7`. */
  readonly initial: Answer | FromAnswer | undefined
  readonly choices: readonly { readonly value: string; readonly names: Message }[]
  /** Whether a text has the form that is asked for; matched in time that grows with the text's length only. */
  readonly matches: ((text: string) => boolean) | undefined
  /** The question of an earlier day that a date has to be later than. */
  readonly laterThan: string | undefined
  /** Whether the question is to be asked, given the answers so far. */
  readonly applies: Condition
}

/** An answer: a line of text, a choice's value or a day; `true` or `false`; the items of a list. */
export type Answer = string | boolean | readonly string[]
export type Answers = { readonly [name: string]: Answer }
export type Condition = (answers: Answers) => boolean

/** A default that follows from an earlier answer; of a day, so many days later. */
export interface FromAnswer {
  readonly from: string
  readonly days: number
}

/** A day that follows from an answer, such as a freeze two weeks before the go-live. */
export interface Derived extends FromAnswer {
  readonly name: string
}

/** Something that a pack changes in a record of a pack beneath it: a value is set, or an item is added to a list. */
export interface FieldRule {
  /** The file that holds the record. */
  readonly record: string
  /** JSON Pointer. */
  readonly field: string
  readonly change: { readonly set: Value } | { readonly add: Value }
  readonly applies: Condition
}

/** Files that are written only when a condition holds. */
export interface FileRule {
  /** A path; `*` stands for any characters of one name. */
  readonly path: string
  readonly applies: Condition
}

/** A pack by name, as an engagement remembers it. `source` says where to find one that does not come with Fieldbook. */
export interface PackId {
  readonly name: string
  readonly version: string
  readonly source?: string
}

/** What somebody chose, made of one pack, the packs beneath it and overlays: questions, and files with gaps for the answers. */
export interface Pack {
  readonly name: string
  readonly names: Message
  readonly summary: Message
  /** The pack itself and its overlays. */
  readonly chosen: readonly PackId[]
  /** The file with which the work begins. */
  readonly open: string | undefined
  /** The languages that there are files in. */
  readonly languages: readonly Language[]
  readonly questions: readonly Question[]
  readonly derived: readonly Derived[]
  readonly files: { readonly [language in Language]: readonly TemplateFile[] }
  readonly records: { readonly [language in Language]: readonly PackFile[] }
  readonly fileRules: readonly FileRule[]
  readonly fieldRules: readonly FieldRule[]
}

export interface PackFile {
  /** Where the file goes, relative to the new engagement; of a record template, its name with the ending. */
  readonly path: string
  readonly text: string
}

export type Delimiters = readonly [open: string, close: string]

/** A file with gaps. */
export interface TemplateFile extends PackFile {
  readonly delimiters: Delimiters
}

/** Something wrong with a pack itself, for its author. */
export interface PackProblem {
  readonly file: string
  readonly message: Message
}
