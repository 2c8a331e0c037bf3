import fc from 'fast-check'
import { expect, test } from 'vitest'
import { builtInKinds } from '../kind/built-in.ts'
import { checkWithCache } from './cached-check.ts'
import { checkEngagement } from './check.ts'
import { inMemoryFiles } from './in-memory-files.ts'
import { loadProject } from './load.ts'
import type { CheckStore } from './ports.ts'

const texts: readonly (readonly [path: string, text: string])[] = [
  ['engagement.yaml', 'kind: Engagement\nid: HL-ERP\ntitle: ERP (fictitious)\nstatus: planned\nclient: Haolin (fictitious)\n'],
  ['requirements/REQ-0001.yaml', 'kind: Requirement\nid: REQ-0001\ntitle: Orders\nstatus: draft\nrefines: [REQ-0002, REQ-0009]\npriority: shuold\n'],
  ['requirements/REQ-0002.yaml', 'kind: Requirement\nid: REQ-0002\ntitle: Credit\nstatus: draft\nsource: [\n'],
  ['requirements/REQ-0003.yaml', 'kind: Requirement\nid: REQ-0002\ntitle: Twice\nstatus: draft\n'],
]
const options = { kinds: async () => builtInKinds(), today: '2026-11-22', build: 'b', now: () => 10_000_000 }

function storeOf(kept: Map<string, string>): CheckStore {
  return { load: (name) => kept.get(name), save: (name, text) => void kept.set(name, text) }
}

async function keptOf(files: typeof texts): Promise<ReadonlyMap<string, string>> {
  const kept = new Map<string, string>()
  await checkWithCache(inMemoryFiles(files), { ...options, store: storeOf(kept) })
  return kept
}

/** What is found with nothing kept. */
async function fresh(files: typeof texts): Promise<unknown> {
  return JSON.parse(
    JSON.stringify(
      checkEngagement(await loadProject(inMemoryFiles(files), { ...options, kinds: builtInKinds() })).findings.map(({ fixes, ...finding }) => finding),
    ),
  )
}

async function foundWith(files: typeof texts, kept: Map<string, string>): Promise<unknown> {
  const { findings } = await checkWithCache(inMemoryFiles(files), { ...options, store: storeOf(kept) })
  return JSON.parse(JSON.stringify(findings.map(({ fixes, ...finding }) => finding)))
}

/** A value with each of its parts replaced, one at a time, by something of another type. */
function* spoilt(value: unknown): Iterable<unknown> {
  for (const other of [null, 7, 'x', [], {}, [null], [[]], [{}]])
    if (typeof other !== typeof value || Array.isArray(other) !== Array.isArray(value)) yield other
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) for (const other of [[null], [[]], ['x'], [{}]]) yield other
  for (const [key, inner] of Object.entries(value)) {
    for (const wrong of spoilt(inner)) yield Array.isArray(value) ? value.map((one, i) => (String(i) === key ? wrong : one)) : { ...value, [key]: wrong }
  }
}

test.each(['check.jsonl', 'records-0.json'])('whatever shape %s has, a check ends, before and after a file is gone', async (name) => {
  const kept = await keptOf(texts)
  const [first = '', ...rest] = (kept.get(name) ?? '').split('\n')
  const sound: unknown = JSON.parse(first)
  let tried = 0
  for (const wrong of spoilt(sound)) {
    for (const files of [texts, texts.slice(0, -1)]) {
      await expect(foundWith(files, new Map([...kept, [name, [JSON.stringify(wrong), ...rest].join('\n')]])), JSON.stringify(wrong)).resolves.toBeInstanceOf(
        Array,
      )
    }
    tried++
  }
  expect(tried).toBeGreaterThan(300)
})

test.each([
  'null',
  '[]',
  '7',
  '"x"',
  '{}',
  '\n[]',
  '{"key":"b ","today":"2026-11-22","asked":false,"shards":[],"result":null}\n[]',
  '{"mark":"m","files":null}',
  '{"mark":"m","files":[null]}',
  '{"mark":"m","files":[{"stamp":{"path":"a"}}]}',
  '[[[',
  '',
])('a cache of %s counts as nothing', async (text) => {
  for (const name of ['check.jsonl', 'records-0.json']) {
    const kept = new Map([...(await keptOf(texts)), [name, text]])
    kept.delete(name === 'check.jsonl' ? 'records-0.json' : 'check.jsonl')
    expect(await foundWith(texts, kept)).toEqual(await fresh(texts))
  }
})

test('any JSON counts as nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), fc.json(), async (one, other) => {
      const found = await foundWith(
        texts,
        new Map([
          ['check.jsonl', one],
          ['records-0.json', other],
        ]),
      )
      expect(found).toEqual(await fresh(texts))
    }),
    { numRuns: 50 },
  )
})
