import type { Message } from '../base/message.ts'
import type { Problem } from '../base/problem.ts'
import { isList, isMap } from '../base/value.ts'
import type { ErrorContext } from './error-context.ts'
import { emptyProblem } from './type-problems.ts'

/** Too little or too much: of a number, a text, a list or a group of fields. */
export function rangeProblem(context: ErrorContext): Problem {
  const { pointer, value, subject, error, schema } = context
  const limit = Number(error.params.limit ?? error.params.multipleOf)
  if (value === '' || (isList(value) && value.length === 0) || (isMap(value) && Object.keys(value).length === 0)) return emptyProblem(context)
  const say = words[error.keyword]
  const must: Message = say?.(limit, schema) ?? { en: 'be written otherwise', zh: '换一种写法' }
  const size = sizeOf(value)
  return {
    code: 'value-range',
    pointer,
    message: { en: `${subject.en} must ${must.en}; it ${size.en}.`, zh: `${subject.zh}${must.zh}；现在${size.zh}。` },
  }
}

type Words = (limit: number, schema: { readonly [keyword: string]: unknown }) => Message

const words: Readonly<Record<string, Words>> = {
  minimum: (limit, { maximum }) => between(limit, maximum),
  maximum: (limit, { minimum }) => (typeof minimum === 'number' ? between(minimum, limit) : { en: `be at most ${limit}`, zh: `不能大于 ${limit}` }),
  exclusiveMinimum: (limit) => ({ en: `be more than ${limit}`, zh: `必须大于 ${limit}` }),
  exclusiveMaximum: (limit) => ({ en: `be less than ${limit}`, zh: `必须小于 ${limit}` }),
  multipleOf: (limit) => ({ en: `be a multiple of ${limit}`, zh: `必须是 ${limit} 的倍数` }),
  minLength: (limit) => ({ en: `have at least ${limit} characters`, zh: `至少 ${limit} 个字` }),
  maxLength: (limit) => ({ en: `have at most ${limit} characters`, zh: `最多 ${limit} 个字` }),
  minItems: (limit) => ({ en: `have at least ${limit} items`, zh: `至少 ${limit} 项` }),
  maxItems: (limit) => ({ en: `have at most ${limit} items`, zh: `最多 ${limit} 项` }),
  minProperties: (limit) => ({ en: `have at least ${limit} entries`, zh: `至少 ${limit} 项` }),
  maxProperties: (limit) => ({ en: `have at most ${limit} entries`, zh: `最多 ${limit} 项` }),
}

function between(low: number, high: unknown): Message {
  if (typeof high !== 'number') return { en: `be at least ${low}`, zh: `不能小于 ${low}` }
  return { en: `be from ${low} to ${high}`, zh: `必须在 ${low} 到 ${high} 之间` }
}

function sizeOf(value: unknown): Message {
  if (typeof value === 'string') return { en: `has ${[...value].length}`, zh: `有 ${[...value].length} 个字` }
  if (Array.isArray(value)) return { en: `has ${value.length}`, zh: `有 ${value.length} 项` }
  if (typeof value === 'object' && value !== null) return { en: `has ${Object.keys(value).length}`, zh: `有 ${Object.keys(value).length} 项` }
  return { en: `is ${String(value)}`, zh: `是 ${String(value)}` }
}
