import { pointerSteps } from '../base/pointer.ts'
import type { Kind, LinkField } from '../kind/kind.ts'

/** Whether a pattern such as `/tasks/*\/delivers` names a field; an item of a list that ends the pattern belongs to it. */
export function matchesField(pattern: string, pointer: string): boolean {
  const wanted = pointerSteps(pattern)
  const given = pointerSteps(pointer)
  const extra = given.length - wanted.length
  if (extra < 0 || extra > 1 || (extra === 1 && !/^\d+$/.test(given.at(-1) ?? ''))) return false
  return wanted.every((step, i) => step === '*' || step === given[i])
}

export function linkFieldAt(kind: Kind, pointer: string): LinkField | undefined {
  return kind.links.find((field) => matchesField(field.pointer, pointer))
}

/** Whether a field holds handles of people. */
export function isPeopleField(kind: Kind, pointer: string): boolean {
  return kind.people.some((pattern) => matchesField(pattern, pointer))
}
