import { isDay } from '../base/date.ts'
import { choices } from '../base/message.ts'
import { isList, isMap, textOf, type Value, type ValueMap } from '../base/value.ts'
import { compilePattern } from '../kind/linear-pattern.ts'
import { readCondition } from './condition.ts'
import { listOf, messageAt, type Report } from './fields.ts'
import type { FromAnswer, Question, QuestionType } from './pack.ts'

const types: readonly QuestionType[] = ['text', 'choice', 'date', 'list', 'confirm']

/** One entry of a manifest's `questions`. */
export function readQuestion(value: Value, index: number, report: Report): Question | undefined {
  const name = isMap(value) ? textOf(value.name) : undefined
  if (!isMap(value) || name === undefined) {
    report({ en: `Question ${index + 1} has no name.`, zh: `第 ${index + 1} 个问题没有 name。` })
    return undefined
  }
  const about: Report = ({ en, zh }) => report({ en: `Question ${name}: ${en}`, zh: `问题 ${name}：${zh}` })
  const type = types.find((one) => one === value.type)
  if (!type) {
    const known = choices(types)
    about({ en: `its type should be ${known.en}.`, zh: `type 应为 ${known.zh}。` })
    return undefined
  }
  const offered = choicesOf(value, type, about)
  return {
    name,
    type,
    label: messageAt(value, 'label', about),
    help: value.help === undefined ? undefined : messageAt(value, 'help', about),
    required: value.required === true,
    initial: initialOf(value.default, type, offered, about),
    choices: offered,
    matches: patternOf(value, about),
    laterThan: textOf(value.laterThan),
    applies: readCondition(value, about),
  }
}

function choicesOf(value: ValueMap, type: QuestionType, report: Report): Question['choices'] {
  const offered = listOf(value.choices).flatMap((choice) => {
    const token = isMap(choice) ? textOf(choice.value) : undefined
    const [en, zh] = isMap(choice) ? [textOf(choice.en), textOf(choice.zh)] : []
    if (token !== undefined && en !== undefined && zh !== undefined) return { value: token, names: { en, zh } }
    report({ en: 'write each choice as { value: …, en: …, zh: … }.', zh: '每个选项应写成 { value: …, en: …, zh: … }。' })
    return []
  })
  if (type === 'choice' && offered.length === 0) report({ en: 'it offers no choices.', zh: '没有给出选项。' })
  return offered
}

/** A default as a manifest writes it, in the shape of an answer. */
function initialOf(value: Value | undefined, type: QuestionType, offered: Question['choices'], report: Report): Question['initial'] {
  if (value === undefined) return undefined
  const from = isMap(value) ? textOf(value.from) : undefined
  const days = isMap(value) ? (value.days ?? 0) : 0
  if (from !== undefined && typeof days === 'number' && Number.isInteger(days) && (days === 0 || type === 'date')) return { from, days }
  if (type === 'confirm' && typeof value === 'boolean') return value
  if (type === 'list' && isList(value)) return value.map((item) => textOf(item) ?? '')
  const text = textOf(value)
  const good =
    text !== undefined &&
    (type === 'text' || (type === 'date' && isRelativeDay(text)) || (type === 'choice' && offered.some((choice) => choice.value === text)))
  if (good) return text
  report({ en: 'its default is no answer that it would take.', zh: 'default 不是本题可以接受的答案。' })
  return undefined
}

/** Whether a default follows from an earlier answer. */
export function isFromAnswer(initial: Question['initial']): initial is FromAnswer {
  return typeof initial === 'object' && 'from' in initial
}

const relativeDay = /^today(?:([+-]\d{1,4}))?$/

function isRelativeDay(text: string): boolean {
  return relativeDay.test(text) || isDay(text)
}

/** How many days after today a default such as `today+90` lies; `undefined` for a plain day. */
export function daysFromToday(text: string): number | undefined {
  const found = relativeDay.exec(text)
  return found ? Number(found[1] ?? 0) : undefined
}

function patternOf(value: ValueMap, report: Report): Question['matches'] {
  const pattern = textOf(value.pattern)
  if (pattern === undefined) return undefined
  try {
    const compiled = compilePattern(pattern)
    return (text) => compiled.test(text)
  } catch {
    report({ en: 'its pattern cannot be used; write it in RE2 syntax.', zh: 'pattern 无法使用，请按 RE2 语法书写。' })
    return undefined
  }
}
