import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOf } from '../../base/value.ts'
import type { Item } from '../items.ts'
import { criticalPath } from './critical-path.ts'

const step = (id: string, minutes: number, ...after: string[]): Item => ({ item: { id, minutes, after }, pointer: `/steps/${id}` })
const ids = (steps: readonly Item[] | undefined) => steps?.map(({ item }) => textOf(item.id)).join(' ')

test('steps that say nothing about order are done one after the other', () => {
  expect(criticalPath([step('a', 10), step('b', 20)])?.minutes).toBe(30)
})

test('what does not wait is done side by side', () => {
  const path = criticalPath([step('a', 10), step('b', 20, 'a'), step('c', 50, 'a'), step('d', 5, 'b', 'c'), step('e', 40)])
  expect(path?.minutes).toBe(65)
  expect(ids(path?.steps)).toBe('a c d')
})

test('a step may stand before those that it waits for', () => {
  expect(ids(criticalPath([step('b', 20, 'a'), step('a', 10)])?.steps)).toBe('a b')
})

test('a step that waits for an unknown one begins at once', () => {
  expect(criticalPath([step('a', 10, 'x'), step('b', 20)])?.minutes).toBe(20)
})

test('steps that wait for each other have no path', () => {
  expect(criticalPath([step('a', 10, 'b'), step('b', 20, 'a'), step('c', 1)])).toBeUndefined()
  expect(criticalPath([step('a', 10, 'a')])).toBeUndefined()
})

test('no steps take no time', () => {
  expect(criticalPath([])).toEqual({ minutes: 0, steps: [] })
})

/** Steps that wait only for earlier ones, in any order. */
const plans = fc
  .array(fc.tuple(fc.nat(100), fc.array(fc.nat(20), { maxLength: 4 })), { minLength: 1, maxLength: 20 })
  .map((drawn) => drawn.map(([minutes, after], i) => step(`s${i}`, minutes, ...after.filter((one) => one < i).map((one) => `s${one}`))))

test('the path is a chain whose minutes add up, at least as long as any step and at most as long as all', () => {
  fc.assert(
    fc.property(
      plans.chain((steps) => fc.shuffledSubarray(steps, { minLength: steps.length })),
      (steps) => {
        const path = criticalPath(steps)
        const minutes = (of: readonly Item[]) => of.map(({ item }) => Number(item.minutes))
        const sum = (of: readonly Item[]) => minutes(of).reduce((total, one) => total + one, 0)
        expect(path?.minutes).toBe(sum(path?.steps ?? []))
        expect(path?.minutes).toBeGreaterThanOrEqual(Math.max(...minutes(steps)))
        expect(path?.minutes).toBeLessThanOrEqual(sum(steps))
        if (!steps.some(({ item }) => (item.after as string[]).length > 0)) return
        for (const [i, { item }] of (path?.steps ?? []).entries()) if (i > 0) expect(item.after).toContain(path?.steps[i - 1]?.item.id)
      },
    ),
  )
})
