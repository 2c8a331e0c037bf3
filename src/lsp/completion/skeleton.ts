import type { Day } from '../../base/date.ts'
import { variants } from '../../kind/field-schema.ts'
import type { JsonSchema } from '../../kind/kind.ts'

/** Numbers the gaps of a snippet. */
export class Gaps {
  #next = 1

  gap(text = ''): string {
    return text === '' ? `$${this.#next++}` : `\${${this.#next++}:${escapeSnippet(text)}}`
  }

  choice(values: readonly string[]): string {
    return `\${${this.#next++}|${values.map((value) => value.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`
  }
}

/** Text that a snippet inserts as it is. */
function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}

/** What follows `key:` for a field that is written for the first time: a line's rest, or lines below with an indentation of their own. */
export function valueSkeleton(root: JsonSchema, schema: JsonSchema, gaps: Gaps, column: number, today: Day): string {
  const all = variants(root, schema)
  const typed = all.find((one) => one.type !== undefined) ?? schema
  const values = all.find((one) => Array.isArray(one.enum))?.enum as readonly unknown[] | undefined
  const fixed = all.find((one) => 'const' in one)
  if (fixed) return ` ${escapeSnippet(String(fixed.const))}`
  if (values) return ` ${gaps.gap()}`
  if (typed.type === 'boolean') return ` ${gaps.choice(['true', 'false'])}`
  if (typed.type === 'array') return `\n${' '.repeat(column + 2)}-${itemSkeleton(root, typed.items as JsonSchema | undefined, gaps, column + 4, today)}`
  if (typed.type === 'object') return objectSkeleton(root, typed, gaps, column + 2, today)
  return ` ${typed.format === 'date' ? gaps.gap(today) : gaps.gap()}`
}

function itemSkeleton(root: JsonSchema, items: JsonSchema | undefined, gaps: Gaps, column: number, today: Day): string {
  const typed = items && variants(root, items).find((one) => one.type !== undefined)
  if (!items || typed?.type !== 'object') return ` ${gaps.gap()}`
  return ` ${objectSkeleton(root, typed, gaps, column, today).trimStart()}`
}

function objectSkeleton(root: JsonSchema, schema: JsonSchema, gaps: Gaps, column: number, today: Day): string {
  const properties = (schema.properties ?? {}) as { readonly [name: string]: JsonSchema }
  const required = (Array.isArray(schema.required) ? (schema.required as string[]) : []).filter((name) => properties[name])
  const indent = `\n${' '.repeat(column)}`
  if (required.length === 0) return `${indent}${gaps.gap()}`
  return required.map((name) => `${indent}${name}:${valueSkeleton(root, properties[name] ?? {}, gaps, column, today)}`).join('')
}
