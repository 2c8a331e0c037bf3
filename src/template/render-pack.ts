import { addDays, type Day } from '../base/date.ts'
import type { Language } from '../base/message.ts'
import { type ContextMap, contextAt, contextsOf, isFilled } from './context.ts'
import { escapeFor } from './escape.ts'
import type { Answer, Answers, Pack, PackFile } from './pack.ts'
import { type Token, tokensOf } from './tokens.ts'

/** What a gap may be filled with. */
type View = ReadonlyMap<string, Answer>

/** The files of a new engagement, with the answers filled in. The answers have been checked and completed before. */
export function renderPack(pack: Pack, language: Language, answers: Answers, today: Day): PackFile[] {
  const view = viewOf(pack, language, answers, today)
  return pack.files[language].map(({ path, text }) => ({ path, text: isFilled(path) ? fill(pack, language, view, path, text) : text }))
}

function viewOf(pack: Pack, language: Language, answers: Answers, today: Day): View {
  const view = new Map<string, Answer>([
    ['today', today],
    ['language', language],
  ])
  for (const question of pack.questions) {
    const answer = Object.hasOwn(answers, question.name) ? answers[question.name] : undefined
    if (answer !== undefined && question.applies(answers)) view.set(question.name, answer)
  }
  for (const { name, from, days } of pack.derived) {
    const day = view.get(from)
    if (typeof day === 'string' && day !== '') view.set(name, addDays(day, days))
  }
  return view
}

function fill(pack: Pack, language: Language, view: View, path: string, text: string): string {
  const contexts = contextsOf(path, text)
  return write(tokensOf(text, pack.delimiters), { view, contexts, joiner: language === 'zh' ? '、' : ', ' })
}

interface Setting {
  readonly view: View
  readonly contexts: ContextMap
  /** What stands between the items of a list that is written as one text. */
  readonly joiner: string
}

/** Names are looked up among the answers and nowhere else, so that no gap reaches a built-in property. */
function write(tokens: readonly Token[], setting: Setting): string {
  return tokens.map((token) => writeToken(token, setting)).join('')
}

function writeToken([type, value, start, , inside]: Token, setting: Setting): string {
  const answer = setting.view.get(value)
  switch (type) {
    case 'text':
      return value
    case 'name':
      return escapeFor(contextAt(setting.contexts, start), textOfAnswer(answer, setting.joiner))
    case '#':
      return writeSection(inside ?? [], answer, setting)
    case '^':
      return isFilledIn(answer) ? '' : write(inside ?? [], setting)
    default:
      return ''
  }
}

function writeSection(inside: readonly Token[], answer: Answer | undefined, setting: Setting): string {
  if (!isFilledIn(answer)) return ''
  const items = Array.isArray(answer) ? (answer as readonly string[]) : [answer as Answer]
  return items.map((item) => write(inside, { ...setting, view: new Map([...setting.view, ['.', item]]) })).join('')
}

function isFilledIn(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === false || answer === '') return false
  return !Array.isArray(answer) || answer.length > 0
}

function textOfAnswer(answer: Answer | undefined, joiner: string): string {
  if (answer === undefined) return ''
  return Array.isArray(answer) ? answer.join(joiner) : String(answer)
}
