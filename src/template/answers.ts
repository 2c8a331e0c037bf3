import { type Day, isDay } from '../base/date.ts'
import { choices, type Message } from '../base/message.ts'
import { nearest } from '../base/suggest.ts'
import { daysAfter, workingCalendar } from '../base/working-calendar.ts'
import type { Answer, Answers, Pack, Question } from './pack.ts'
import { daysFromToday, isFromAnswer } from './question.ts'

const longest = 500
const mostItems = 50

/** What is wrong with the answer to one question; `undefined` when it can be used. */
export function checkAnswer(pack: Pack, answers: Answers, name: string): Message | undefined {
  const question = pack.questions.find((one) => one.name === name)
  if (!question) return unknownName(pack, name)
  if (!question.applies(answers)) return undefined
  const answer = Object.hasOwn(answers, name) ? answers[name] : undefined
  if (isEmpty(answer)) return question.required ? required(question) : undefined
  switch (question.type) {
    case 'confirm':
      return typeof answer === 'boolean' ? undefined : { en: 'Answer yes or no.', zh: '请回答是或否。' }
    case 'list':
      return Array.isArray(answer) ? checkItems(question, answer) : { en: 'Give a list.', zh: '请给出列表。' }
    default:
      if (typeof answer !== 'string') return { en: 'Answer with one line of text.', zh: '请用一行文字回答。' }
      return checkText(question, answer) ?? checkOrder(pack, question, answer, answers)
  }
}

/** The answers completed by the defaults of the questions that were not answered. */
export function defaultAnswers(pack: Pack, today: Day, answers: Answers): Answers {
  const complete: { [name: string]: Answer } = { ...answers }
  for (const question of pack.questions) {
    if (Object.hasOwn(complete, question.name)) continue
    const initial = initialAnswer(question, today, complete)
    if (initial !== undefined) complete[question.name] = initial
  }
  return complete
}

/** The questions to ask, given the answers so far; what was not answered counts as its default. */
export function questionsThatApply(pack: Pack, today: Day, answers: Answers): readonly Question[] {
  const complete = defaultAnswers(pack, today, answers)
  return pack.questions.filter((question) => question.applies(complete))
}

/** The default of a question, worked out from the day and from the answers so far; `undefined` where it has none. */
export function initialAnswer({ type, initial }: Question, today: Day, answers: Answers): Answer | undefined {
  if (isFromAnswer(initial)) {
    const answer = Object.hasOwn(answers, initial.from) ? answers[initial.from] : undefined
    if (type !== 'date') return answer
    return typeof answer === 'string' && isDay(answer) ? daysAfter(answer, initial.days, usualCalendar) : undefined
  }
  const days = type === 'date' && typeof initial === 'string' ? daysFromToday(initial) : undefined
  return days === undefined ? initial : daysAfter(today, days, usualCalendar)
}

/** Nobody proposes to begin on a Sunday; what the holidays of the project are is not known yet. */
const usualCalendar = workingCalendar(undefined)

function isEmpty(answer: Answer | undefined): boolean {
  if (answer === undefined) return true
  return typeof answer === 'string' ? answer.trim() === '' : Array.isArray(answer) && answer.length === 0
}

function required({ label }: Question): Message {
  return { en: `${label.en}: an answer is needed.`, zh: `请填写${label.zh}。` }
}

function checkItems(question: Question, items: readonly string[]): Message | undefined {
  if (items.length > mostItems) return { en: `At most ${mostItems} items.`, zh: `最多 ${mostItems} 项。` }
  for (const item of items) {
    const problem = typeof item === 'string' && item.trim() !== '' ? checkText(question, item) : { en: 'No item may be empty.', zh: '列表中不能有空项。' }
    if (problem) return problem
  }
  return undefined
}

function checkText(question: Question, text: string): Message | undefined {
  if (/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(text)) {
    return { en: 'Write one line without control characters.', zh: '请写成一行，不含控制字符。' }
  }
  if (text.length > longest) return { en: `At most ${longest} characters.`, zh: `最多 ${longest} 个字符。` }
  if (question.type === 'date' && !isDay(text)) return { en: 'Write a day that exists as YYYY-MM-DD.', zh: '请按 YYYY-MM-DD 填写真实存在的日期。' }
  if (question.type === 'choice') return checkChoice(question, text)
  if (question.matches?.(text) !== false) return undefined
  const { help, label } = question
  return { en: help?.en ?? `${label.en}: this is not in the form that is wanted.`, zh: help?.zh ?? `${label.zh}的格式不符合要求。` }
}

function checkOrder({ questions }: Pack, { laterThan }: Question, day: Day, answers: Answers): Message | undefined {
  const earlier = questions.find(({ name }) => name === laterThan)
  const start = earlier && Object.hasOwn(answers, earlier.name) ? answers[earlier.name] : undefined
  if (!earlier || typeof start !== 'string' || !isDay(start) || day > start) return undefined
  return { en: `Give a day after ${start} (${earlier.label.en}).`, zh: `请填写晚于 ${start}（${earlier.label.zh}）的日期。` }
}

function checkChoice(question: Question, text: string): Message | undefined {
  const values = question.choices.map((choice) => choice.value)
  if (values.includes(text)) return undefined
  const { en, zh } = choices(values)
  return { en: `Choose ${en}.`, zh: `请选择 ${zh}。` }
}

function unknownName(pack: Pack, name: string): Message {
  const meant = nearest(
    name,
    pack.questions.map((question) => question.name),
  )
  return {
    en: `The pack ${pack.name} does not ask for ${name}${meant ? `; did you mean ${meant}?` : '.'}`,
    zh: `模板包 ${pack.name} 没有 ${name} 这个问题${meant ? `；是否想写 ${meant}？` : '。'}`,
  }
}
