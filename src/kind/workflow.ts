import { valueAt } from '../base/pointer.ts'
import type { Problem } from '../base/problem.ts'
import { isList, isMap, textOf, type Value, type ValueMap } from '../base/value.ts'
import { fieldName } from './field-name.ts'
import { fieldAt, titleOf } from './field-schema.ts'
import { addExample } from './fix.ts'
import type { Kind, State } from './kind.ts'

/** The states that may follow a state, in the workflow's order of words; empty for kinds without a workflow and unknown states. */
export function allowedMoves(kind: Kind, status: string): readonly State[] {
  const { workflow } = kind
  const next = workflow?.states.get(status)?.next ?? []
  return next.flatMap((name) => workflow?.states.get(name) ?? [])
}

/** The fields that a record would still have to fill to be in a state, as JSON Pointers. */
export function missingIn(state: State, data: ValueMap): readonly string[] {
  return state.requires.filter((pointer) => !isFilled(valueAt(data, pointer)))
}

/** Fields that the state of a record asks for and that are not filled. */
export function stateProblems(kind: Kind, data: ValueMap): Problem[] {
  const pointer = kind.adoption ? kind.adoption.status : '/status'
  const status = pointer === undefined ? undefined : textOf(valueAt(data, pointer))
  const state = status === undefined ? undefined : kind.workflow?.states.get(status)
  if (!state) return []
  return missingIn(state, data).map((pointer) => stateProblem(kind, state, pointer))
}

function stateProblem(kind: Kind, state: State, pointer: string): Problem {
  const field = fieldAt(kind.schema, pointer)
  const name = fieldName(pointer)
  const title = titleOf(field, name.en)
  return {
    code: 'state-field-missing',
    pointer,
    message: {
      en: `'${title.en}' is needed as soon as the status is '${state.names.en}': fill in ${name.en}.`,
      zh: `状态为“${state.names.zh}”时必须填写“${title.zh}”：请补上 ${name.zh}。`,
    },
    fixes: addExample(kind.schema, pointer),
  }
}

/** Whether something stands in a field: empty text, lists and maps are as good as nothing. */
export function isFilled(value: Value | undefined): boolean {
  if (value === undefined || value === null) return false
  if (typeof value === 'string') return value.trim() !== ''
  if (isList(value)) return value.length > 0
  return !isMap(value) || Object.keys(value).length > 0
}
