import { isMap, textOf, type Value } from '../../base/value.ts'
import { itemsOf, textsOf } from '../items.ts'
import { recordName } from '../kind-words.ts'
import { masked, withoutQuotes } from '../requirements/ambiguity/masked.ts'
import type { EngagementRule, ProjectView, RecordView } from '../rule.ts'
import { universalAbbreviations } from './universal-abbreviations.ts'

/** An abbreviation where a requirement first uses it. */
interface Use {
  readonly text: string
  readonly pointer: string
  readonly index: number
  readonly prose?: true
}

export const termUnknownAbbreviation: EngagementRule = {
  code: 'term-unknown-abbreviation',
  summary: { en: 'Requirements use an abbreviation that the glossary does not explain.', zh: '需求里用了术语表没有解释的缩写。' },
  severity: 'info',
  practices: [1],
  scope: 'engagement',
  about: [{ kind: 'Glossary' }, { kind: 'Requirement' }, { kind: 'Engagement' }],
  *check(project) {
    const glossary = project.ofKind('Glossary')[0]
    if (!glossary || itemsOf(glossary.data, 'terms').length === 0) return
    const known = knownWords(glossary, project)
    for (const [text, { record, use, count }] of firstUses(project.ofKind('Requirement'), known)) {
      const others = count > 1 ? { en: ` and in ${count - 1} more`, zh: `等 ${count} 条需求` } : { en: '', zh: '' }
      yield {
        in: record,
        code: 'term-unknown-abbreviation',
        pointer: use.pointer,
        word: { text, index: use.index },
        ...(use.prose ? { prose: true } : {}),
        message: {
          en: `${text} in ${recordName(record).en}${others.en} is not in ${glossary.file}. Add what it means here, or write it out.`,
          zh: `${recordName(record).zh}${others.zh}用了 ${text}，但 ${glossary.file} 里没有。请补上它在本项目的含义，或改写全称。`,
        },
      }
    }
  },
}

/** Each unknown abbreviation once, at the requirement that is read first. */
function firstUses(requirements: readonly RecordView[], known: ReadonlySet<string>) {
  const uses = new Map<string, { readonly record: RecordView; readonly use: Use; readonly count: number }>()
  for (const record of requirements) {
    if (record.status === 'dropped' || record.data.priority === 'wont') continue
    for (const use of usesIn(record)) {
      if (known.has(use.text)) continue
      const before = uses.get(use.text)
      const first = !before || record.id < before.record.id ? { record, use } : before
      uses.set(use.text, { record: first.record, use: first.use, count: (before?.count ?? 0) + 1 })
    }
  }
  return uses
}

/** Whoever uses more in one requirement has to write it anew, and each has to be looked up in its text. */
const most = 25

/** The rule runs after each edit of a requirement, and all others are as they were. */
const known = new WeakMap<RecordView, readonly Use[]>()

function usesIn(record: RecordView): readonly Use[] {
  const before = known.get(record)
  if (before) return before
  const found = new Map<string, Use>()
  const look = (text: string, visible: string, place: Pick<Use, 'pointer' | 'prose'>) => {
    for (const match of visible.matchAll(/(?<![A-Za-z0-9_.-])[A-Z]{2,6}(?![A-Za-z0-9_]|[.-][A-Za-z0-9])/g)) {
      const [word] = match
      if (found.size >= most) return
      if (!found.has(word) && !universalAbbreviations.has(word)) found.set(word, { text: word, ...place, index: countBefore(text, word, match.index) })
    }
  }
  look(record.title, withoutQuotes(record.title), { pointer: '/title' })
  const { acceptance } = record.data
  for (const [i, text] of textsOf(acceptance).entries()) look(text, withoutQuotes(text), { pointer: `/acceptance/${i}` })
  look(record.prose, masked(record.prose), { pointer: '', prose: true })
  const uses = [...found.values()]
  known.set(record, uses)
  return uses
}

function countBefore(text: string, word: string, index: number): number {
  let count = 0
  for (let at = text.indexOf(word); at >= 0 && at < index; at = text.indexOf(word, at + word.length)) count += 1
  return count
}

/** Words of the glossary's entries, the ones to avoid among them, and of the systems that the engagement names. */
function knownWords(glossary: RecordView, { engagement }: ProjectView): Set<string> {
  const texts = itemsOf(glossary.data, 'terms').flatMap(({ item }) => [item.term, item.abbreviation, item.translation, ...listOf(item.avoid)])
  const systems = [...listOf(engagement?.data.systems), ...listOf(engagement?.data.existingSystems).map((system) => (isMap(system) ? system.name : system))]
  return new Set([...texts, ...systems].flatMap((text) => (textOf(text) ?? '').match(/[A-Z]{2,6}/g) ?? []))
}

function listOf(value: Value | undefined): readonly (Value | undefined)[] {
  return Array.isArray(value) ? value : []
}
