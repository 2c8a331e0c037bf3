import type { Problem } from '../../base/problem.ts'
import { isList, textOf } from '../../base/value.ts'
import type { ProjectView, RecordRule, RecordView } from '../rule.ts'
import { withoutTerms } from './ambiguity/defined-terms.ts'
import { masked, withoutQuotes } from './ambiguity/masked.ts'
import { type Context, namesTime, type VagueWord, vagueWords } from './ambiguity/vague-words.ts'

/** Past this many, a requirement has to be written anew, and marking more words helps nobody. */
const most = 25

export const requirementAmbiguous: RecordRule = {
  code: 'requirement-ambiguous',
  summary: { en: 'A requirement has a word that leaves open what is meant.', zh: '需求里有含义不明确的词。' },
  severity: 'warning',
  practices: [13],
  scope: 'record',
  about: [{ kind: 'Requirement' }],
  *check(record, project) {
    if (record.status === 'dropped' || record.data.priority === 'wont') return
    let left = most
    for (const problem of vagueIn(record, project)) {
      if (left === 0) return
      left -= 1
      yield problem
    }
  },
}

/** Title and prose may call fast what an acceptance criterion then puts a time to; each criterion has to stand on its own. */
function* vagueIn(record: RecordView, project: ProjectView): Iterable<Problem> {
  const criteria = acceptanceOf(record)
  const timed = criteria.some(({ text }) => namesTime(text))
  const field = (text: string) => withoutTerms(withoutQuotes(text), project)
  yield* problemsOf(record.title, field(record.title), { timed, prose: true }, { pointer: '/title' })
  for (const { text, pointer } of criteria) yield* problemsOf(text, field(text), {}, { pointer })
  if (record.prose !== '') yield* problemsOf(record.prose, withoutTerms(masked(record.prose), project), { timed, prose: true }, { pointer: '', prose: true })
}

function acceptanceOf(record: RecordView): { readonly text: string; readonly pointer: string }[] {
  const { acceptance } = record.data
  if (!isList(acceptance)) return []
  return acceptance.flatMap((item, i) => {
    const text = textOf(item)
    return text === undefined ? [] : [{ text, pointer: `/acceptance/${i}` }]
  })
}

function* problemsOf(text: string, visible: string, context: Context, place: Pick<Problem, 'pointer' | 'prose'>): Iterable<Problem> {
  for (const word of vagueWords(visible, context).slice(0, most)) {
    yield { code: 'requirement-ambiguous', ...place, word: { text: word.text, index: occurrence(text, word) }, message: messageFor(word) }
  }
}

function messageFor({ text, vagueness: { why, instead } }: VagueWord): Problem['message'] {
  const word = text.replace(/\s+/g, ' ')
  return { en: `“${word}” ${why.en}: ${instead.en}.`, zh: `“${word}”${why.zh}：${instead.zh}。` }
}

/** How many times the same letters stand before the word. */
function occurrence(text: string, word: VagueWord): number {
  let count = 0
  for (let at = text.indexOf(word.text); at >= 0 && at < word.index; at = text.indexOf(word.text, at + word.text.length)) count += 1
  return count
}
