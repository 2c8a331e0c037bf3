import { parseArgs } from 'node:util'
import { FieldbookError } from '../base/error.ts'
import { choices } from '../base/message.ts'
import { nearest } from '../base/suggest.ts'
import type { Option } from './option.ts'

/** What was typed after a verb. */
export interface Arguments {
  readonly positionals: readonly string[]
  /** The options in the order in which they were typed. */
  readonly given: readonly { readonly name: string; readonly value: string | undefined }[]
  flag(name: string): boolean
  text(name: string): string | undefined
  texts(name: string): readonly string[]
}

/** Reads arguments against the options that are known; anything else is an error that says what was probably meant. */
export function readArguments(argv: readonly string[], options: readonly Option[]): Arguments {
  const { tokens } = parseArgs({ args: [...argv], options: configOf(options), strict: false, allowPositionals: true, tokens: true })
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [givenOption(token, options)] : []))
  for (const option of options) {
    if (!option.multiple && given.filter((one) => one.name === option.name).length > 1) throw twice(option)
  }
  const texts = (name: string) => given.flatMap((one) => (one.name === name ? (one.value ?? []) : []))
  return {
    positionals: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
    given,
    flag: (name) => given.some((one) => one.name === name),
    text: (name) => texts(name)[0],
    texts,
  }
}

/** The value of an option that takes one of a few words. */
export function choiceOf<T extends string>(name: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value)
  if (found !== undefined) return found
  const { en, zh } = choices(known)
  throw new FieldbookError('bad-arguments', { en: `${name} takes ${en}, not ${value}.`, zh: `${name} 应为 ${zh}，不能是 ${value}。` })
}

function configOf(options: readonly Option[]) {
  return Object.fromEntries(
    options.map(({ name, short, value }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: true, ...(short ? { short } : {}) },
    ]),
  )
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function givenOption({ name, rawName, value, inlineValue }: OptionToken, options: readonly Option[]): { name: string; value: string | undefined } {
  const option = options.find((one) => one.name === name)
  if (!option) throw unknown(rawName, options)
  if (option.value === undefined && value !== undefined) {
    throw new FieldbookError('bad-arguments', { en: `${rawName} is a switch and takes no value.`, zh: `${rawName} 是开关，后面不带值。` })
  }
  // A value that looks like an option is far more often a forgotten value.
  if (option.value !== undefined && (value === undefined || (inlineValue !== true && /^-./.test(value)))) {
    const form = rawName.startsWith('--') ? `${rawName}=${option.value}` : `${rawName} ${option.value}`
    throw new FieldbookError('bad-arguments', { en: `${rawName} needs a value: ${form}.`, zh: `${rawName} 需要一个值：${form}。` })
  }
  return { name, value }
}

function unknown(rawName: string, options: readonly Option[]): FieldbookError {
  const word = rawName.replace(/^-+/, '')
  const meant = nearest(
    word,
    options.map((option) => option.name),
  )
  return new FieldbookError('bad-arguments', {
    en: `There is no option ${rawName}${meant ? `; did you mean --${meant}?` : '; --help lists them.'}`,
    zh: `没有选项 ${rawName}${meant ? `；是否想用 --${meant}？` : '；可用 --help 查看。'}`,
  })
}

function twice({ name }: Option): FieldbookError {
  return new FieldbookError('bad-arguments', { en: `--${name} is given more than once; give it once.`, zh: `--${name} 重复了，请只写一次。` })
}
