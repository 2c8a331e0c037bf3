import { setImmediate } from 'node:timers/promises'
import type { Day } from '../base/date.ts'

/** Lets whatever waits run first. */
export async function nextTurn(): Promise<void> {
  await setImmediate()
}

/** How long one stretch of background work may keep others waiting, in milliseconds. */
const stretch = 15

/** Background work that lets others run whenever it has kept them waiting for a while. */
export class Turns {
  #until = performance.now() + stretch

  /** Whether others have waited long enough. */
  get isOver(): boolean {
    return performance.now() > this.#until
  }

  async pause(): Promise<void> {
    if (!this.isOver) return
    await nextTurn()
    this.#until = performance.now() + stretch
  }
}

/** The calendar day where the server runs. */
export function today(): Day {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0')).join('-')
}
