import type { Language, Message } from '../base/message.ts'
import { isList, isMap, type Value } from '../base/value.ts'

/** A value on one line, as a table shows it. */
export function valueText(value: Value | undefined, language: Language): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return yesNo[String(value) as 'true' | 'false'][language]
  if (isList(value)) return value.map((item) => valueText(item, language)).join(language === 'zh' ? '、' : ', ')
  if (isMap(value)) {
    const entries = Object.entries(value).map(([key, item]) => `${key}: ${valueText(item, language)}`)
    return entries.join(language === 'zh' ? '；' : '; ')
  }
  return String(value).replace(/\s+/g, ' ').trim()
}

const yesNo: { readonly [value in 'true' | 'false']: Message } = { true: { en: 'yes', zh: '是' }, false: { en: 'no', zh: '否' } }
