import type { TextEdit } from '../base/text-edit.ts'

/** Past so many pairs of lines, changed lines are replaced as a whole instead of being compared. */
const mostPairs = 1_000_000

/** Edits that turn one text into another and leave alone what both have, so that cursors and folds stay where they are. */
export function lineEdits(before: string, after: string): TextEdit[] {
  const old = linesOf(before)
  const now = linesOf(after)
  const shorter = Math.min(old.length, now.length)
  let head = 0
  while (head < shorter && old[head] === now[head]) head++
  let tail = 0
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++
  const start = lengthOf(old.slice(0, head))
  return differences(old.slice(head, old.length - tail), now.slice(head, now.length - tail), start).map((edit) => trimmed(before, edit))
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((length, line) => length + line.length, 0)
}

function differences(old: readonly string[], now: readonly string[], start: number): TextEdit[] {
  if (old.length === 0 && now.length === 0) return []
  if (old.length * now.length > mostPairs) return [{ start, end: start + lengthOf(old), text: now.join('') }]
  const common = commonAfter(old, now)
  const width = now.length + 1
  const edits: TextEdit[] = []
  let [i, j, from, at, fresh] = [0, 0, start, start, '']
  const close = () => {
    if (at > from || fresh !== '') edits.push({ start: from, end: at, text: fresh })
    fresh = ''
  }
  while (i < old.length || j < now.length) {
    const [gone, come] = [old[i], now[j]]
    if (gone !== undefined && gone === come) {
      close()
      at += gone.length
      from = at
      i++
      j++
    } else if (come !== undefined && (gone === undefined || (common[i * width + j + 1] ?? 0) > (common[(i + 1) * width + j] ?? 0))) {
      fresh += come
      j++
    } else {
      at += gone?.length ?? 0
      i++
    }
  }
  close()
  return edits
}

/** How many lines in order are common to what follows each pair of lines. */
function commonAfter(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1
  const common = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const at = i * width + j
      common[at] = old[i] === now[j] ? (common[at + width + 1] ?? 0) + 1 : Math.max(common[at + 1] ?? 0, common[at + width] ?? 0)
    }
  }
  return common
}

/** Leaves out what the old and the new text begin and end with alike; a pair of surrogates is never torn apart. */
function trimmed(before: string, { start, end, text }: TextEdit): TextEdit {
  const most = Math.min(end - start, text.length)
  let head = 0
  while (head < most && before[start + head] === text[head]) head++
  if (head > 0 && isHighSurrogate(text, head - 1)) head--
  let tail = 0
  while (tail < most - head && before[end - 1 - tail] === text[text.length - 1 - tail]) tail++
  if (tail > 0 && isHighSurrogate(text, text.length - tail - 1)) tail--
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) }
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdbff
}
