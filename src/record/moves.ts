import { pointerOf, pointerSteps, valueAt } from '../base/pointer.ts'
import { isList, isMap, sameValue, type Value, type ValueMap } from '../base/value.ts'
import type { DataChange } from './change-data.ts'

/** One step of an edit: a change, or a new item before the one that a pointer names. */
export type Move = DataChange | { readonly pointer: string; readonly insert: Value }

/** Setting a list or map where there is one becomes steps that leave what is equal alone. */
export function movesOf(data: ValueMap, change: DataChange): Move[] {
  if (!('set' in change)) return [change]
  return replacement(valueAt(data, change.pointer), change.set, pointerSteps(change.pointer))
}

function replacement(old: Value | undefined, next: Value, steps: readonly string[]): Move[] {
  if (sameValue(old, next)) return []
  if (isMap(old) && isMap(next) && Object.keys(old).length > 0 && Object.keys(next).length > 0) return mapMoves(old, next, steps)
  if (isList(old) && isList(next) && old.length > 0 && next.length > 0) return listMoves(old, next, steps)
  return [{ pointer: pointerOf(steps), set: next }]
}

/** New fields come first, so that a map is never empty on the way. */
function mapMoves(old: ValueMap, next: ValueMap, steps: readonly string[]): Move[] {
  const sets = Object.entries(next).flatMap(([key, value]) => replacement(Object.hasOwn(old, key) ? old[key] : undefined, value, [...steps, key]))
  const removed = Object.keys(old).filter((key) => !Object.hasOwn(next, key))
  return [...sets, ...removed.map((key): Move => ({ pointer: pointerOf([...steps, key]), remove: true }))]
}

/** Items that are kept stay where they stand; what lies between them is replaced, added or taken out. */
function listMoves(old: readonly Value[], next: readonly Value[], steps: readonly string[]): Move[] {
  const moves: Move[] = []
  let oldAt = 0
  let nextAt = 0
  /** Where the next item stands in the list as the moves before have left it. */
  let place = 0
  const at = (): string => pointerOf([...steps, place])
  for (const [oldKept, nextKept] of [...keptItems(old, next), [old.length, next.length] as const]) {
    for (; oldAt < oldKept && nextAt < nextKept; oldAt++, nextAt++, place++)
      moves.push(...replacement(old[oldAt], next[nextAt] ?? null, [...steps, String(place)]))
    for (; nextAt < nextKept; nextAt++, place++) moves.push({ pointer: at(), insert: next[nextAt] ?? null })
    for (; oldAt < oldKept; oldAt++) moves.push({ pointer: at(), remove: true })
    oldAt++
    nextAt++
    place++
  }
  return moves
}

/** Above this many comparisons, long lists are matched at both ends only. */
const comparisons = 250_000

/** Pairs of places of items that both lists hold in the same order: a longest common subsequence. */
function keptItems(old: readonly Value[], next: readonly Value[]): (readonly [number, number])[] {
  let head = 0
  while (head < old.length && head < next.length && sameValue(old[head], next[head])) head++
  let tail = 0
  while (tail < old.length - head && tail < next.length - head && sameValue(old[old.length - 1 - tail], next[next.length - 1 - tail])) tail++
  const rows = old.length - head - tail
  const columns = next.length - head - tail
  const pairs: (readonly [number, number])[] = Array.from({ length: head }, (_, i) => [i, i])
  if (rows * columns <= comparisons)
    pairs.push(...commonItems(old.slice(head, head + rows), next.slice(head, head + columns)).map(([a, b]) => [a + head, b + head] as const))
  for (let i = tail; i > 0; i--) pairs.push([old.length - i, next.length - i])
  return pairs
}

function commonItems(old: readonly Value[], next: readonly Value[]): [number, number][] {
  /** `lengths[i][j]`: how many items the rests from `i` and `j` share. */
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(next.length + 1).fill(0))
  const length = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  for (let i = old.length - 1; i >= 0; i--) {
    const row = lengths[i] ?? []
    for (let j = next.length - 1; j >= 0; j--) row[j] = sameValue(old[i], next[j]) ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1))
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < old.length && j < next.length; ) {
    if (sameValue(old[i], next[j])) pairs.push([i++, j++])
    else if (length(i + 1, j) >= length(i, j + 1)) i++
    else j++
  }
  return pairs
}
