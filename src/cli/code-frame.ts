import { characters, visible, widthOf } from './terminal-text.ts'

/** One line of a file, with a line of carets below the place that a finding speaks of. */
export interface CodeFrame {
  readonly text: string
  readonly marks: string
}

/** What a terminal shows for one character of the line. */
interface Cell {
  readonly text: string
  readonly width: number
  readonly marked: boolean
}

const tabStop = 4
/** Characters around the place that are looked at; lines of data can be endless. */
const reach = 300

/** Cuts the line around the place so that it fits; `from` and `to` are UTF-16 offsets of the line. */
export function codeFrame(line: string, from: number, to: number, columns: number): CodeFrame {
  const start = Math.max(0, from - reach)
  const end = Math.min(line.length, from + reach)
  const cells = cellsOf(line.slice(start, end), from - start, Math.max(to, from + 1) - start)
  const window = windowOf(cells, columns, start > 0, end < line.length)
  const before = window.cells.findIndex((cell) => cell.marked)
  const blank = window.cells.slice(0, before < 0 ? undefined : before).reduce((sum, cell) => sum + cell.width, window.left.length)
  const marked = window.cells.reduce((sum, cell) => sum + (cell.marked ? cell.width : 0), 0)
  return { text: window.left + window.cells.map((cell) => cell.text).join('') + window.right, marks: ' '.repeat(blank) + '^'.repeat(Math.max(1, marked)) }
}

function cellsOf(text: string, from: number, to: number): Cell[] {
  const cells: Cell[] = []
  let at = 0
  let column = 0
  for (const character of characters(text)) {
    const shown = shownAs(character, cells, column)
    const width = widthOf(shown)
    cells.push({ text: shown, width, marked: at < to && at + character.length > from })
    at += character.length
    column += width
  }
  return cells
}

function shownAs(character: string, before: readonly Cell[], column: number): string {
  if (character === '\t') return ' '.repeat(tabStop - (column % tabStop))
  // As in `visible`, which sees one character at a time here.
  if (character === '[' && before.at(-1)?.text === '#' && before.at(-2)?.text === '#') return ' ['
  return visible(character)
}

/** The stretch of cells that fits, with the place near its left third. */
function windowOf(cells: readonly Cell[], columns: number, moreLeft: boolean, moreRight: boolean) {
  const total = widthOfAll(cells)
  if (!moreLeft && !moreRight && total <= columns) return { cells, left: '', right: '' }
  const mark = cells.findIndex((cell) => cell.marked)
  const place = mark < 0 ? cells.length : mark
  const lead = countThatFit([...cells.slice(0, place)].reverse(), Math.floor(columns / 3))
  const first = !moreLeft && widthOfAll(cells.slice(0, place)) <= columns / 2 ? 0 : place - lead
  const left = first > 0 || moreLeft ? '…' : ''
  const rest = cells.slice(first)
  const fits = !moreRight && widthOfAll(rest) <= columns - left.length
  const count = fits ? rest.length : countThatFit(rest, columns - left.length - 1)
  return { cells: rest.slice(0, count), left, right: fits ? '' : '…' }
}

/** How many cells from the start fit into some columns. */
function countThatFit(cells: readonly Cell[], columns: number): number {
  let width = 0
  const end = cells.findIndex((cell) => {
    width += cell.width
    return width > columns
  })
  return end < 0 ? cells.length : end
}

function widthOfAll(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0)
}
