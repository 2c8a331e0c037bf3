import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { below, pathOf, uriOf } from './uris.ts'

test('paths and URIs turn into each other, in Chinese and with spaces and signs', () => {
  for (const path of ['/项目/需求 规格#1.md', '/a/100%.yaml', '/a/b(1)[x].yaml'].map((name) => resolve(name))) expect(pathOf(uriOf(path))).toBe(path)
  expect(pathOf(`${uriOf(resolve('/a/b'))}/`)).toBe(resolve('/a/b'))
  expect(pathOf('untitled:Untitled-1')).toBeUndefined()
  expect(pathOf('file://%E4')).toBeUndefined()
})

test('a path is below a folder only where it is', () => {
  const belowIt = (path: string) => below(resolve('/a/b'), resolve(path))
  expect(belowIt('/a/b/c/d.yaml')).toBe('c/d.yaml')
  expect(belowIt('/a/b')).toBe('')
  expect(belowIt('/a/bc')).toBeUndefined()
  expect(belowIt('/a')).toBeUndefined()
  expect(belowIt('/a/b/..c')).toBe('..c')
})
