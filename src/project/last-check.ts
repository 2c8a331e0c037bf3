import type { Day } from '../base/date.ts'
import type { CheckResult } from './check.ts'
import { lastCheckShape } from './kept-shapes.ts'
import { parseKept } from './parse-kept.ts'
import type { CheckStore, FileStamp } from './ports.ts'

/** The whole result of the last run, with what decides whether it still holds. */
export interface LastCheck {
  /** Changes with the program and with the engagement's own kinds. */
  readonly key: string
  readonly today: Day
  readonly asked: boolean
  /** The marks of the shards that this run left: shards that another run wrote since do not go with it. */
  readonly shards: readonly string[]
  readonly result: CheckResult
}

export interface KeptCheck extends LastCheck {
  /** Stamps of all files as text: to compare it takes a fifth of the time of parsing it. */
  readonly stamps: string
}

/** One line for the run and one for the stamps, in one file, so that they are always of the same run. */
const name = 'check.jsonl'

/** What the last run kept, or `undefined` where it is missing or damaged. */
export function loadLastCheck(store: CheckStore): KeptCheck | undefined {
  const text = store.load(name) ?? ''
  const end = text.indexOf('\n')
  const last = parseKept<LastCheck>(text.slice(0, Math.max(end, 0)), lastCheckShape)
  return last && { ...last, stamps: text.slice(end + 1) }
}

export function saveLastCheck(store: CheckStore, last: LastCheck, stamps: readonly FileStamp[]): void {
  store.save(name, `${JSON.stringify(last)}\n${stampsText(stamps)}`)
}

export function stampsText(stamps: readonly FileStamp[]): string {
  return JSON.stringify(stamps)
}
