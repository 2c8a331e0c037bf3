import type { Message } from '../base/message.ts'

/** An option of a verb, as `--help` and the reference page show it. */
export interface Option {
  readonly name: string
  readonly short?: string
  /** What stands for the value, such as `<dir>`; without it the option is a switch. */
  readonly value?: string
  /** May be given several times. */
  readonly multiple?: true
  readonly help: Message
}
