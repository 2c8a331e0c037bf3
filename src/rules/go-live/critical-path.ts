import { textOf } from '../../base/value.ts'
import { type Item, textsOf } from '../items.ts'

export interface CriticalPath {
  readonly minutes: number
  /** The steps that it leads through, first to last. */
  readonly steps: readonly Item[]
}

/**
 * The longest way through the steps of a runbook. Where no step says what it comes after, they are done one after the other as written.
 * `undefined` where steps wait for each other in a circle.
 */
export function criticalPath(steps: readonly Item[]): CriticalPath | undefined {
  const minutes = steps.map(({ item }) => (typeof item.minutes === 'number' ? item.minutes : 0))
  if (!steps.some(({ item }) => textsOf(item.after).length > 0)) return { minutes: minutes.reduce((sum, each) => sum + each, 0), steps }
  const order = inOrder(steps)
  if (!order) return undefined
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const i of order.sequence) {
    const waitedFor = order.after[i]?.reduce<number | undefined>(
      (last, one) => (last === undefined || (ends[one] ?? 0) > (ends[last] ?? 0) ? one : last),
      undefined,
    )
    before[i] = waitedFor
    ends[i] = (waitedFor === undefined ? 0 : (ends[waitedFor] ?? 0)) + (minutes[i] ?? 0)
  }
  const path: Item[] = []
  const last = order.sequence.reduce((latest, i) => ((ends[i] ?? 0) > (ends[latest] ?? 0) ? i : latest), order.sequence[0] ?? 0)
  for (let at: number | undefined = last; at !== undefined; at = before[at]) {
    const step = steps[at]
    if (step) path.unshift(step)
  }
  return { minutes: ends[last] ?? 0, steps: path }
}

interface Order {
  /** Positions of the steps, each behind those that it waits for. */
  readonly sequence: readonly number[]
  /** By position, the positions of the steps that it waits for. */
  readonly after: readonly (readonly number[])[]
}

function inOrder(steps: readonly Item[]): Order | undefined {
  const positions = new Map(steps.map(({ item }, i) => [textOf(item.id) ?? '', i]))
  const after = steps.map(({ item }) => [...new Set(textsOf(item.after))].flatMap((id) => positions.get(id) ?? []))
  const next = steps.map((): number[] => [])
  for (const [i, waitedFor] of after.entries()) for (const one of waitedFor) next[one]?.push(i)
  const open = after.map((waitedFor) => waitedFor.length)
  const sequence = open.flatMap((count, i) => (count === 0 ? [i] : []))
  for (let at = 0; at < sequence.length; at++) {
    for (const i of next[sequence[at] ?? 0] ?? []) {
      open[i] = (open[i] ?? 0) - 1
      if (open[i] === 0) sequence.push(i)
    }
  }
  return sequence.length === steps.length ? { sequence, after } : undefined
}
