import { cut, pad, visible, widthOf } from './terminal-text.ts'

export interface TableColumn {
  readonly title: string
  readonly align?: 'left' | 'right'
  /** What is typed again, such as an ID or a code, is of no use when it is cut. */
  readonly whole?: boolean
}

const gap = '  '
const narrowest = 4

/**
 * Rows in aligned columns. Where they would not fit into the terminal, the widest columns are cut, but for those that have to be
 * whole; `columns: undefined` (not a terminal) leaves every cell whole.
 */
export function table(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  options: { columns: number | undefined; title: (text: string) => string },
): string {
  const texts = rows.map((row) => row.map((cell) => visible(cell)))
  const heads = columns.map((column) => visible(column.title))
  const natural = heads.map((title, i) => Math.max(widthOf(title), ...texts.map((row) => widthOf(row[i] ?? ''))))
  const widths = options.columns === undefined ? natural : narrow(natural, columns, options.columns)
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => fill(cell, widths[i] ?? 0, columns[i]?.align ?? 'left'))
      .join(gap)
      .trimEnd()
  const titles = options.title(line(heads))
  return `${[titles, ...texts.map(line)].join('\n')}\n`
}

function fill(cell: string, width: number, align: 'left' | 'right'): string {
  return pad(cut(cell, width), width, align === 'left' ? 'right' : 'left')
}

/** Takes from the widest columns until the row fits. */
function narrow(natural: readonly number[], columns: readonly TableColumn[], terminal: number): number[] {
  const room = terminal - gap.length * (natural.length - 1)
  const widths = [...natural]
  let sum = widths.reduce((total, width) => total + width, 0)
  while (sum > room) {
    const [widest] = widths
      .map((_, i) => i)
      .filter((i) => !columns[i]?.whole && (widths[i] ?? 0) > narrowest)
      .sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))
    if (widest === undefined) break
    widths[widest] = (widths[widest] ?? 0) - 1
    sum--
  }
  return widths
}
