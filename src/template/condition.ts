import { textOf, type ValueMap } from '../base/value.ts'
import { compileExpression } from '../kind/expression.ts'
import type { Report } from './fields.ts'
import type { Answers, Condition } from './pack.ts'

/** The `when` of an entry: a CEL expression in which the answers so far are the fields of `answers`. Without one it always holds. */
export function readCondition(value: ValueMap, report: Report): Condition {
  const always = () => true
  const when = textOf(value.when)
  if (when === undefined) return always
  const compiled = compileExpression(when, 'answers')
  if ('problem' in compiled) {
    report(compiled.problem)
    return always
  }
  return (answers: Answers) => compiled.expression.test(answers) === true
}
