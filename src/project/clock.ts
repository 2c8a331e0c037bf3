import type { Day } from '../base/date.ts'

/** Which day counts as today. */
export interface Clock {
  readonly today: Day
  /** Somebody asked for this day, so that it goes before the one that a sample or an archive stands at. */
  readonly asked?: boolean
}
