import { type Day, isDay } from '../base/date.ts'
import type { Language } from '../base/message.ts'
import { isList, isMap, textOf, type Value } from '../base/value.ts'
import { writeYaml } from '../record/write.ts'
import { readYaml } from '../record/yaml.ts'
import type { View } from './fill-text.ts'
import type { Answer, Answers, Pack, PackId } from './pack.ts'
import { viewOf } from './render-pack.ts'

export const memoryPath = '.fieldbook/template.yaml'

/** What an engagement remembers of the packs that it was made from, so that newer ones and record templates can be filled in alike. */
export interface Memory {
  /** The pack, then its overlays. */
  readonly packs: readonly PackId[]
  readonly language: Language
  /** The day that was today when the files were filled in. */
  readonly today: Day
  readonly answers: Answers
  /** The days that follow from the answers. */
  readonly days: Answers
}

/** In the order of the pack, so that the same answers are the same text however they were given. */
export function memoryOf(pack: Pack, language: Language, answers: Answers, today: Day): Memory {
  const view = viewOf(pack, language, answers, today)
  const filled = (names: readonly { readonly name: string }[]): Answers =>
    Object.fromEntries(names.flatMap(({ name }) => (view.has(name) ? [[name, view.get(name) as Answer] as const] : [])))
  return { packs: pack.chosen, language, today, answers: filled(pack.questions), days: filled(pack.derived) }
}

export function writeMemory({ packs, language, today, answers, days }: Memory): string {
  const ids = packs.map(({ name, version, source }) => ({ name, version, ...(source === undefined ? {} : { source }) }))
  return writeYaml({ packs: ids, language, today, answers, days })
}

/** `undefined` where the text is no such memory, such as one that was edited by hand and spoiled. */
export function readMemory(text: string): Memory | undefined {
  const { data, problems } = readYaml(text, { start: 0, end: text.length })
  if (problems.length > 0 || !isMap(data)) return undefined
  const packs = isList(data.packs) ? data.packs.flatMap(packIdOf) : []
  const language = data.language === 'zh' ? 'zh' : data.language === 'en' ? 'en' : undefined
  const today = textOf(data.today)
  if (packs.length === 0 || language === undefined || today === undefined || !isDay(today)) return undefined
  return { packs, language, today, answers: answersOf(data.answers), days: answersOf(data.days) }
}

function packIdOf(value: Value): PackId[] {
  if (!isMap(value)) return []
  const [name, version, source] = [textOf(value.name), textOf(value.version), textOf(value.source)]
  if (name === undefined || version === undefined) return []
  return [{ name, version, ...(source === undefined ? {} : { source }) }]
}

function answersOf(value: Value | undefined): Answers {
  const entries = Object.entries(isMap(value) ? value : {}).flatMap(([name, answer]) => {
    const read = answerOf(answer)
    return read === undefined ? [] : [[name, read] as const]
  })
  return Object.fromEntries(entries)
}

function answerOf(value: Value): Answer | undefined {
  if (typeof value === 'boolean') return value
  return isList(value) ? value.map((item) => textOf(item) ?? '') : textOf(value)
}

/** A memory in which the questions of the pack that were not asked leave their gaps empty. */
export function withUnasked(memory: Memory, { questions, derived }: Pack): Memory {
  const unasked = [...questions, ...derived].map(({ name }) => [name, ''] as const)
  return { ...memory, answers: { ...Object.fromEntries(unasked), ...memory.answers } }
}

/** What gaps of a record template are filled with. */
export function viewOfMemory({ language, answers, days }: Memory, today: Day, title: string): View {
  return new Map<string, Answer>([...Object.entries(answers), ...Object.entries(days), ['language', language], ['today', today], ['title', title]])
}
