import { expandReferences } from './expand-references.ts'
import type { JsonSchema } from './kind.ts'
import type { Annotation, KindFile } from './kind-file.ts'
import { isSchema } from './schema-keywords.ts'

/** Digits of a record's number: padded to four, never more than nine. */
export const idDigits = { least: 4, most: 9 } as const

/** The schema of whole records: what the kind file says, and the fields that every record has. */
export function completeSchema(unexpanded: KindFile, name: string): JsonSchema {
  const file = expandReferences(unexpanded) as KindFile
  const { 'x-fieldbook': annotation, properties, required, ...rest } = file
  const own = isSchema(properties) ? properties : {}
  const names = Array.isArray(required) ? (required as string[]) : []
  if (annotation.adopt) return { ...rest, type: 'object', properties: own, required: names }
  const common = commonFields(annotation, name)
  const fields = { ...common.fields, ...own }
  for (const [key, schema] of Object.entries(common.fields)) {
    const refined = own[key]
    if (isSchema(refined)) fields[key] = described(schema as JsonSchema, refined)
  }
  const first = [...new Set([...common.required, ...names])]
  return {
    additionalProperties: false,
    ...rest,
    type: 'object',
    properties: Object.fromEntries([...orderOf(common.fields, first, fields)].map((key) => [key, fields[key]])),
    required: first,
  }
}

/** A common field with the words that a kind file has for it. */
function described(common: JsonSchema, words: JsonSchema): JsonSchema {
  return { ...common, ...words, 'x-zh': { ...(common['x-zh'] as object), ...(words['x-zh'] as object | undefined) } }
}

function orderOf(common: JsonSchema, required: readonly string[], fields: JsonSchema): Set<string> {
  return new Set([...Object.keys(common), ...required.filter((key) => key in fields), ...Object.keys(fields)])
}

function commonFields(annotation: Annotation, name: string): { fields: Record<string, unknown>; required: string[] } {
  const fields: Record<string, unknown> = { kind: kindField(annotation, name) }
  // The ID of a section names its kind already; writing it twice in every section helps nobody.
  const required = annotation.forms?.includes('section') ? [] : ['kind']
  const id = idField(annotation)
  if (id) {
    fields.id = id
    fields.title = titleField
    required.push('id', 'title')
  }
  if (annotation.workflow) {
    fields.status = statusField(annotation.workflow)
    required.push('status')
  }
  return { fields, required }
}

function kindField(annotation: Annotation, name: string): JsonSchema {
  return {
    title: 'Kind',
    description: annotation.purpose?.en ?? annotation.purpose?.zh ?? name,
    'x-zh': { title: '类型', description: annotation.purpose?.zh ?? annotation.purpose?.en ?? name },
    const: name,
    examples: [name],
  }
}

function idField(annotation: Annotation): JsonSchema | undefined {
  if (annotation.prefix !== undefined) {
    return {
      title: 'ID',
      description: 'Unique in the engagement and never used again.',
      'x-zh': { title: '编号', description: '项目内唯一，永不重复使用。' },
      type: 'string',
      pattern: `^${annotation.prefix}-\\d{${idDigits.least},${idDigits.most}}$`,
      examples: [`${annotation.prefix}-0007`],
    }
  }
  if (annotation.id !== 'free') return undefined
  return {
    title: 'ID',
    description: 'A short name, unique in the engagement.',
    'x-zh': { title: '编号', description: '项目内唯一的简短代号。' },
    type: 'string',
    pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$',
    'x-format': { en: 'letters, digits, dots and hyphens, without spaces', zh: '字母、数字、点和连字符，不含空格' },
    examples: ['HL-ERP'],
  }
}

const titleField: JsonSchema = {
  title: 'Title',
  description: 'One line that says what it is about.',
  'x-zh': { title: '标题', description: '一行文字，说明内容。' },
  type: 'string',
  minLength: 1,
  maxLength: 300,
  pattern: '^[^\\n\\r]*$',
  'x-format': { en: 'one line', zh: '一行文字' },
}

function statusField(workflow: NonNullable<Annotation['workflow']>): JsonSchema {
  const states = Object.entries(workflow.states)
  return {
    title: 'Status',
    description: 'Where it stands.',
    'x-zh': { title: '状态', description: '当前所处状态。' },
    enum: states.map(([name]) => name),
    'x-values': Object.fromEntries(states.map(([name, { en, zh }]) => [name, { en: en ?? zh ?? name, zh: zh ?? en ?? name }])),
    examples: [workflow.initial ?? ''],
  }
}
