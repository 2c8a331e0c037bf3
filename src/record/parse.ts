import { type Event, parseEvents, YAMLException } from 'js-yaml'
import { limits } from '../base/limits.ts'

/** Where and why js-yaml gave up. */
export interface Slip {
  readonly reason: string
  readonly offset: number
}

/** js-yaml's events of a text, with offsets in that text; or the first slip. */
export type Parsed = { readonly events: readonly Event[] } | { readonly slip: Slip }

export function parseYaml(source: string): Parsed {
  try {
    // A scalar at the deepest level is one node deeper than the collection around it.
    return { events: parseEvents(source, { maxDepth: limits.nesting + 1 }) }
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return { slip: { reason: error.reason, offset: error.mark?.position ?? 0 } }
  }
}
