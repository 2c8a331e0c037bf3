import type { Message } from '../base/message.ts'
import { quoted } from './field-name.ts'

/** What the CEL package throws. */
export interface ExpressionError extends Error {
  readonly code?: string
  readonly summary?: string
  readonly range?: { readonly start: number; readonly end: number }
}

/** Why an expression cannot be used or has no answer, to follow a colon. */
export function messageOf(error: ExpressionError | undefined): Message {
  if (error instanceof RangeError) return notAvailable(error.message)
  const summary = error?.summary ?? error?.message.split('\n')[0] ?? ''
  const name = summary.slice(summary.lastIndexOf(':') + 1).trim()
  switch (error?.code) {
    case 'no_such_key':
      return { en: `there is no ${quoted(name)}; ask has(…) first`, zh: `没有 ${quoted(name)}，请先用 has(…) 判断` }
    case 'unknown_variable':
      return { en: `${quoted(name)} is not known; fields are written record.<name>`, zh: `不认识 ${quoted(name)}，字段应写作 record.<名称>` }
    case 'no_such_overload':
    case 'no_matching_overload':
      return { en: `it asks what these values cannot answer (${summary})`, zh: `运算与值的类型不符（${summary}）` }
    default:
      return unreadable(error?.range?.start)
  }
}

function unreadable(at: number | undefined): Message {
  if (at === undefined) return { en: 'it cannot be worked out', zh: '无法求值' }
  return { en: `it cannot be understood from character ${at + 1} on`, zh: `从第 ${at + 1} 个字符起无法理解` }
}

function notAvailable(name: string): Message {
  const what = quoted(name)
  return {
    en: `${what} cannot be used here: it is not one of the functions on offer, is nested too deep, or its pattern is not a fixed RE2 text`,
    zh: `此处不能使用 ${what}：不在可用函数之内、嵌套过深，或格式不是固定的 RE2 文本`,
  }
}
