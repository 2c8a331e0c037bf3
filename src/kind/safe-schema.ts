import type { Message } from '../base/message.ts'
import { pointerOf } from '../base/pointer.ts'
import type { Problem } from '../base/problem.ts'
import { quoted } from './field-name.ts'
import { schemaAt } from './field-schema.ts'
import type { JsonSchema } from './kind.ts'
import { compilePattern } from './linear-pattern.ts'
import { isSchema, subschemas } from './schema-keywords.ts'

/** Schemas that a kind file may come to once every reference is written out. */
const mostSchemas = 5_000

/**
 * What makes a repository's schema unsafe or impossible to compile, after its keywords were found to be allowed ones:
 * references that lead in circles or multiply, patterns that are not RE2's, comparisons of every item with every other.
 */
export function unsafeParts(root: JsonSchema): Problem[] {
  const problems: Problem[] = []
  const visit = (schema: JsonSchema, steps: readonly string[]): void => {
    problems.push(...patternProblems(schema, steps), ...uniqueProblems(schema, steps), ...referenceProblems(root, schema, steps))
    for (const { steps: more, schema: inner } of subschemas(schema)) if (isSchema(inner)) visit(inner, [...steps, ...more])
  }
  visit(root, [])
  if (problems.length > 0) return problems
  const size = expandedSize(root)
  if (size === 'circle') return [problem([], inCircles)]
  return size > mostSchemas ? [problem([], tooLarge)] : []
}

const inCircles: Message = {
  en: 'The references of this file lead in circles: a field cannot contain itself. Write the levels out, or link records instead.',
  zh: '本文件的引用形成循环：字段不能包含自身。请逐层写出，或改用记录之间的关联。',
}
const tooLarge: Message = {
  en: `Written out, the references of this file come to more than ${mostSchemas} fields: use fewer of them.`,
  zh: `本文件的引用展开后超过 ${mostSchemas} 个字段：请减少引用。`,
}

function problem(steps: readonly string[], message: Message): Problem {
  return { code: 'kind-file', pointer: pointerOf(steps), message }
}

function patternProblems(schema: JsonSchema, steps: readonly string[]): Problem[] {
  const patterns = [
    ...(typeof schema.pattern === 'string' ? [{ pattern: schema.pattern, at: ['pattern'] }] : []),
    ...(isSchema(schema.patternProperties) ? Object.keys(schema.patternProperties).map((pattern) => ({ pattern, at: ['patternProperties', pattern] })) : []),
  ]
  return patterns.flatMap(({ pattern, at }) => {
    try {
      compilePattern(pattern)
      return []
    } catch {
      return [
        problem([...steps, ...at], {
          en: `${quoted(pattern)} cannot be used as a pattern: write it in the syntax of RE2, without looking ahead or back.`,
          zh: `${quoted(pattern)} 不能用作格式：请按 RE2 语法书写，不用前后断言和反向引用。`,
        }),
      ]
    }
  })
}

/** Items that are no plain values are compared each with each, which a long list makes slow. */
function uniqueProblems(schema: JsonSchema, steps: readonly string[]): Problem[] {
  if (schema.uniqueItems !== true) return []
  const { type, enum: values } = isSchema(schema.items) ? schema.items : {}
  if (typeof type === 'string' && ['string', 'number', 'integer', 'boolean'].includes(type)) return []
  if (Array.isArray(values) && values.every((value) => typeof value === 'string')) return []
  return [
    problem([...steps, 'uniqueItems'], {
      en: '`uniqueItems` goes only with items of one plain type: give `items` the type string, number, integer or boolean.',
      zh: '`uniqueItems` 只能用于单一简单类型的列表：请给 `items` 写上类型 string、number、integer 或 boolean。',
    }),
  ]
}

function referenceProblems(root: JsonSchema, schema: JsonSchema, steps: readonly string[]): Problem[] {
  if (typeof schema.$ref !== 'string' || schemaAt(root, schema.$ref) !== undefined) return []
  return [problem([...steps, '$ref'], { en: `There is no definition ${quoted(schema.$ref)} in this file.`, zh: `本文件没有定义 ${quoted(schema.$ref)}。` })]
}

/** How many schemas there are with every reference written out, counted once per definition. */
function expandedSize(root: JsonSchema): number | 'circle' {
  const known = new Map<JsonSchema, number>()
  const open = new Set<JsonSchema>()
  const sizeOf = (schema: JsonSchema): number => {
    const size = known.get(schema)
    if (size !== undefined) return size
    if (open.has(schema)) return Number.NaN
    open.add(schema)
    const target = typeof schema.$ref === 'string' ? schemaAt(root, schema.$ref) : undefined
    const inner = subschemas(schema).flatMap(({ schema: one }) => (isSchema(one) ? [one] : []))
    const sum = [...inner, ...(target ? [target] : [])].reduce((total, one) => total + sizeOf(one), 1)
    open.delete(schema)
    known.set(schema, sum)
    return sum
  }
  const size = sizeOf(root)
  return Number.isNaN(size) ? 'circle' : size
}
