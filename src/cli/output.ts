import { FieldbookError } from '../base/error.ts'
import { choiceOf } from './arguments.ts'
import { jsonText } from './json-text.ts'
import type { Call } from './verb.ts'

/** Whether a program is going to read the result. */
export function wantsJson(call: Call): boolean {
  return choiceOf('--format', call.arguments.text('format') ?? 'pretty', ['pretty', 'json']) === 'json'
}

export function printJson(call: Call, result: object): void {
  call.io.stdout.write(jsonText(result))
}

/** The words after a verb by position; an error says which one is missing or too many. */
export function expectPositionals(call: Call, names: readonly string[], optional: readonly string[] = []): readonly string[] {
  const { positionals } = call.arguments
  const missing = names.slice(positionals.length)
  if (missing.length > 0) {
    throw new FieldbookError('bad-arguments', {
      en: `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing; --help shows an example.`,
      zh: `缺少 ${missing.join('、')}；可用 --help 查看示例。`,
    })
  }
  const extra = positionals.slice(names.length + optional.length)
  if (extra.length === 0) return positionals
  throw tooMuch(extra.join(' '))
}

export function tooMuch(words: string): FieldbookError {
  return new FieldbookError('bad-arguments', {
    en: `${words} is more than this command takes; put texts with spaces in quotes.`,
    zh: `多出了 ${words}；含空格的文字请加引号。`,
  })
}
