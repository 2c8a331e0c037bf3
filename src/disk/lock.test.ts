import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { exclusively } from './lock.ts'

const root = mkdtempSync(join(tmpdir(), 'fieldbook-lock-'))
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('a lock whose process is gone is taken over, and nothing of it is left', () => {
  const lock = join(root, '.fieldbook/cache/lock')
  mkdirSync(lock, { recursive: true })
  writeFileSync(join(lock, 'owner'), '999999999')
  utimesSync(lock, new Date(Date.now() - 5000), new Date(Date.now() - 5000))
  const held = exclusively(root, () => existsSync(lock))
  expect(held).toBe(true)
  expect(readdirSync(join(root, '.fieldbook/cache'))).toEqual(['.gitignore'])
})

test('the lock is given back when the work throws', () => {
  expect(() =>
    exclusively(root, () => {
      throw new RangeError('no')
    }),
  ).toThrow(RangeError)
  expect(exclusively(root, () => 7)).toBe(7)
})
