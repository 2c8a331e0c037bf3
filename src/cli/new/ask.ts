import { type CANCEL_SYMBOL, confirm, intro, isCancel, outro, select, text } from '@clack/prompts'
import type { Day } from '../../base/date.ts'
import type { Language } from '../../base/message.ts'
import { checkAnswer, defaultAnswers, initialAnswer } from '../../template/answers.ts'
import type { Answer, Answers, Pack, Question } from '../../template/pack.ts'
import type { Call } from '../verb.ts'
import { itemsOf } from './items-of.ts'

/** Asks what was not told, one question after the other; `undefined` when the one who answers cancels. */
export async function ask(call: Call, pack: Pack, told: Answers, today: Day): Promise<Answers | undefined> {
  const { language } = call
  const answers: { [name: string]: Answer } = { ...told }
  intro(`${pack.names[language]}: ${pack.summary[language]}`, call.io.terminal)
  for (const question of pack.questions) {
    if (Object.hasOwn(answers, question.name) || !question.applies(defaultAnswers(pack, today, answers))) continue
    const answer = await askOne(call, pack, question, answers, today)
    if (answer === undefined) return undefined
    answers[question.name] = answer
  }
  outro(language === 'zh' ? '正在写入…' : 'Writing…', call.io.terminal)
  return answers
}

async function askOne(call: Call, pack: Pack, question: Question, answers: Answers, today: Day): Promise<Answer | undefined> {
  const { language, io } = call
  const initial = question.initial === undefined ? undefined : initialAnswer(question.initial, today)
  const message = question.help ? `${question.label[language]}\n${question.help[language]}` : question.label[language]
  if (question.type === 'confirm') return chosen(await confirm({ ...io.terminal, message, initialValue: initial === true, ...yesAndNo(language) }))
  if (question.type === 'choice') {
    const options = question.choices.map(({ value, names }) => ({ value, label: names[language] }))
    return chosen(await select({ ...io.terminal, message, options, ...(typeof initial === 'string' ? { initialValue: initial } : {}) }))
  }
  const shape = (line: string): Answer => (question.type === 'list' ? itemsOf(line) : line.trim())
  const validate = (line: string | undefined) => checkAnswer(pack, { ...answers, [question.name]: shape(line ?? '') }, question.name)?.[language]
  const suggestion = Array.isArray(initial) ? initial.join(language === 'zh' ? '、' : ', ') : typeof initial === 'string' ? initial : ''
  const line = chosen(await text({ ...io.terminal, message, initialValue: suggestion, validate }))
  return line === undefined ? undefined : shape(line)
}

function chosen<T extends Answer>(answer: T | typeof CANCEL_SYMBOL): T | undefined {
  return isCancel(answer) ? undefined : (answer as T)
}

function yesAndNo(language: Language) {
  return language === 'zh' ? { active: '是', inactive: '否' } : { active: 'Yes', inactive: 'No' }
}
