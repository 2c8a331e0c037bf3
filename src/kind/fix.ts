import type { Language } from '../base/message.ts'
import type { FixIntent } from '../base/problem.ts'
import type { Value } from '../base/value.ts'
import { fieldName, quoted } from './field-name.ts'
import { fieldAt } from './field-schema.ts'
import type { JsonSchema } from './kind.ts'
import { isSchema } from './schema-keywords.ts'

/** Writes a value in place of another. */
export function setTo(pointer: string, value: Value): FixIntent {
  const text = quoted(typeof value === 'string' ? value : JSON.stringify(value))
  return { title: { en: `Write ${text}`, zh: `改为 ${text}` }, changes: [{ pointer, set: value }] }
}

export function removeField(pointer: string): FixIntent {
  const name = fieldName(pointer)
  return { title: { en: `Remove ${name.en}`, zh: `删除 ${name.zh}` }, changes: [{ pointer, remove: true }] }
}

/** Adds a missing field with its example, in Chinese too where there is such a one. Empty where the schema has no example. */
export function addExample(schema: JsonSchema, pointer: string): FixIntent[] {
  const name = fieldName(pointer)
  return examplesOf(fieldAt(schema, pointer)).map(({ value, language }) => ({
    title: {
      en: `Add ${name.en} with ${language === 'zh' ? 'a Chinese' : 'an'} example to change`,
      zh: `补上 ${name.zh}，先填${language === 'en' ? '英文' : ''}示例再修改`,
    },
    ...(language ? { language } : {}),
    changes: [{ pointer, set: value }],
  }))
}

/** Example values of a field, one per language where they differ; `language` says which then. */
export function examplesOf(schema: JsonSchema | undefined): { readonly value: Value; readonly language: Language | undefined }[] {
  const value = exampleOf(schema)
  if (value === undefined) return []
  const chinese = isSchema(schema?.['x-zh']) && Array.isArray(schema['x-zh'].examples) ? (schema['x-zh'].examples[0] as Value | undefined) : undefined
  if (chinese === undefined) return [{ value, language: undefined }]
  return [
    { value, language: 'en' },
    { value: chinese, language: 'zh' },
  ]
}

/** The first example of a field, or the only value that it may have. */
export function exampleOf(schema: JsonSchema | undefined): Value | undefined {
  if (schema === undefined) return undefined
  if (Array.isArray(schema.examples) && schema.examples.length > 0) return schema.examples[0] as Value
  if (schema.const !== undefined) return schema.const as Value
  return Array.isArray(schema.enum) ? (schema.enum[0] as Value) : undefined
}
