import { isDay } from '../base/date.ts'
import type { Message } from '../base/message.ts'
import type { Problem } from '../base/problem.ts'
import { textOf } from '../base/value.ts'
import { idDigits } from './complete-schema.ts'
import type { ErrorContext } from './error-context.ts'
import { quoted } from './field-name.ts'
import { exampleOf, setTo } from './fix.ts'
import { formats } from './formats.ts'
import { isSchema } from './schema-keywords.ts'
import { emptyProblem } from './type-problems.ts'

/** A text that does not look as its schema wants, said without the pattern. */
export function patternProblem(context: ErrorContext): Problem {
  const { pointer, value, name, subject, schema } = context
  const text = textOf(value) ?? ''
  if (text.trim() === '') return emptyProblem(context)
  const prefix = pointer === '/id' ? /^\^([A-Z][A-Z0-9]*)-\\d/.exec(String(schema.pattern))?.[1] : undefined
  if (prefix !== undefined) return idProblem(pointer, text, prefix)
  const oneLine = pointer === '/title' ? text.replace(/\s*[\n\r]+\s*/g, ' ').trim() : undefined
  const how = schema['x-format']
  const words: Message | undefined = isSchema(how) ? { en: String(how.en ?? how.zh), zh: String(how.zh ?? how.en) } : undefined
  const example = textOf(exampleOf(schema))
  const such: Message = example === undefined ? { en: '', zh: '' } : { en: `, such as ${quoted(example)}`, zh: `，如 ${quoted(example)}` }
  return {
    code: 'value-pattern',
    pointer,
    message: words
      ? { en: `${subject.en} must be ${words.en}${such.en}.`, zh: `${subject.zh}应为${words.zh}${such.zh}。` }
      : { en: `${quoted(text)} is not how ${name.en} is written here${such.en}.`, zh: `${subject.zh}的写法不对：${quoted(text)}${such.zh}。` },
    fixes: oneLine === undefined ? [] : [setTo(pointer, oneLine)],
  }
}

function idProblem(pointer: string, text: string, prefix: string): Problem {
  const example = `${prefix}-${'7'.padStart(idDigits.least, '0')}`
  const digits = new RegExp(`^(?:${prefix})?[\\s_:#-]*0*(\\d{1,${idDigits.most}})$`, 'i').exec(text.trim())?.[1]
  const meant = digits === undefined ? undefined : `${prefix}-${digits.padStart(idDigits.least, '0')}`
  return {
    code: 'id-format',
    pointer,
    message: {
      en: `${quoted(text)} is not an ID of this kind: write ${meant === undefined ? `${prefix}- and at least ${idDigits.least} digits, such as ${quoted(example)}` : quoted(meant)}.`,
      zh: `${quoted(text)} 不是此类记录的编号：请写${meant === undefined ? ` ${prefix}- 加至少 ${idDigits.least} 位数字，如 ${quoted(example)}` : ` ${quoted(meant)}`}。`,
    },
    fixes: meant === undefined ? [] : [setTo(pointer, meant)],
  }
}

const formatWords: Readonly<Record<string, Message>> = {
  date: { en: 'a day written YYYY-MM-DD', zh: '日期，写作 YYYY-MM-DD' },
  time: { en: 'a time of day written HH:MM', zh: '时刻，写作 HH:MM' },
  'date-time': { en: 'a day and time written YYYY-MM-DDTHH:MM', zh: '日期和时刻，写作 YYYY-MM-DDTHH:MM' },
  email: { en: 'an e-mail address such as li.wei@example.com', zh: '邮箱地址，如 li.wei@example.com' },
  uri: { en: 'an address such as https://example.com/page', zh: '网址，如 https://example.com/page' },
}

/** A text that is no day, time or address. */
export function formatProblem(context: ErrorContext): Problem {
  const { pointer, value, subject, error } = context
  const text = textOf(value) ?? ''
  if (text.trim() === '') return emptyProblem(context)
  const format = String(error.params.format)
  const words = formatWords[format] ?? { en: format, zh: format }
  const missing = format === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text)
  const meant = meantBy(text.trim(), format)
  return {
    code: 'value-format',
    pointer,
    message: {
      en: `${subject.en} must be ${words.en}; ${quoted(text)} ${missing ? 'does not exist' : 'is not'}.`,
      zh: missing ? `${subject.zh}应为${words.zh}；${text} 这一天不存在。` : `${subject.zh}应为${words.zh}；${quoted(text)} 不是。`,
    },
    fixes: meant === undefined ? [] : [setTo(pointer, meant)],
  }
}

/** The day, time or address that a text in another notation stands for; `undefined` where that is not certain. */
function meantBy(text: string, format: string): string | undefined {
  const candidate = format === 'date' ? dayMeant(text) : format === 'time' ? timeMeant(text) : format === 'date-time' ? dateTimeMeant(text) : undefined
  return candidate !== undefined && candidate !== text && formats[format]?.(candidate) ? candidate : undefined
}

function dayMeant(text: string): string | undefined {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4}-\d{2}-\d{2})[T ]/.exec(text)?.[1]?.match(/^(\d{4})-(\d{2})-(\d{2})$/) ??
    []
  const candidate = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(candidate) ? candidate : undefined
}

function timeMeant(text: string): string | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:：.点时](\d{1,2})分?$/.exec(text) ?? []
  return hour === '' ? undefined : `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
}

function dateTimeMeant(text: string): string | undefined {
  const [, first = '', second = ''] = /^(\S+)\s+(\S+)$/.exec(text) ?? []
  const day = dayMeant(first === '' ? text : first)
  return day === undefined ? undefined : `${day}T${second === '' ? '00:00' : (timeMeant(second) ?? second)}`
}
