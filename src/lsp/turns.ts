import { setImmediate } from 'node:timers/promises'
import type { Day } from '../base/date.ts'

/** Lets whatever waits run first. */
export async function nextTurn(): Promise<void> {
  await setImmediate()
}

/** How long one stretch of background work may keep others waiting, in milliseconds. */
const stretch = 20

/** Goes through a list, letting others run in between. */
export async function eachInTurns<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let until = performance.now() + stretch
  for (const item of items) {
    if (performance.now() > until) {
      await nextTurn()
      until = performance.now() + stretch
    }
    work(item)
  }
}

/** The calendar day where the server runs. */
export function today(): Day {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0')).join('-')
}
