import { choices, type Message } from '../base/message.ts'
import { isList, type Value } from '../base/value.ts'
import { oneLine } from './field-name.ts'
import type { JsonSchema } from './kind.ts'
import { isSchema } from './schema-keywords.ts'

const types: Readonly<Record<string, Message>> = {
  string: { en: 'a text', zh: '文本' },
  number: { en: 'a number', zh: '数字' },
  integer: { en: 'a whole number', zh: '整数' },
  boolean: { en: 'yes or no (true or false)', zh: '是或否（true 或 false）' },
  array: { en: 'a list', zh: '列表' },
  object: { en: 'a group of fields', zh: '一组字段' },
  null: { en: 'empty', zh: '空' },
}

/** JSON Schema types in words: 'a list', 'a text or a number'. */
export function typeWords(names: readonly string[]): Message {
  const words = names.map((name) => types[name] ?? { en: name, zh: name })
  return { en: choices(words.map(({ en }) => en)).en, zh: choices(words.map(({ zh }) => zh)).zh }
}

/** The JSON Schema type of a value. */
export function typeOf(value: Value): string {
  if (value === null) return 'null'
  if (isList(value)) return 'array'
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value
}

/** The values that a schema allows, with their names where these say more: `must（必须有）`. */
export function valueWords(values: readonly unknown[], schema: JsonSchema | undefined): Message {
  const most = 12
  const shown = values.slice(0, most).map((value) => oneLine(String(value)))
  const more = values.length > most ? '…' : undefined
  const chinese = shown.map((value) => {
    const label = valueName(schema, value)?.zh
    return label === undefined || label === value ? value : `${value}（${oneLine(label)}）`
  })
  if (more) return { en: `${shown.join(', ')}, ${more}`, zh: `${chinese.join('、')}${more}` }
  return { en: choices(shown).en, zh: chinese.join('、') }
}

/** What people call a value of an enumeration; `undefined` where the schema gives no name. */
export function valueName(schema: JsonSchema | undefined, value: string): Message | undefined {
  const names = schema?.['x-values']
  if (!isSchema(names) || !Object.hasOwn(names, value)) return undefined
  const { en, zh } = names[value] as Partial<Message>
  return { en: en ?? zh ?? value, zh: zh ?? en ?? value }
}
