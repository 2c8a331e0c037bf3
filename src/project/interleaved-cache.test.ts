import fc from 'fast-check'
import { expect, test } from 'vitest'
import { builtInKinds } from '../kind/built-in.ts'
import { checkWithCache } from './cached-check.ts'
import { checkEngagement } from './check.ts'
import { inMemoryFiles } from './in-memory-files.ts'
import { loadProject } from './load.ts'
import type { CheckStore, Files } from './ports.ts'

type Edit = readonly [path: string, text: string | undefined]

/** More files than one shard holds. */
const many = Array.from({ length: 2001 }, (_, n): readonly [string, string] => [`requirements/notes/${String(n).padStart(4, '0')}.md`, 'A note.\n'])
const risk = (owner: string) => `kind: Risk\nid: RISK-0001\ntitle: Late data\nstatus: open\nprobability: 2\nimpact: 3\nowner: ${owner}\ndue: "2026-11-20"\n`
const change = (alters: string) => `kind: ChangeRequest\nid: CR-0001\ntitle: Change\nstatus: proposed\nreason: Asked for\nalters: [${alters}]\n`
const removal: Edit = ['risks/RISK-0001.yaml', undefined]
const notice: Edit = ['requirements/notes/0000.md', 'Another note.\n']
const names = ['check.jsonl', 'records-0.json', 'records-1.json']
const start: readonly (readonly [string, string])[] = [
  ['engagement.yaml', 'kind: Engagement\nid: T-ERP\ntitle: Test (fictitious)\nstatus: planned\nclient: Test (fictitious)\n'],
  ['changes/CR-0001.yaml', change('RISK-0001')],
  ['risks/RISK-0001.yaml', risk('an')],
  ...many,
]

/** The content decides a file's stamp; the clock stands so late that every stamp counts as settled. */
function filesOf(content: ReadonlyMap<string, string>): Files {
  const files = inMemoryFiles(content)
  return { ...files, list: () => files.list().map((stamp) => ({ ...stamp, inode: sumOf(content.get(stamp.path) ?? '') })) }
}

function sumOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1e9, 7)
}

/** One run: what it finds in the place of what is kept, of which only some gets written before another run writes. */
const run = fc.record({
  edit: fc.option(
    fc.constantFrom<Edit>(
      ['changes/CR-0001.yaml', change('RISK-0001')],
      ['changes/CR-0001.yaml', change('RISK-0002')],
      ['risks/RISK-0001.yaml', risk('an')],
      removal,
      notice,
      ['people.yaml', 'kind: Directory\npeople:\n  - handle: bo\n    name: Bo\n    organisation: Test\n    side: client\n'],
      ['people.yaml', undefined],
    ),
    { nil: undefined },
  ),
  today: fc.constantFrom('2026-11-19', '2026-11-21'),
  /** From which of the last states it starts: a run that began before others ended has read what they wrote over. */
  readsOld: fc.boolean(),
  writes: fc.oneof({ weight: 2, arbitrary: fc.constant(names) }, { weight: 1, arbitrary: fc.subarray(names) }),
})

/** The risk goes, and of what the run keeps only the shard that the risk was in is written. */
const lostRisk = [
  { edit: undefined, today: '2026-11-21', readsOld: false, writes: names },
  { edit: removal, today: '2026-11-21', readsOld: false, writes: ['records-1.json'] },
  { edit: undefined, today: '2026-11-21', readsOld: false, writes: names },
]
/** The risk is late on the second day; of that run only its result is written. */
const anotherDay = [
  { edit: undefined, today: '2026-11-19', readsOld: false, writes: names },
  { edit: undefined, today: '2026-11-21', readsOld: false, writes: ['check.jsonl'] },
  { edit: notice, today: '2026-11-21', readsOld: false, writes: names },
]

test('however runs at the same time mix what they keep, a check finds what it finds with nothing kept', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(run, { minLength: 2, maxLength: 6 }), async (runs) => {
      const content = new Map(start)
      let [kept, older] = [new Map<string, string>(), new Map<string, string>()]
      for (const { edit, today, readsOld, writes } of runs) {
        if (edit?.[1] === undefined) content.delete(edit?.[0] ?? '')
        else content.set(edit[0], edit[1])
        const written = new Map<string, string>()
        const read = readsOld ? older : kept
        const store: CheckStore = { load: (name) => read.get(name), save: (name, text) => void written.set(name, text) }
        const options = { today, store, build: 'b', now: () => 10_000_000, kinds: async () => builtInKinds() }
        const found = await checkWithCache(filesOf(content), options)
        const direct = checkEngagement(await loadProject(inMemoryFiles(content), { kinds: builtInKinds(), today }))
        expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(JSON.stringify(direct)))
        older = kept
        kept = new Map([...kept, ...[...written].filter(([name]) => writes.includes(name))])
      }
    }),
    { numRuns: 20, examples: [[lostRisk], [anotherDay]] },
  )
})
