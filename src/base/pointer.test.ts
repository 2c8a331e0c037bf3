import { expect, test } from 'vitest'
import { placesAt, pointerOf, pointerSteps, valueAt } from './pointer.ts'

const record = { items: [{ by: 'an' }, { by: ['bo', 'cy'] }, 'x'], owners: ['an', 'bo'], 'a/b~c': 1, impact: { cost: 3 } }

test('a pattern names every item, and spreads a list at its end', () => {
  expect(placesAt(record, '/items/*/by')).toEqual([
    { pointer: '/items/0/by', value: 'an' },
    { pointer: '/items/1/by/0', value: 'bo' },
    { pointer: '/items/1/by/1', value: 'cy' },
  ])
  expect(placesAt(record, '/owners').map((place) => place.pointer)).toEqual(['/owners/0', '/owners/1'])
  expect(placesAt(record, '/impact/cost')).toEqual([{ pointer: '/impact/cost', value: 3 }])
  expect(placesAt(record, '/impact/*')).toEqual([{ pointer: '/impact/cost', value: 3 }])
  expect(placesAt(record, '/nothing/*/here')).toEqual([])
  expect(placesAt(record, '/constructor')).toEqual([])
})

test('a list of lists is spread once', () => {
  expect(placesAt({ rows: [['a'], 'b'] }, '/rows')).toEqual([
    { pointer: '/rows/0', value: ['a'] },
    { pointer: '/rows/1', value: 'b' },
  ])
})

test('steps with slashes and tildes survive the way to a pointer and back', () => {
  expect(pointerSteps(pointerOf(['a/b~c', 0, '~1']))).toEqual(['a/b~c', '0', '~1'])
  expect(valueAt(record, pointerOf(['a/b~c']))).toBe(1)
  expect(valueAt(record, '/items/1/by/0')).toBe('bo')
  expect(valueAt(record, '/items/9')).toBeUndefined()
  expect(valueAt(record, '/toString')).toBeUndefined()
})
