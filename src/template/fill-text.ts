import type { Language } from '../base/message.ts'
import { type ContextMap, contextAt, contextsOf } from './context.ts'
import { escapeFor } from './escape.ts'
import type { Answer, Delimiters } from './pack.ts'
import { type Token, tokensOf } from './tokens.ts'

/** What a gap may be filled with. Names are looked up here and nowhere else, so that no gap reaches a built-in property. */
export type View = ReadonlyMap<string, Answer>

/** A text with its gaps filled in, each as its place in a file of that name asks for; without a name, as it is. */
export function fillText(path: string, text: string, delimiters: Delimiters, view: View, language: Language): string {
  const contexts: ContextMap = path === '' ? [{ end: text.length, context: 'plain' }] : contextsOf(path, text)
  return write(tokensOf(text, delimiters), { view, contexts, joiner: language === 'zh' ? '、' : ', ' })
}

interface Setting {
  readonly view: View
  readonly contexts: ContextMap
  /** What stands between the items of a list that is written as one text. */
  readonly joiner: string
}

function write(tokens: readonly Token[], setting: Setting): string {
  return tokens.map((token) => writeToken(token, setting)).join('')
}

function writeToken([type, value, start, , inside]: Token, setting: Setting): string {
  const answer = setting.view.get(value)
  switch (type) {
    case 'text':
      return value
    case 'name':
      return escapeFor(contextAt(setting.contexts, start), textOfAnswer(answer, setting.joiner))
    case '#':
      return writeSection(inside ?? [], answer, setting)
    case '^':
      return isFilledIn(answer) ? '' : write(inside ?? [], setting)
    default:
      return ''
  }
}

function writeSection(inside: readonly Token[], answer: Answer | undefined, setting: Setting): string {
  if (!isFilledIn(answer)) return ''
  const items = Array.isArray(answer) ? (answer as readonly string[]) : [answer as Answer]
  return items.map((item) => write(inside, { ...setting, view: new Map([...setting.view, ['.', item]]) })).join('')
}

function isFilledIn(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === false || answer === '') return false
  return !Array.isArray(answer) || answer.length > 0
}

function textOfAnswer(answer: Answer | undefined, joiner: string): string {
  if (answer === undefined) return ''
  return Array.isArray(answer) ? answer.join(joiner) : String(answer)
}
