import { limits } from '../base/limits.ts'
import type { Problem } from '../base/problem.ts'
import { textOf, type ValueMap } from '../base/value.ts'
import { invariantProblems } from './invariant.ts'
import type { Kind } from './kind.ts'
import { numbersAsText } from './numbers-as-text.ts'
import { schemaProblems } from './schema-problems.ts'
import type { SchemaError, Validator } from './validator.ts'
import { stateProblems } from './workflow.ts'

/** What is wrong with a record's fields, by schema, state and invariants. */
export function validate(kind: Kind, validator: Validator, data: ValueMap): readonly Problem[] {
  if (validator(data)) return [...stateProblems(kind, data), ...invariantProblems(kind, data)]
  const converted = numbersAsText(validator, data)
  const errors = validator(converted) ? [] : (validator.errors ?? []).filter((error) => !isUnknownState(kind, data, error))
  const problems = schemaProblems(kind.schema, converted, errors)
  const said = new Set(problems.map(({ pointer }) => pointer))
  problems.push(...stateProblems(kind, data).filter(({ pointer }) => !said.has(pointer)))
  // A condition on fields of the wrong type says nothing that its author meant.
  if (errors.length === 0) problems.push(...invariantProblems(kind, data))
  return problems.slice(0, limits.findingsPerFile)
}

/** The rule `state-unknown` says it better, and for adopted records too. */
function isUnknownState(kind: Kind, data: ValueMap, { instancePath, keyword }: SchemaError): boolean {
  return instancePath === '/status' && keyword === 'enum' && kind.workflow !== undefined && textOf(data.status) !== undefined
}
