import { FieldbookError } from '../base/error.ts'
import { pointerOf } from '../base/pointer.ts'
import type { FieldChange } from '../base/problem.ts'
import { isMap, type Value } from '../base/value.ts'
import type { JsonSchema, Kind } from '../kind/kind.ts'
import { readYaml } from '../record/yaml.ts'

/** `impact.cost=8` as a field and its text. */
export interface Assignment {
  /** Field names with dots between them; a number names an item of a list. */
  readonly field: string
  readonly text: string
}

export function parseAssignment(argument: string): Assignment {
  const equals = argument.indexOf('=')
  if (equals < 1) {
    throw new FieldbookError('bad-arguments', {
      en: `Write ${argument || 'the assignment'} as field=value, such as owner=chen.jie or impact.cost=8.`,
      zh: `请把 ${argument || '赋值'} 写成 字段=值，例如 owner=chen.jie 或 impact.cost=8。`,
    })
  }
  return { field: argument.slice(0, equals).trim(), text: argument.slice(equals + 1) }
}

/** The change that an assignment means for a kind: the schema says whether a text is a list, a number or a text. An empty value removes the field. */
export function changeOf(kind: Kind, assignment: Assignment): FieldChange {
  const steps = assignment.field.split('.')
  const pointer = pointerOf(steps)
  if (steps.includes('')) {
    throw new FieldbookError('bad-arguments', {
      en: `${assignment.field} names no field: write names with single dots between them, such as impact.cost.`,
      zh: `${assignment.field} 不是字段：名称之间用一个点连接，例如 impact.cost。`,
    })
  }
  if (['kind', 'id'].includes(assignment.field)) {
    throw new FieldbookError('refused', {
      en: `${assignment.field} cannot be set: a record keeps its kind and its ID.`,
      zh: `不能设置 ${assignment.field}：记录的类型和编号不变。`,
    })
  }
  if (assignment.text === '') return { pointer, remove: true }
  return { pointer, set: shape(schemaAt(kind.schema, steps), assignment.text) }
}

function shape(schema: JsonSchema | undefined, text: string): Value {
  const type = schema?.type
  if (type === 'string' || Array.isArray(schema?.enum)) return text
  const value = parsed(text)
  if (type !== 'array' || Array.isArray(value)) return value
  const items = (schema?.items ?? { type: 'string' }) as JsonSchema
  if (isMap(value)) return [value]
  return itemsIn(items, text).map((item) => shape(items, item))
}

/** Commas separate IDs, handles and values; the comma of a sentence belongs to it. */
function itemsIn(items: JsonSchema, text: string): string[] {
  const parts = text
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const isValue = ['enum', 'pattern', 'format'].some((keyword) => Object.hasOwn(items, keyword))
  return parts.length > 0 && (isValue || items.type !== 'string' || parts.every((part) => /^[!-~]+$/.test(part))) ? parts : [text]
}

function parsed(text: string): Value {
  const source = `value: ${text}`
  const { data, problems } = readYaml(source, { start: 0, end: source.length })
  const plain = problems.length > 0 || !isMap(data) || Object.keys(data).length !== 1 || data.value === undefined
  return plain ? text : (data.value as Value)
}

function schemaAt(schema: JsonSchema | undefined, steps: readonly string[]): JsonSchema | undefined {
  let at: JsonSchema | undefined = schema
  for (const step of steps) {
    const properties = at?.properties as { readonly [name: string]: JsonSchema } | undefined
    if (properties && Object.hasOwn(properties, step)) at = properties[step]
    else if (/^(\d+|-)$/.test(step)) at = at?.items as JsonSchema | undefined
    else return undefined
  }
  return at
}
