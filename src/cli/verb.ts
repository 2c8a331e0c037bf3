import type { Language, Message } from '../base/message.ts'
import type { Arguments } from './arguments.ts'
import type { Io } from './io.ts'
import type { Option } from './option.ts'

/** One verb of the command line. */
export interface Verb {
  readonly name: string
  /** One line for the list of verbs. */
  readonly summary: Message
  /** What stands after the verb: `<kind> [--title <title>]`. */
  readonly usage: string
  /** Paragraphs below the summary. */
  readonly details?: readonly Message[]
  readonly options: readonly Option[]
  /** What `--format json` gives, by example, without the version; `undefined` for a verb that has no such option. */
  readonly json?: object
  readonly examples: readonly Example[]
  /** Returns the exit code. */
  run(call: Call): Promise<number>
}

interface Example {
  readonly command: Message
  readonly does: Message
}

/** One call of a verb. */
export interface Call {
  readonly io: Io
  readonly language: Language
  readonly arguments: Arguments
  /** The folder that the verb works in: that of `-C`, else the current one. */
  readonly folder: string
}

/** The same command in both languages. */
export function example(command: string, en: string, zh: string): Example {
  return { command: { en: command, zh: command }, does: { en, zh } }
}

/** Options that every verb takes. */
export const commonOptions: readonly Option[] = [
  { name: 'directory', short: 'C', value: '<dir>', help: { en: 'Work in this folder.', zh: '在此文件夹中执行。' } },
  { name: 'lang', value: '<en|zh>', help: { en: 'Language of what is said.', zh: '输出所用的语言。' } },
  { name: 'today', value: '<date>', help: { en: 'Take this day as today, such as 2026-11-21.', zh: '以这一天作为今天，例如 2026-11-21。' } },
  { name: 'help', short: 'h', help: { en: 'Show this help.', zh: '显示此帮助。' } },
]

/** For verbs whose result is shown to people or handed to a program. */
export const formatOption: Option = {
  name: 'format',
  value: '<pretty|json>',
  help: { en: 'How to write the result; pretty unless said otherwise.', zh: '结果的格式，默认为 pretty。' },
}
