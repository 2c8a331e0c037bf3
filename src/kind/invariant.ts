import type { Message } from '../base/message.ts'
import type { Problem } from '../base/problem.ts'
import type { ValueMap } from '../base/value.ts'
import { compileExpression, type Expression } from './expression.ts'
import type { Invariant, Kind } from './kind.ts'

const compiled = new WeakMap<Invariant, Expression>()

/** The conditions of a kind that a record does not keep. */
export function invariantProblems(kind: Kind, data: ValueMap): Problem[] {
  const problems: Problem[] = []
  for (const invariant of kind.invariants) {
    const answer = expressionOf(invariant).test(data)
    if (answer === true) continue
    const { code, message, pointer, severity } = invariant
    problems.push(answer === false ? { code, message, pointer, severity } : notEvaluated(invariant, answer.reason))
  }
  return problems
}

/** Reads a condition that picks records, such as `record.priority == 'must'`, or says why it cannot be used. A record that it cannot be asked about is not picked. */
export function compileWhere(expression: string): { test(data: ValueMap): boolean } | { readonly problem: Message } {
  const result = compileExpression(expression)
  if ('expression' in result) return { test: (data) => result.expression.test(data) === true }
  return {
    problem: {
      en: `The condition cannot be used: ${result.problem.en}. An example: record.priority == 'must'`,
      zh: `条件无法使用：${result.problem.zh}。示例：record.priority == 'must'`,
    },
  }
}

function expressionOf(invariant: Invariant): Expression {
  const known = compiled.get(invariant)
  if (known) return known
  const result = compileExpression(invariant.expression)
  // parseKind has read every invariant of a kind before.
  if ('problem' in result) throw new RangeError(`${invariant.code}: ${result.problem.en}`)
  compiled.set(invariant, result.expression)
  return result.expression
}

function notEvaluated({ code, pointer }: Invariant, reason: Message): Problem {
  return {
    code: 'invariant-not-evaluated',
    severity: 'info',
    pointer,
    message: { en: `The check '${code}' could not be made: ${reason.en}.`, zh: `无法执行检查“${code}”：${reason.zh}。` },
  }
}
