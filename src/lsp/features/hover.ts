import { type Hover, MarkupKind } from 'vscode-languageserver-types'
import type { Language, Message } from '../../base/message.ts'
import { valueAt } from '../../base/pointer.ts'
import { textOf, type Value } from '../../base/value.ts'
import type { IndexedRecord } from '../../project/file-entry.ts'
import { linkGroups } from '../../project/show.ts'
import { writeYaml } from '../../record/write.ts'
import type { DocumentView, EngagementView, FieldAt } from '../document-view.ts'
import { matchesField } from '../field-pattern.ts'
import { type FieldWords, fieldWords } from '../field-words.ts'
import { personNamed } from '../people.ts'
import { code, codeBlock, plain } from '../safe-markdown.ts'
import { subjectAt } from '../subject.ts'

/** What a field, a record's ID or a person's handle stands for; `null` where there is nothing to say. */
export function hover(view: DocumentView, offset: number): Hover | null {
  const subject = subjectAt(view, offset)
  if (!subject) return null
  const blocks =
    subject.what === 'record'
      ? recordBlocks(view, subject.id)
      : subject.what === 'person'
        ? personBlocks(view, subject.handle)
        : fieldBlocks(view, subject.field)
  if (blocks.length === 0) return null
  return { contents: { kind: MarkupKind.Markdown, value: blocks.join('\n\n') }, range: view.lines.range(subject) }
}

const labels = {
  owner: { en: 'Owner', zh: '负责人' },
  example: { en: 'Example', zh: '示例' },
  values: { en: 'Allowed values', zh: '可选值' },
  twice: { en: 'Several records have this ID.', zh: '有多条记录使用此编号。' },
  more: { en: 'more', zh: '更多' },
} as const satisfies Record<string, Message>

/** Links shown in one direction; the rest is counted. */
const mostLinks = 8

function recordBlocks(view: EngagementView, id: string): string[] {
  const { project, language } = view
  const found = project.index.byId(id) as readonly IndexedRecord[]
  const record = found[0]
  if (!record) return []
  const state = record.status === undefined ? undefined : record.kind.workflow?.states.get(record.status)
  const facts = [plain(record.kind.names[language]), ...(state ? [plain(state.names[language])] : []), ...ownersOf(view, record)]
  const links = linkGroups(project, record).map(({ names, targets }) => {
    const shown = targets.slice(0, mostLinks).map((target) => `${code(target.id)} ${plain(target.record?.title ?? '', 60)}`.trim())
    const rest = targets.length - shown.length
    return `- ${plain(names[language])}${colon(language)}${shown.join(language === 'zh' ? '；' : '; ')}${rest > 0 ? ` … +${rest} ${labels.more[language]}` : ''}`
  })
  return [
    `**${plain(record.id)}** ${plain(record.title)}`,
    facts.join(' · '),
    ...(found.length > 1 ? [labels.twice[language]] : []),
    ...(links.length > 0 ? [links.join('\n')] : []),
  ]
}

function ownersOf({ project, language }: EngagementView, record: IndexedRecord): string[] {
  const pattern = record.kind.people.find((each) => matchesField(each, '/owner'))
  const owner = pattern === undefined ? undefined : textOf(valueAt(record.data, '/owner'))
  if (owner === undefined) return []
  return [`${labels.owner[language]}${colon(language)}${plain(personNamed(project, owner)?.name || owner)}`]
}

function personBlocks({ project, language }: EngagementView, handle: string): string[] {
  const person = personNamed(project, handle)
  if (!person) return []
  const about = [person.organisation, person.roles.join(language === 'zh' ? '、' : ', ')].filter((text) => text !== '').map((text) => plain(text))
  return [`**${plain(person.name || handle)}** ${code(handle)}`, ...(about.length > 0 ? [about.join(' · ')] : [])]
}

function fieldBlocks({ language }: EngagementView, { kind, pointer }: FieldAt): string[] {
  const words = fieldWords(kind, pointer, language)
  if (!words) return []
  return [
    `**${plain(words.title)}** ${code(words.key)}`,
    ...(words.description === undefined ? [] : [plain(words.description)]),
    ...valueBlocks(words, language),
  ]
}

/** The part of a field's description that says what may be written there. */
export function valueBlocks(words: FieldWords, language: Language): string[] {
  const blocks: string[] = []
  if (words.values.length > 0) {
    const values = words.values.map(({ value, label }) => `- ${code(value)}${label === undefined ? '' : ` ${plain(label)}`}`)
    blocks.push(`${labels.values[language]}${colon(language).trimEnd()}\n${values.join('\n')}`)
  } else if (words.example !== undefined && !/^\d+$/.test(words.key)) {
    blocks.push(`${labels.example[language]}${colon(language).trimEnd()}\n${codeBlock(exampleText(words.key, words.example), 'yaml')}`)
  }
  return blocks
}

function colon(language: Language): string {
  return language === 'zh' ? '：' : ': '
}

function exampleText(key: string, example: Value): string {
  return writeYaml({ [key]: example })
}
