import { Environment } from '@marcbachmann/cel-js'
import type { Message } from '../base/message.ts'
import type { ValueMap } from '../base/value.ts'
import { largestWithin, type Node, nodesOf, sizeOf, stepsOf } from './expression-cost.ts'
import { type ExpressionError, messageOf } from './expression-message.ts'
import { compilePattern } from './linear-pattern.ts'

/** A condition in CEL (cel.dev) on one variable that holds fields. */
export interface Expression {
  /** The answer, or the reason why there is none for this record. */
  test(record: ValueMap): boolean | { readonly reason: Message }
}

/** Bounds on an expression, whoever wrote it. */
const bounds = { maxAstNodes: 500, maxDepth: 40, maxListElements: 200, maxMapEntries: 100, maxCallArguments: 8 }
/** Steps that one answer may take: a fifth of a second at most. */
const mostSteps = 5_000_000

/** Reads a condition on `record`, or on the answers to a template's questions, or says why it cannot be used. */
export function compileExpression(
  text: string,
  variable: 'record' | 'answers' = 'record',
): { readonly expression: Expression } | { readonly problem: Message } {
  try {
    const run = environment(variable).parse(text)
    const root = run.ast as unknown as Node
    // Most conditions are cheap for any record that can be read; only for the others is each record measured.
    const anyShape = largestWithin(root, variable, mostSteps)
    const isWithin = (record: ValueMap): boolean => {
      if (anyShape === Number.POSITIVE_INFINITY) return true
      const size = sizeOf(record)
      return size.units <= anyShape || stepsOf(root, variable, size) <= mostSteps
    }
    for (const node of nodesOf(root)) useLinearPattern(node)
    const { valid, type, error } = run.check()
    if (!valid) return { problem: messageOf(error) }
    if (type !== 'bool' && type !== 'dyn') return { problem: notACondition }
    const evaluate = (record: ValueMap): unknown => run({ [variable]: record })
    return { expression: { test: (record) => (isWithin(record) ? answer(evaluate, record) : { reason: tooLong }) } }
  } catch (error) {
    return { problem: messageOf(error as ExpressionError) }
  }
}

function answer(evaluate: (record: ValueMap) => unknown, record: ValueMap): boolean | { readonly reason: Message } {
  try {
    const value = evaluate(record)
    return typeof value === 'boolean' ? value : { reason: notACondition }
  } catch (error) {
    return { reason: messageOf(error as ExpressionError) }
  }
}

const tooLong: Message = { en: 'the record is too long for it', zh: '记录内容过长，无法计算' }
const notACondition: Message = { en: 'it gives a value instead of true or false', zh: '结果不是 true 或 false' }

/** The package matches with `RegExp`, whose time can grow without bound; the call is given to our own function. */
function useLinearPattern(node: Node): void {
  if (node.op !== 'rcall') return
  const call = node.args as [string, Node, Node[]]
  if (call[0] === 'matchesLinear') throw new RangeError(call[0])
  if (call[0] !== 'matches') return
  const pattern = call[2][0]
  if (pattern?.op !== 'value' || typeof pattern.args !== 'string') throw new RangeError('matches(…)')
  compilePattern(pattern.args)
  call[0] = 'matchesLinear'
}

const environments = new Map<string, Environment>()

function environment(variable: string): Environment {
  const known = environments.get(variable)
  if (known) return known
  const made = new Environment({ homogeneousAggregateLiterals: false, limits: bounds }).registerVariable(variable, 'dyn')
  environments.set(variable, made)
  // Numbers of a record are doubles, and CEL has no arithmetic between them and whole literals: `record.probability * 2` has to work.
  for (const types of [
    ['int', 'double'],
    ['double', 'int'],
  ]) {
    for (const [operator, compute] of arithmetic)
      made.registerOperator(`${types.join(` ${operator} `)}: double`, (a: unknown, b: unknown) => compute(Number(a), Number(b)))
  }
  made.registerOperator('double % double: double', (a: number, b: number) => a % b)
  made.registerFunction('string.matchesLinear(string): bool', (text: string, pattern: string) => compilePattern(pattern).test(text))
  return made
}

const arithmetic: readonly (readonly [string, (a: number, b: number) => number])[] = [
  ['+', (a, b) => a + b],
  ['-', (a, b) => a - b],
  ['*', (a, b) => a * b],
  ['/', (a, b) => a / b],
  ['%', (a, b) => a % b],
]
