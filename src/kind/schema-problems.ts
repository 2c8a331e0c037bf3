import { limits } from '../base/limits.ts'
import type { Problem } from '../base/problem.ts'
import type { Value } from '../base/value.ts'
import { settleAlternatives } from './alternatives.ts'
import { contextOf, type ErrorContext } from './error-context.ts'
import { dependentProblem, missingProblem, noPlaceProblem, unknownProblem } from './key-problems.ts'
import type { JsonSchema } from './kind.ts'
import { containsProblem, repeatProblem } from './list-problems.ts'
import { rangeProblem } from './range-problems.ts'
import { formatProblem, patternProblem } from './text-problems.ts'
import { typeProblem } from './type-problems.ts'
import type { SchemaError } from './validator.ts'
import { constProblem, enumProblem, notProblem } from './value-problems.ts'

const wording: Readonly<Record<string, (context: ErrorContext) => Problem>> = {
  type: typeProblem,
  enum: enumProblem,
  const: constProblem,
  not: notProblem,
  required: missingProblem,
  dependentRequired: dependentProblem,
  additionalProperties: unknownProblem,
  'false schema': noPlaceProblem,
  pattern: patternProblem,
  format: formatProblem,
  uniqueItems: repeatProblem,
  contains: containsProblem,
}

/** Keywords that only say that an error within them was reported too. */
const wrappers = new Set(['if', 'propertyNames'])

/** A hostile file can have a hundred thousand errors: more than enough of them are looked at to find those that are shown. */
const mostErrors = 10 * limits.findingsPerFile

/** Says every error of a validator in words of the trade, at its field, in both languages. */
export function schemaProblems(root: JsonSchema, data: Value, errors: readonly SchemaError[]): Problem[] {
  const said = settleAlternatives(root, data, withoutTypeOfListed(errors.slice(0, mostErrors))).map((item) =>
    'problem' in item ? item.problem : problemOf(contextOf(root, data, item.error)),
  )
  return withoutRepeats(withoutMisspelt(said)).slice(0, limits.findingsPerFile)
}

function problemOf(context: ErrorContext): Problem {
  const say = wording[context.error.keyword] ?? rangeProblem
  const problem = say(context)
  return context.isKey ? { ...problem, at: 'key', fixes: [] } : problem
}

/** A field that is missing only because its name is misspelt is one mistake, not two. */
function withoutMisspelt(problems: readonly Problem[]): Problem[] {
  const renamed = new Set<string>()
  for (const { code, pointer, fixes } of problems) {
    for (const change of code === 'field-unknown' ? (fixes ?? []).flatMap((fix) => fix.changes) : []) {
      if ('rename' in change) renamed.add(`${pointer.slice(0, pointer.lastIndexOf('/'))}/${change.rename}`)
    }
  }
  return problems.filter(({ code, pointer }) => code !== 'field-missing' || !renamed.has(pointer))
}

/** A value of the wrong type is on no list either; the list says more. */
function withoutTypeOfListed(errors: readonly SchemaError[]): SchemaError[] {
  const listed = new Set(errors.flatMap(({ keyword, instancePath }) => (keyword === 'enum' || keyword === 'const' ? [instancePath] : [])))
  return errors.filter(({ keyword, instancePath }) => !wrappers.has(keyword) && !(keyword === 'type' && listed.has(instancePath)))
}

/** Several branches of a schema can find the same fault. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems.filter(({ code, pointer }) => {
    const key = `${code} ${pointer}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
