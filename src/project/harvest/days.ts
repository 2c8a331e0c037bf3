import { addDays, type Day } from '../../base/date.ts'
import type { Derived } from '../../template/pack.ts'
import { gap } from './sentinel.ts'

/** Turns days of an engagement into days that count from its kickoff or its go-live, whichever is nearer. */
export class RelativeDays {
  readonly kickoff: Day
  readonly goLive: Day
  readonly #derived = new Map<string, Derived>()

  constructor(kickoff: Day, goLive: Day | undefined) {
    this.kickoff = kickoff
    this.goLive = goLive !== undefined && goLive > kickoff ? goLive : addDays(kickoff, 126)
  }

  get derived(): readonly Derived[] {
    return [...this.#derived.values()].sort((a, b) => (a.from === b.from ? a.days - b.days : a.from < b.from ? 1 : -1))
  }

  /** The one of the two days that a day counts from. */
  anchorOf(day: Day): Anchor {
    return Math.abs(daysBetween(this.kickoff, day)) <= Math.abs(daysBetween(this.goLive, day)) ? 'kickoff' : 'goLive'
  }

  gapFor(day: Day, from: Anchor): string {
    const days = daysBetween(this[from], day)
    if (days === 0) return gap(from)
    const name = `${from}${days > 0 ? 'Plus' : 'Minus'}${Math.abs(days)}`
    this.#derived.set(name, { name, from, days })
    return gap(name)
  }
}

export type Anchor = 'kickoff' | 'goLive'

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
