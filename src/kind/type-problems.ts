import type { Language, Message } from '../base/message.ts'
import { pointerSteps } from '../base/pointer.ts'
import type { FixIntent, Problem } from '../base/problem.ts'
import { isList, isMap, textOf, type Value } from '../base/value.ts'
import type { ErrorContext } from './error-context.ts'
import { quoted } from './field-name.ts'
import { schemasAt } from './field-schema.ts'
import { examplesOf, removeField, setTo } from './fix.ts'
import type { JsonSchema } from './kind.ts'
import { isSchema } from './schema-keywords.ts'
import { typeOf, typeWords } from './value-words.ts'

/** A value of the wrong type, with the change that makes it right where only one can be meant. */
export function typeProblem(context: ErrorContext): Problem {
  const wanted = [context.error.params.type].flat().map(String)
  return wrongType(context, wanted)
}

/** The same for a value that may be of several types. */
export function wrongType(context: ErrorContext, wanted: readonly string[]): Problem {
  const { pointer, value, subject } = context
  if (value === null && pointer !== '') return emptyProblem(context)
  const is = typeWords([typeOf(value)])
  const must = typeWords(wanted)
  const advice = adviceFor(context, wanted)
  const found: Message = { en: `${subject.en} must be ${must.en}, not ${is.en}`, zh: `${subject.zh}应为${must.zh}，现在是${is.zh}` }
  return {
    code: 'value-type',
    pointer,
    message: advice ? { en: `${found.en}: ${advice.en}.`, zh: `${found.zh}：${advice.zh}。` } : { en: `${found.en}.`, zh: `${found.zh}。` },
    fixes: fixesFor(context, wanted),
  }
}

/** A key with nothing after it. */
export function emptyProblem({ root, pointer, subject, schema, isKey }: ErrorContext): Problem {
  const examples = isKey ? [] : examplesOf(schema)
  const such = (language: Language) => {
    const example = examples.find((one) => one.language === language) ?? examples[0]
    return example === undefined ? '' : quoted(textOf(example.value) ?? JSON.stringify(example.value))
  }
  const optional = !isRequired(root, pointer)
  return {
    code: 'value-empty',
    pointer,
    message: {
      en: `${subject.en} is empty: write a value${such('en') && `, such as ${such('en')}`}${optional ? ', or take it out' : ''}.`,
      zh: `${subject.zh}为空：请填写${such('zh') && `，如 ${such('zh')}`}${optional ? '，或删除此项' : ''}。`,
    },
    fixes: [
      ...examples.map(({ value, language }) => ({ ...setTo(pointer, value), ...(language ? { language } : {}) })),
      ...(optional ? [removeField(pointer)] : []),
    ],
  }
}

function isRequired(root: JsonSchema, pointer: string): boolean {
  const key = pointerSteps(pointer).at(-1) ?? ''
  return schemasAt(root, pointer.slice(0, pointer.lastIndexOf('/'))).some(({ required }) => Array.isArray(required) && required.includes(key))
}

function adviceFor({ value, schema }: ErrorContext, wanted: readonly string[]): Message | undefined {
  if (wanted.includes('array') && !isList(value)) return { en: 'begin each item with a dash', zh: '每项以短横线开头' }
  const number = numberMeant(value, wanted)
  if (number !== undefined) return { en: `write ${number}`, zh: `请写 ${number}` }
  if (wanted.includes('boolean')) {
    const truth = truthMeant(value)
    return { en: `write ${truth ?? 'true or false'}`, zh: `请写 ${truth ?? 'true 或 false'}` }
  }
  if (wanted.includes('object') && isSchema(schema.properties)) {
    const fields = Object.keys(schema.properties).slice(0, 6).map(quoted)
    return { en: `write ${fields.join(', ')} below it, indented`, zh: `请在下方缩进填写 ${fields.join('、')}` }
  }
  return undefined
}

function fixesFor(context: ErrorContext, wanted: readonly string[]): FixIntent[] {
  const { pointer, value } = context
  if (pointer === '') return []
  const meant = [numberMeant(value, wanted), wanted.includes('boolean') ? truthMeant(value) : undefined, textMeant(value, wanted), listMeant(context, wanted)]
  return meant.filter((candidate) => candidate !== undefined).map((candidate) => setTo(pointer, candidate))
}

/** The number that a text such as `05`, `1.0` or `1,000` stands for. */
function numberMeant(value: Value, wanted: readonly string[]): number | undefined {
  if (typeof value !== 'string' || !/^\s*[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?\s*$/.test(value)) return undefined
  const number = Number(value.replaceAll(',', ''))
  if (wanted.includes('number') || (wanted.includes('integer') && Number.isInteger(number))) return Number.isFinite(number) ? number : undefined
  return undefined
}

function truthMeant(value: Value): boolean | undefined {
  const text = (textOf(value) ?? '').trim().toLowerCase()
  if (['yes', 'y', 'true', 'on', '1', '是', '有', '对'].includes(text)) return true
  return ['no', 'n', 'false', 'off', '0', '否', '无', '没有'].includes(text) ? false : undefined
}

function textMeant(value: Value, wanted: readonly string[]): string | undefined {
  if (!wanted.includes('string')) return undefined
  const only = isList(value) && value.length === 1 ? value[0] : value
  return isList(only) || isMap(only) ? undefined : textOf(only)
}

/** One value where a list is wanted is its only item; words set apart by commas are its items. */
function listMeant({ value, schema }: ErrorContext, wanted: readonly string[]): Value | undefined {
  if (!wanted.includes('array') || isList(value) || value === null) return undefined
  const items = isSchema(schema.items) ? schema.items : {}
  if (typeof value === 'string' && (items.type === undefined || items.type === 'string')) {
    const parts = value.split(/[,，、;；]/).map((part) => part.trim())
    if (parts.length > 1 && parts.every((part) => /^\S+$/.test(part))) return parts
  }
  return isMap(value) && items.type === 'string' ? undefined : [value]
}
