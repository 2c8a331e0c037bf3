import { isList, isMap, type Value, type ValueMap } from '../../base/value.ts'
import type { Kind } from '../../kind/kind.ts'
import { removalOf } from './facts.ts'
import type { Notes } from './notes.ts'
import { gap } from './sentinel.ts'
import { peopleOf } from './terms.ts'
import { personGaps, type Words } from './words.ts'

/** The fields of a record as they are when the record is new: in the first state, without what happened since. */
export function resetRecord(kind: Kind | undefined, data: ValueMap, words: Words, path: string, notes: Notes): ValueMap {
  const cleaned = kind ? (withoutFacts(kind.name, data, path, notes) as ValueMap) : data
  const status = kind?.workflow && data.status !== undefined ? { status: kind.workflow.initial } : {}
  return words.value({ ...cleaned, ...status }, path) as ValueMap
}

/** A field is left out with all that is in it; so is an entry of a list of which nothing is left. */
function withoutFacts(kind: string, value: Value, path: string, notes: Notes): Value {
  if (isList(value)) {
    return value.flatMap((item) => {
      const kept = withoutFacts(kind, item, path, notes)
      return isMap(kept) && Object.keys(kept).length === 0 ? [] : [kept]
    })
  }
  if (!isMap(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inside]) => {
      const removal = removalOf(kind, key)
      if (removal && removal !== 'fact') notes.add(removal, path)
      return removal ? [] : [[key, withoutFacts(kind, inside, path, notes)] as const]
    }),
  )
}

/** The list of people with the two project managers only, as a new engagement begins with them. */
export function twoManagers(directory: ValueMap, engagement: ValueMap): ValueMap {
  const sides = (['client', 'vendor'] as const).map((side) => {
    const people = peopleOf(directory).filter((person) => person.side === side)
    const manager = people.find((person) => person.handle === engagement[`${side}Manager`]) ?? people[0]
    const roles = manager?.roles === undefined ? {} : { roles: manager.roles }
    return { handle: personGaps[side], name: gap(`${side}ManagerName`), organisation: gap(side), side, ...roles }
  })
  return { ...directory, people: sides }
}
