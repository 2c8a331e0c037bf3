import { expect, test } from 'vitest'
import { table } from './table.ts'
import { widthOf } from './terminal-text.ts'

const plain = (text: string) => text
const columns = [{ title: 'ID' }, { title: 'Title' }, { title: 'Days', align: 'right' as const }]

test('Columns with Chinese text are aligned', () => {
  const rows = [
    ['REQ-0001', '订单状态', '8'],
    ['REQ-0002', 'Order status', '12'],
  ]
  expect(table(columns, rows, { columns: undefined, title: plain })).toBe(
    'ID        Title         Days\nREQ-0001  订单状态         8\nREQ-0002  Order status    12\n',
  )
})

test('The widest column is cut to the width of the terminal', () => {
  const text = table(columns, [['REQ-0001', '订单状态实时可查并且能够导出', '8']], { columns: 30, title: plain })
  expect(text).toBe('ID        Title           Days\nREQ-0001  订单状态实时…      8\n')
  for (const line of text.trimEnd().split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(30)
})

test('A column that has to be whole is cut last of all', () => {
  const whole = [{ title: 'ID', whole: true }, { title: 'Title' }, { title: 'State' }]
  const text = table(whole, [['REQ-0001', '订单状态实时可查', 'implemented']], { columns: 24, title: plain })
  expect(text).toBe('ID        Title   State\nREQ-0001  订单…   imple…\n')
  expect(table(whole, [['REQ-0001', '订单状态实时可查', 'implemented']], { columns: 10, title: plain })).toContain('REQ-0001  ')
})

test('Outside of a terminal every cell is whole', () => {
  expect(table(columns, [['REQ-0001', 'x'.repeat(300), '8']], { columns: undefined, title: plain })).toContain('x'.repeat(300))
})

test('A cell cannot bring in lines or colours', () => {
  expect(table(columns, [['a\nb', '\u001b[31mred', '']], { columns: undefined, title: plain })).toContain('a␊b  ␛[31mred')
})
