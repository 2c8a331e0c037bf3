/** Past this many differences the rest counts as replaced: the result is coarser and still right. */
const mostDifferences = 1000

/** For each line of `a` the index of the line of `b` that it became, in a longest common subsequence; `undefined` for lines that are gone. */
export function matchingLines(a: readonly string[], b: readonly string[]): readonly (number | undefined)[] {
  const matches: (number | undefined)[] = a.map(() => undefined)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) matches[start] = start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) matches[--endA] = --endB
  for (const [x, y] of pairs(a.slice(start, endA), b.slice(start, endB))) matches[start + x] = start + y
  return matches
}

/** Myers' shortest edit script ("An O(ND) Difference Algorithm and Its Variations", 1986), walked back to the lines that stayed. */
function pairs(a: readonly string[], b: readonly string[]): [number, number][] {
  const furthest = new Map<number, number>([[1, 0]])
  const trace: Map<number, number>[] = []
  for (let d = 0; d <= Math.min(a.length + b.length, mostDifferences); d++) {
    trace.push(new Map(furthest))
    for (let k = -d; k <= d; k += 2) {
      let x = isDown(furthest, k, d) ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      furthest.set(k, x)
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length)
    }
  }
  return []
}

function isDown(furthest: ReadonlyMap<number, number>, k: number, d: number): boolean {
  return k === -d || (k !== d && (furthest.get(k - 1) ?? 0) < (furthest.get(k + 1) ?? 0))
}

function walkBack(trace: readonly ReadonlyMap<number, number>[], endX: number, endY: number): [number, number][] {
  const found: [number, number][] = []
  let [x, y] = [endX, endY]
  for (let d = trace.length - 1; d >= 0; d--) {
    const furthest = trace[d] ?? new Map<number, number>()
    const k = x - y
    const before = isDown(furthest, k, d) ? k + 1 : k - 1
    const beforeX = furthest.get(before) ?? 0
    const beforeY = beforeX - before
    while (x > beforeX && y > beforeY) found.push([--x, --y])
    ;[x, y] = [beforeX, beforeY]
  }
  return found
}
