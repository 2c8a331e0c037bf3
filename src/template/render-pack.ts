import { addDays, type Day } from '../base/date.ts'
import type { Language } from '../base/message.ts'
import { applyFieldRules } from './apply-fields.ts'
import { isFilled } from './context.ts'
import { fillText, type View } from './fill-text.ts'
import type { Answers, Pack, PackFile } from './pack.ts'
import { matchesPath } from './path-pattern.ts'

/** The files of a new engagement, with the answers filled in. The answers have been checked and completed before. */
export function renderPack(pack: Pack, language: Language, answers: Answers, today: Day): PackFile[] {
  const view = viewOf(pack, language, answers, today)
  const applying = Object.fromEntries([...view].filter(([name]) => Object.hasOwn(answers, name)))
  const isWanted = ({ path }: PackFile) => pack.fileRules.every((rule) => !matchesPath(rule.path, path) || rule.applies(applying))
  const files = pack.files[language].filter(isWanted).map(({ path, text, delimiters }) => ({
    path,
    text: isFilled(path) ? fillText(path, text, delimiters, view, language) : text,
  }))
  const rules = pack.fieldRules.filter((rule) => rule.applies(applying))
  return rules.length === 0 ? files : applyFieldRules(files, rules, (text) => fillText('', text, ['<%', '%>'], view, language))
}

/** What gaps are filled with: the answers to the questions that apply, and the days that follow from them. */
export function viewOf(pack: Pack, language: Language, answers: Answers, today: Day): View {
  const view = new Map<string, Answers[string]>([
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
