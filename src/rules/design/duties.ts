import { textOf } from '../../base/value.ts'
import { itemsOf, textsOf } from '../items.ts'
import type { RecordView } from '../rule.ts'

/** Looking at something harms nobody; a duty is what leaves a trace in the books. */
const harmless = new Set(['view', 'export'])

/** A function that a role may act on. */
export interface Duty {
  readonly function: string
  readonly pointer: string
}

export interface Role {
  readonly name: string
  readonly pointer: string
  readonly people: readonly string[]
  readonly duties: readonly Duty[]
}

export function rolesOf(matrix: RecordView): Role[] {
  return itemsOf(matrix.data, 'roles').map(({ item, pointer }) => ({
    name: textOf(item.name) ?? '',
    pointer,
    people: textsOf(item.people),
    duties: itemsOf(item, 'rights', pointer).flatMap((right) =>
      textsOf(right.item.may).some((may) => !harmless.has(may)) ? [{ function: textOf(right.item.function) ?? '', pointer: right.pointer }] : [],
    ),
  }))
}

/** Functions that exclude each other. */
export interface Exclusion {
  readonly functions: readonly string[]
  readonly reason: string
}

/**
 * The exclusions that hold without exception: what somebody took the risk for, with a control in its place, is settled. In a draft the control
 * is enough, for the risk is accepted when the matrix is confirmed.
 */
export function exclusionsOf(matrix: RecordView): Exclusion[] {
  return itemsOf(matrix.data, 'conflicts').flatMap(({ item }) => {
    const settled = textOf(item.control) && (textOf(item.acceptedBy) || matrix.status === 'draft')
    return settled ? [] : [{ functions: textsOf(item.functions), reason: textOf(item.reason) ?? '' }]
  })
}

/** The first two duties that exclude each other, in the order in which they are written. */
export function clash({ functions }: Exclusion, duties: readonly Duty[]): readonly [Duty, Duty] | undefined {
  const held = duties.filter((duty) => functions.includes(duty.function))
  const first = held[0]
  const second = first && held.find((duty) => duty.function !== first.function)
  return first && second ? [first, second] : undefined
}
