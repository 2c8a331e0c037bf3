import { isList, isMap, type Value } from './value.ts'

/** The steps of a JSON Pointer (RFC 6901): `/implements/0` is `['implements', '0']`. */
export function pointerSteps(pointer: string): string[] {
  if (pointer === '') return []
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

export function pointerOf(steps: readonly (string | number)[]): string {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The value at a pointer; `undefined` where there is none. */
export function valueAt(root: Value, pointer: string): Value | undefined {
  // Most pointers are one plain field, and each record is asked for several.
  if (pointer.lastIndexOf('/') === 0 && isMap(root) && !pointer.includes('~')) {
    const name = pointer.slice(1)
    return Object.hasOwn(root, name) ? root[name] : undefined
  }
  let value: Value | undefined = root
  for (const step of pointerSteps(pointer)) {
    if (isList(value)) value = value[Number(step)]
    else if (isMap(value) && Object.hasOwn(value, step)) value = value[step]
    else return undefined
  }
  return value
}

/** A value and the JSON Pointer of where it stands. */
export interface Place {
  readonly pointer: string
  readonly value: Value
}

/** A pattern taken apart: its steps, and each of them as it stands in a pointer. */
interface Pattern {
  readonly steps: readonly string[]
  readonly written: readonly string[]
}

/** Patterns come from kinds, so there are few of them, and each is asked for once per record. */
const knownPatterns = new Map<string, Pattern>()

const nowhere: readonly Place[] = []

/** Every place that a pattern such as `/items/*\/by` names, with its value. A list at the end is spread: `/owners` names `/owners/0`, … */
export function placesAt(root: Value, pattern: string): readonly Place[] {
  let known = knownPatterns.get(pattern)
  if (!known) {
    const steps = pointerSteps(pattern)
    known = { steps, written: steps.map((step) => pointerOf([step])) }
    knownPatterns.set(pattern, known)
  }
  const [first] = known.steps
  // Most fields that may be there are not.
  if (first !== undefined && first !== '*' && (!isMap(root) || !Object.hasOwn(root, first))) return nowhere
  const places: Place[] = []
  collect(root, '', known, 0, places)
  return places
}

function collect(value: Value, pointer: string, pattern: Pattern, depth: number, into: Place[]): void {
  const step = depth === pattern.steps.length && isList(value) ? '*' : pattern.steps[depth]
  if (step === undefined) into.push({ pointer, value })
  else if (step !== '*') {
    if (isMap(value) && Object.hasOwn(value, step)) collect(value[step] as Value, pointer + pattern.written[depth], pattern, depth + 1, into)
  } else if (isList(value)) {
    for (const [i, item] of value.entries()) collect(item, `${pointer}/${i}`, pattern, depth + 1, into)
  } else if (isMap(value)) {
    for (const key of Object.keys(value)) collect(value[key] as Value, pointer + pointerOf([key]), pattern, depth + 1, into)
  }
}
