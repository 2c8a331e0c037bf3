import { expect, test } from 'vitest'
import { check, projectOf } from '../test-tools/project-of.ts'
import { personUnknown } from './person-unknown.ts'

const people = `kind: Directory
people:
  - { handle: zhang.wei, name: 张伟, pinyin: zhang wei, email: zhangwei@client.example, side: client }
  - { handle: zhang.min, name: 张敏, side: client }
  - { handle: o.brien, name: Mary O'Brien, side: vendor }
`

function meant(owner: string): string | undefined {
  const project = projectOf({ 'people.yaml': people, 'ISS-0001.yaml': `kind: Issue\nid: ISS-0001\ntitle: T\nstatus: open\nowner: ${owner}\n` })
  const found = check(personUnknown, project)
  expect(found.map(({ at }) => at)).toEqual(['ISS-0001 /owner'])
  const change = found[0]?.problem.fixes?.[0]?.changes[0]
  return change && 'set' in change ? String(change.set) : undefined
}

test.each([
  ['张伟', 'zhang.wei'],
  ['Zhang Wei', 'zhang.wei'],
  ['zhangwei', 'zhang.wei'],
  ['Zhang.Wei', 'zhang.wei'],
  ['zhangwei@client.example', 'zhang.wei'],
  ['zhang.wie', 'zhang.wei'],
  ["Mary O'Brien", 'o.brien'],
  ['张三', undefined],
  ['finance', undefined],
])('%s is taken to mean %s', (owner, handle) => {
  expect(meant(owner)).toBe(handle)
})

test('without a directory no record is blamed', () => {
  expect(check(personUnknown, projectOf({ 'ISS-0001.yaml': 'kind: Issue\nid: ISS-0001\ntitle: T\nstatus: open\nowner: li.wei\n' }))).toEqual([])
})
