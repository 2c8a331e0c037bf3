import { matchingLines } from './matching-lines.ts'

export interface Merged {
  readonly text: string
  /** How many places both sides changed in different ways; they stand in the text between conflict markers. */
  readonly conflicts: number
}

/** What the sides of a conflict are called. */
export interface SideNames {
  readonly ours: string
  readonly theirs: string
}

/** Brings the changes of two sides together, line by line. Line ends are those of `ours`. */
export function mergeLines(base: string, ours: string, theirs: string, names: SideNames): Merged {
  const newline = ours.includes('\r\n') ? '\r\n' : '\n'
  const [o, a, b] = [linesOf(base), linesOf(ours), linesOf(theirs)]
  const [toA, toB] = [matchingLines(o, a), matchingLines(o, b)]
  const merged: string[] = []
  let conflicts = 0
  let at = { o: 0, a: 0, b: 0 }
  while (at.o < o.length || at.a < a.length || at.b < b.length) {
    let end = at.o
    while (end < o.length && (toA[end] === undefined || toB[end] === undefined)) end++
    const [endA, endB] = [toA[end] ?? a.length, toB[end] ?? b.length]
    const chunk = mergeChunk(o.slice(at.o, end), a.slice(at.a, endA), b.slice(at.b, endB), names)
    conflicts += chunk.isConflict ? 1 : 0
    merged.push(...chunk.lines)
    const same = a[endA]
    if (end < o.length && same !== undefined) merged.push(same)
    at = { o: end + 1, a: endA + 1, b: endB + 1 }
  }
  return { text: merged.join(newline), conflicts }
}

function mergeChunk(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  names: SideNames,
): { lines: readonly string[]; isConflict: boolean } {
  if (isSame(ours, theirs) || isSame(base, theirs)) return { lines: ours, isConflict: false }
  if (isSame(base, ours)) return { lines: theirs, isConflict: false }
  return { lines: [`<<<<<<< ${names.ours}`, ...ours, '=======', ...theirs, `>>>>>>> ${names.theirs}`], isConflict: true }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i])
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/)
}
