import { isDay } from '../../base/date.ts'
import type { Language } from '../../base/message.ts'
import { isList, isMap, type Value } from '../../base/value.ts'
import type { Anchor, RelativeDays } from './days.ts'
import type { Notes } from './notes.ts'
import { gap } from './sentinel.ts'

/** A text of the engagement and what stands for it in the pack. */
export interface Term {
  readonly text: string
  readonly becomes: string
}

const amount =
  /(?:[¥￥$€£]\s?\d[\d,.]*|\b(?:CNY|RMB|EUR|USD|GBP)\s?\d[\d,.]*)(?:\s?(?:万|亿|k|m))?|\d[\d,.]*\s?(?:万元|亿元|元(?![素件气])|(?:CNY|RMB|EUR|USD|GBP)\b)/
const patterns: readonly { readonly kind: 'personal' | 'money' | 'day'; readonly pattern: RegExp }[] = [
  { kind: 'personal', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/ },
  { kind: 'personal', pattern: /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/ },
  { kind: 'personal', pattern: /(?<!\d)1[3-9]\d{9}(?!\d)/ },
  { kind: 'personal', pattern: /(?<!\d)(?:\+\d{1,3}[ -]?\d{2,4}|0\d{2,3})[ -]\d{3,4}[ -]?\d{3,4}(?!\d)/ },
  { kind: 'personal', pattern: /(?<!\d)(?:\d{1,3}\.){3}\d{1,3}(?!\d)/ },
  { kind: 'day', pattern: /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/ },
  { kind: 'money', pattern: amount },
]

/** Takes out of texts what belongs to one engagement: names, days, amounts and contact data. */
export class Words {
  readonly #becomes: ReadonlyMap<string, string>
  readonly #pattern: RegExp
  readonly #days: RelativeDays
  readonly #notes: Notes
  readonly #blank: { readonly personal: string; readonly money: string }

  constructor(terms: readonly Term[], days: RelativeDays, notes: Notes, language: Language) {
    this.#becomes = new Map(terms.map(({ text, becomes }) => [text, becomes]))
    const names = [...this.#becomes.keys()].sort((a, b) => b.length - a.length).map(termPattern)
    // What has a form comes first, so that a name within a mail address does not save the rest of it.
    const parts = [...patterns.map(({ pattern }) => `(${pattern.source})`), ...names]
    this.#pattern = new RegExp(parts.join('|'), 'gu')
    this.#days = days
    this.#notes = notes
    this.#blank = language === 'zh' ? { personal: '【已去除】', money: '【金额】' } : { personal: '[removed]', money: '[amount]' }
  }

  text(text: string, path: string, anchor?: Anchor): string {
    return text.replace(this.#pattern, (found: string, ...groups: (string | undefined)[]) => {
      const at = groups.slice(0, patterns.length).findIndex((group) => group !== undefined)
      const kind = patterns[at]?.kind
      if (kind === 'day') return this.#day(found, path, anchor)
      return kind === undefined ? this.#term(found, path) : this.#blankFor(kind, path)
    })
  }

  /** Every text in a value; a list in which two items have become the same keeps one of them. Days that stand side by side count from the same day. */
  value(value: Value, path: string, anchor?: Anchor): Value {
    if (typeof value === 'string') return this.text(value, path, anchor)
    if (isMap(value)) {
      const first = Object.values(value).find((inside) => typeof inside === 'string' && isDay(inside))
      const own = typeof first === 'string' ? this.#days.anchorOf(first) : anchor
      return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, this.value(inside, path, own)]))
    }
    if (!isList(value)) return value
    const items = value.map((item) => this.value(item, path, anchor))
    return items.filter((item, i) => typeof item !== 'string' || items.indexOf(item) === i)
  }

  #day(found: string, path: string, anchor: Anchor | undefined): string {
    if (!isDay(found)) return found
    this.#notes.add('day', path)
    return this.#days.gapFor(found, anchor ?? this.#days.anchorOf(found))
  }

  #term(found: string, path: string): string {
    this.#notes.add('name', path)
    return this.#becomes.get(found) ?? found
  }

  #blankFor(kind: 'personal' | 'money', path: string): string {
    this.#notes.add(kind, path)
    return this.#blank[kind]
  }
}

/** A name as a word of its own, as far as its script has words with gaps between them. */
function termPattern(text: string): string {
  const escaped = text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  return `${/^\w/.test(text) ? '(?<![\\w.])' : ''}${escaped}${/\w$/.test(text) ? '(?!\\w)' : ''}`
}

export const personGaps = { client: gap('clientManager'), vendor: gap('vendorManager') } as const
