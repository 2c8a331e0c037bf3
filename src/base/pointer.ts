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
  let value: Value | undefined = root
  for (const step of pointerSteps(pointer)) {
    if (isList(value)) value = value[Number(step)]
    else if (isMap(value) && Object.hasOwn(value, step)) value = value[step]
    else return undefined
  }
  return value
}

/** Every place that a pattern such as `/items/*\/by` names, with its value. A list at the end is spread: `/owners` names `/owners/0`, … */
export function placesAt(root: Value, pattern: string): { pointer: string; value: Value }[] {
  let places: { pointer: string; value: Value }[] = [{ pointer: '', value: root }]
  for (const step of pointerSteps(pattern)) places = places.flatMap((place) => stepInto(place, step))
  return places.flatMap((place) => (isList(place.value) ? stepInto(place, '*') : [place]))
}

function stepInto(place: { pointer: string; value: Value }, step: string): { pointer: string; value: Value }[] {
  const { pointer, value } = place
  if (step === '*') {
    const entries: [string, Value][] = isList(value) ? value.map((item, i) => [String(i), item]) : isMap(value) ? Object.entries(value) : []
    return entries.map(([key, item]) => ({ pointer: pointer + pointerOf([key]), value: item }))
  }
  if (isMap(value) && Object.hasOwn(value, step)) return [{ pointer: pointer + pointerOf([step]), value: value[step] as Value }]
  return []
}
