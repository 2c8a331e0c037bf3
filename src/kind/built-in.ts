import { builtInFiles } from './generated/built-in.js'
import type { JsonSchema, Kind, KindSet, State } from './kind.ts'
import { createKindSet } from './kind-set.ts'
import type { Validator } from './validator.ts'

let set: KindSet | undefined

/** The kinds that come with Fieldbook, checked and compiled when it was built. */
export function builtInKinds(): KindSet {
  set ??= createKindSet(builtInFiles.map(kindFrom), validatorOfBuiltIn)
  return set
}

/** The validator that was compiled for a built-in kind when Fieldbook was built. */
function validatorOfBuiltIn(kind: Kind): Validator {
  const found = builtInFiles.find((file) => file.name === kind.name)
  if (!found) throw new RangeError(`${kind.name} is not built in`)
  return found.validator
}

/** A kind as the build wrote it: in JSON, with the states as a list. */
type WrittenKind = Omit<Kind, 'workflow' | 'schema'> & { readonly workflow?: { readonly initial: string; readonly states: readonly State[] } }

function kindFrom(file: { readonly kind: string; readonly schema: string }): Kind {
  const { workflow, ...rest } = JSON.parse(file.kind) as WrittenKind
  let schema: JsonSchema | undefined
  return {
    ...rest,
    // Most of the text, and needed only where something is wrong or explained.
    get schema() {
      schema ??= JSON.parse(file.schema) as JsonSchema
      return schema
    },
    workflow: workflow && { initial: workflow.initial, states: new Map(workflow.states.map((state) => [state.name, state])) },
  }
}
