import { expect, it } from 'vitest'
import { resolvePlain } from './scalar.ts'

it.each([
  ['12', 12],
  ['0', 0],
  ['-7', -7],
  ['3.5', 3.5],
  ['0.25', 0.25],
  ['-0.5', -0.5],
  ['9007199254740991', 9007199254740991],
  ['1e-7', 1e-7],
])('takes %s for a number, because the number gives the text back', (text, number) => {
  expect(resolvePlain(text)).toBe(number)
})

it.each([
  '1.10',
  '012',
  '0x1F',
  '0o17',
  '2026-11-21',
  '12:30:00',
  '12345678901234567890',
  '9007199254740993',
  '-0',
  '1e3',
  '1e+21',
  '.5',
  '5.',
  '+3',
  '.inf',
  '-.inf',
  '.nan',
  'NaN',
  'Infinity',
  '-Infinity',
  '1_000',
  '-',
  '1 2',
  '١',
  '１２',
])('keeps %s as text', (text) => {
  expect(resolvePlain(text)).toBe(text)
})

it.each(['null', 'Null', 'NULL', '~', ''])('takes "%s" for nothing', (text) => {
  expect(resolvePlain(text)).toBeNull()
})

it.each([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
])('takes %s for a truth value', (text, value) => {
  expect(resolvePlain(text)).toBe(value)
})

it.each(['yes', 'no', 'on', 'off', 'y', 'n', 'tRUE', 'nULL', 'truely', '是'])('takes %s for text', (text) => {
  expect(resolvePlain(text)).toBe(text)
})
