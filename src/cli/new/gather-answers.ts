import { resolve } from 'node:path'
import type { Day } from '../../base/date.ts'
import { FieldbookError } from '../../base/error.ts'
import { isMap, textOf, type Value, type ValueMap } from '../../base/value.ts'
import { readNamedFile } from '../../disk/named-file.ts'
import { readYaml } from '../../record/yaml.ts'
import { checkAnswer, defaultAnswers } from '../../template/answers.ts'
import type { Answer, Answers, Pack, Question } from '../../template/pack.ts'
import type { Call } from '../verb.ts'
import { itemsOf } from './items-of.ts'

/** The answers from `--answers` and `--set`. */
export function toldAnswers(call: Call, pack: Pack): Answers {
  const told = { ...answersOfFile(call, pack), ...answersOfOptions(call, pack) }
  checkTold(pack, told, told)
  return told
}

/** The answers completed by the defaults, where nobody can be asked; an error names all that are missing. */
export function completeAnswers(pack: Pack, today: Day, told: Answers): Answers {
  const complete = defaultAnswers(pack, today, told)
  checkTold(pack, told, complete)
  const missing = pack.questions.filter((question) => checkAnswer(pack, complete, question.name) !== undefined)
  if (missing.length > 0) throw needed(missing)
  return complete
}

function checkTold(pack: Pack, told: Answers, all: Answers): void {
  for (const name of Object.keys(told)) {
    const problem = checkAnswer(pack, all, name)
    if (problem) throw new FieldbookError('bad-arguments', { en: `${name}: ${problem.en}`, zh: `${name}：${problem.zh}` })
  }
}

function answersOfFile(call: Call, pack: Pack): Answers {
  const name = call.arguments.text('answers')
  if (name === undefined) return {}
  const file = resolve(call.folder, name)
  const text = readNamedFile(file)
  const { data, problems } = readYaml(text, { start: 0, end: text.length })
  if (problems[0] || !isMap(data)) {
    const { en, zh } = problems[0]?.message ?? { en: 'it should hold lines of name: answer.', zh: '内容应为 名称: 答案 的形式。' }
    throw new FieldbookError('bad-arguments', { en: `${file}: ${en}`, zh: `${file}：${zh}` })
  }
  return Object.fromEntries(Object.entries(data as ValueMap).map(([key, value]) => [key, answerOf(value, questionOf(pack, key))]))
}

function answersOfOptions(call: Call, pack: Pack): Answers {
  return Object.fromEntries(
    call.arguments.texts('set').map((assignment) => {
      const [, name, text] = /^([^=]+)=(.*)$/s.exec(assignment) ?? []
      if (name !== undefined && text !== undefined) return [name, answerOf(text, questionOf(pack, name))]
      throw new FieldbookError('bad-arguments', { en: `Write ${assignment} as name=answer.`, zh: `请把 ${assignment} 写成 名称=答案。` })
    }),
  )
}

function questionOf(pack: Pack, name: string): Question | undefined {
  return pack.questions.find((question) => question.name === name)
}

/** What was written, in the shape that the question wants; `checkAnswer` says what does not fit. */
function answerOf(value: Value, question: Question | undefined): Answer {
  if (Array.isArray(value)) return value.map((item) => textOf(item) ?? '')
  const text = textOf(value) ?? ''
  if (question?.type === 'list') return itemsOf(text)
  if (question?.type === 'confirm') return yes.test(text) ? true : no.test(text) ? false : text
  return text
}

const yes = /^(true|yes|y|是)$/i
const no = /^(false|no|n|否)$/i

function needed(missing: readonly Question[]): FieldbookError {
  const list = (language: 'en' | 'zh') => missing.map(({ name, label }) => `  --set ${name}=…  ${label[language]}`).join('\n')
  return new FieldbookError('bad-arguments', { en: `These answers are needed:\n${list('en')}`, zh: `还需要以下答案：\n${list('zh')}` })
}
