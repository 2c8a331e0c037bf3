import { textOf } from '../../../base/value.ts'
import { itemsOf } from '../../items.ts'
import type { ProjectView, RecordView } from '../../rule.ts'
import { vagueWords } from './vague-words.ts'

const known = new WeakMap<RecordView, RegExp | undefined>()

/** Blanks out the terms of the glossary that have a vague word in them: where 快速通道 or “fast lane” is defined, it means one thing. */
export function withoutTerms(text: string, project: ProjectView): string {
  const glossary = project.ofKind('Glossary')[0]
  if (!glossary) return text
  if (!known.has(glossary)) known.set(glossary, vagueTerms(glossary))
  const terms = known.get(glossary)
  return terms ? text.replace(terms, (term) => '\u0000'.repeat(term.length)) : text
}

function vagueTerms(glossary: RecordView): RegExp | undefined {
  const terms = itemsOf(glossary.data, 'terms')
    .flatMap(({ item }) => [item.term, item.translation, item.abbreviation].map((text) => textOf(text)?.trim() ?? ''))
    .filter((term) => term !== '' && vagueWords(term).length > 0)
    .sort((a, b) => b.length - a.length)
  return terms.length > 0 ? new RegExp(terms.map((term) => term.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'), 'gi') : undefined
}
