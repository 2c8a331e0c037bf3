import { type CANCEL_SYMBOL, confirm, intro, isCancel, outro, select, text } from '@clack/prompts'
import type { Day } from '../../base/date.ts'
import type { Language } from '../../base/message.ts'
import { checkAnswer, initialAnswer, questionsThatApply } from '../../template/answers.ts'
import type { Answer, Answers, Pack, Question } from '../../template/pack.ts'
import { paintFor } from '../paint.ts'
import type { Call } from '../verb.ts'
import { itemsOf } from './items-of.ts'

/** Asks what was not told, one question after the other; `undefined` when the one who answers cancels. */
export async function ask(
  call: Call,
  pack: Pack,
  told: { readonly language: Language | undefined; readonly answers: Answers },
  today: Day,
): Promise<{ readonly language: Language; readonly answers: Answers } | undefined> {
  const { language: spoken, io } = call
  intro(`${pack.names[spoken]} · ${pack.summary[spoken]}`, io.terminal)
  const language = told.language ?? (await askLanguage(call))
  if (language === undefined) return undefined
  const answers: { [name: string]: Answer } = { ...told.answers }
  for (const question of pack.questions) {
    if (Object.hasOwn(answers, question.name) || !questionsThatApply(pack, today, answers).includes(question)) continue
    const answer = await askOne(call, pack, question, answers, today)
    if (answer === undefined) return undefined
    answers[question.name] = answer
  }
  outro(spoken === 'zh' ? '正在写入…' : 'Writing…', io.terminal)
  return { language, answers }
}

async function askLanguage({ language, io }: Call): Promise<Language | undefined> {
  const message = language === 'zh' ? '新文档使用的语言' : 'Language of the new documents'
  const options = [
    { value: 'zh' as const, label: '简体中文' },
    { value: 'en' as const, label: 'English' },
  ]
  const answer = await select<Language>({ ...io.terminal, message, options, initialValue: language, showInstructions: false })
  return isCancel(answer) ? undefined : answer
}

async function askOne(call: Call, pack: Pack, question: Question, answers: Answers, today: Day): Promise<Answer | undefined> {
  const { language, io } = call
  const initial = initialAnswer(question, today, answers)
  const help = (bar: string) => (question.help ? `\n${paintFor(io).dim(`${bar}${question.help[language]}`)}` : '')
  const message = `${question.label[language]}${help('')}`
  if (question.type === 'confirm') return chosen(await confirm({ ...io.terminal, message, initialValue: initial === true, ...yesAndNo(language) }))
  if (question.type === 'choice') {
    const options = question.choices.map(({ value, names }) => ({ value, label: names[language] }))
    return chosen(
      await select({ ...io.terminal, message, options, showInstructions: false, ...(typeof initial === 'string' ? { initialValue: initial } : {}) }),
    )
  }
  const shape = (line: string): Answer => (question.type === 'list' ? itemsOf(line) : line.trim())
  const validate = (line: string | undefined) => checkAnswer(pack, { ...answers, [question.name]: shape(line ?? '') }, question.name)?.[language]
  const suggestion = Array.isArray(initial) ? initial.join(language === 'zh' ? '、' : ', ') : typeof initial === 'string' ? initial : ''
  // Of its questions, clack draws the bar beside the second line for all but this one.
  const line = chosen(await text({ ...io.terminal, message: `${question.label[language]}${help('│  ')}`, initialValue: suggestion, validate }))
  return line === undefined ? undefined : shape(line)
}

function chosen<T extends Answer>(answer: T | typeof CANCEL_SYMBOL): T | undefined {
  return isCancel(answer) ? undefined : (answer as T)
}

function yesAndNo(language: Language) {
  return language === 'zh' ? { active: '是', inactive: '否' } : { active: 'Yes', inactive: 'No' }
}
