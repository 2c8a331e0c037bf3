import { symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { findEngagements } from './discover.ts'
import { tempFolder } from './test-tools/temp-engagement.ts'
import { below, pathOf, uriOf } from './uris.ts'

test('engagements are found three levels deep, but not in dependencies, hidden folders and links', async () => {
  const text = 'kind: Engagement\n'
  const root = tempFolder({
    'a/engagement.yaml': text,
    'a/b/c/engagement.yaml': text,
    'a/b/c/d/engagement.yaml': text,
    'node_modules/p/engagement.yaml': text,
    '.hidden/engagement.yaml': text,
  })
  symlinkSync(join(root, 'a'), join(root, 'link'), 'junction')
  expect(await findEngagements(root)).toEqual([join(root, 'a'), join(root, 'a/b/c')])
  expect(await findEngagements(join(root, 'nowhere'))).toEqual([])
})

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
