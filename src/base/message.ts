export type Language = 'en' | 'zh'

export const languages: readonly Language[] = ['en', 'zh']

/** A sentence or name in every language that Fieldbook speaks. */
export interface Message {
  readonly en: string
  readonly zh: string
}

/** The language of a locale tag such as `zh-CN`, `zh_CN.UTF-8` or `en-US`; `undefined` for others. */
export function languageOf(locale: string | undefined): Language | undefined {
  const tag = locale?.toLowerCase() ?? ''
  if (tag.startsWith('zh')) return 'zh'
  return tag.startsWith('en') ? 'en' : undefined
}

/** Joins names for a sentence: `must, should or could` and `must、should 或 could`. */
export function choices(names: readonly string[]): Message {
  if (names.length < 2) return { en: names.join(''), zh: names.join('') }
  const last = names[names.length - 1] as string
  const first = names.slice(0, -1)
  return { en: `${first.join(', ')} or ${last}`, zh: `${first.join('、')} 或 ${last}` }
}
