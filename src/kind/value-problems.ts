import type { FixIntent, Problem } from '../base/problem.ts'
import { nearest } from '../base/suggest.ts'
import { textOf, type Value } from '../base/value.ts'
import type { ErrorContext } from './error-context.ts'
import { quoted } from './field-name.ts'
import { removeField, setTo } from './fix.ts'
import type { JsonSchema } from './kind.ts'
import { isSchema } from './schema-keywords.ts'
import { emptyProblem } from './type-problems.ts'
import { valueName, valueWords } from './value-words.ts'

/** A value that is not on the list. */
export function enumProblem(context: ErrorContext): Problem {
  const { pointer, value, subject, schema, error } = context
  if (value === null) return emptyProblem(context)
  const allowed = (Array.isArray(error.params.allowedValues) ? error.params.allowedValues : []) as Value[]
  const values = allowed.filter((one) => one !== null)
  const words = valueWords(values, schema)
  const meant = valueMeant(value, values, schema)
  const written = textOf(value)
  return {
    code: 'value-not-allowed',
    pointer,
    message: {
      en: `${subject.en} must be one of ${words.en}${written === undefined ? '' : `, not ${quoted(written)}`}${meant === undefined ? '.' : `; did you mean ${quoted(String(meant))}?`}`,
      zh: `${subject.zh}只能是 ${words.zh}${written === undefined ? '' : `，不能是 ${quoted(written)}`}${meant === undefined ? '。' : `；是否想写 ${quoted(String(meant))}？`}`,
    },
    fixes: meant === undefined ? choicesOf(pointer, values) : [setTo(pointer, meant)],
  }
}

export function constProblem(context: ErrorContext): Problem {
  const { pointer, value, subject, error } = context
  if (value === null) return emptyProblem(context)
  const only = error.params.allowedValue as Value
  const text = quoted(textOf(only) ?? JSON.stringify(only))
  return {
    code: 'value-not-allowed',
    pointer,
    message: { en: `${subject.en} must be ${text}.`, zh: `${subject.zh}只能是 ${text}。` },
    fixes: [setTo(pointer, only)],
  }
}

/** What a schema forbids with `not`; where it forbids fields, these are named. */
export function notProblem({ pointer, name, subject, schema }: ErrorContext): Problem {
  const forbidden = isSchema(schema.not) && Array.isArray(schema.not.required) ? schema.not.required.map(String) : []
  if (forbidden.length === 0) {
    return {
      code: 'value-not-allowed',
      pointer,
      message: { en: `The value of ${name.en} is not allowed here: write another one.`, zh: `${subject.zh}的值在此不允许：请换一个。` },
    }
  }
  const fields = forbidden.map(quoted)
  return {
    code: 'value-not-allowed',
    pointer,
    message:
      forbidden.length === 1
        ? { en: `${fields[0]} has no place beside the other fields here: take it out.`, zh: `${fields[0]} 不能与此处其他字段同时填写：请删除。` }
        : { en: `${fields.join(' and ')} cannot stand together: take one out.`, zh: `${fields.join('、')} 不能同时填写：请删除其一。` },
    fixes: forbidden.map((field) => removeField(`${pointer}/${field}`)),
  }
}

/** The value that was meant: the nearest in spelling, or the one that people call so. */
function valueMeant(value: Value, values: readonly Value[], schema: JsonSchema): Value | undefined {
  const text = textOf(value)?.trim()
  if (text === undefined || text === '') return undefined
  const named = values.find((candidate) => {
    const name = valueName(schema, String(candidate))
    return name !== undefined && [name.en.toLowerCase(), name.zh].includes(text.toLowerCase())
  })
  const begun = text.length < 2 ? [] : values.filter((candidate) => beginsWith(text, candidate, schema))
  if (named !== undefined || begun.length === 1) return named ?? begun[0]
  // Two letters resemble each other too easily.
  return text.length < 3 ? undefined : values.find((candidate) => String(candidate) === nearest(text, values.map(String)))
}

/** `集成` for 集成测试, `func` for functional. */
function beginsWith(text: string, candidate: Value, schema: JsonSchema): boolean {
  const name = valueName(schema, String(candidate))
  return [String(candidate), name?.en.toLowerCase(), name?.zh].some((known) => known?.startsWith(text.toLowerCase()))
}

function choicesOf(pointer: string, values: readonly Value[]): FixIntent[] {
  return values.length > 6 ? [] : values.map((value) => setTo(pointer, value))
}
