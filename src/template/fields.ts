import { languages, type Message } from '../base/message.ts'
import { isList, isMap, textOf, type Value, type ValueMap } from '../base/value.ts'

/** Told what is wrong with a manifest. */
export type Report = (message: Message) => void

/** A text in both languages, as `{ en: …, zh: … }`. */
export function messageAt(map: ValueMap, key: string, report: Report): Message {
  const value = map[key]
  const [en, zh] = languages.map((language) => (isMap(value) ? textOf(value[language]) : undefined))
  if (en !== undefined && zh !== undefined) return { en, zh }
  report({ en: `Write ${key} in both languages: { en: …, zh: … }.`, zh: `请用两种语言填写 ${key}：{ en: …, zh: … }。` })
  return { en: '', zh: '' }
}

export function listOf(value: Value | undefined): readonly Value[] {
  return isList(value) ? value : []
}
