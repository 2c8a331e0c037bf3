import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openCheckStore } from '../disk/check-store.ts'
import { openFiles } from '../disk/files.ts'
import { builtInKinds } from '../kind/built-in.ts'
import { checkWithCache } from './cached-check.ts'
import { checkEngagement } from './check.ts'
import { loadProject } from './load.ts'
import type { Files } from './ports.ts'

const roots: string[] = []
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true })
})

const kinds = async () => builtInKinds()
const today = '2026-11-21'

/** Writes a file with a time that lies well before now, as after a checkout some time ago. */
function put(root: string, path: string, text: string, age = 60): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  utimesSync(join(root, path), new Date(), new Date(Date.now() - age * 1000))
}

function engagement(): string {
  const root = mkdtempSync(join(tmpdir(), 'fieldbook-cache-'))
  roots.push(root)
  put(root, 'engagement.yaml', 'kind: Engagement\nid: T-ERP\ntitle: Test (fictitious)\nstatus: planned\nlanguage: en\nclient: Test\n')
  put(root, 'people.yaml', 'kind: Directory\npeople:\n  - handle: an\n    name: An\n    organisation: Test\n    side: client\n')
  for (let n = 1; n <= 5; n++) put(root, `risks/RISK-000${n}.yaml`, risk(n, 'an'))
  put(
    root,
    'changes/CR-0001.yaml',
    'kind: ChangeRequest\nid: CR-0001\ntitle: Change\nstatus: proposed\nreason: Asked for\nrequestedBy: an\nalters: [RISK-0001, RISK-0009]\n',
  )
  return root
}

const risk = (n: number, owner: string) => `kind: Risk\nid: RISK-000${n}\ntitle: Late data ${n}\nstatus: open\nprobability: 2\nimpact: 3\nowner: ${owner}\n`

/** Counts what is read; the clock is an hour ahead, so that every stamp counts as settled. */
function counting(root: string): { files: Files; read: string[] } {
  const read: string[] = []
  const files = openFiles(root)
  return {
    read,
    files: {
      ...files,
      read: (path) => {
        read.push(path)
        return files.read(path)
      },
    },
  }
}

async function cached(root: string, day = today) {
  const { files, read } = counting(root)
  const result = await checkWithCache(files, { kinds, today: day, store: openCheckStore(root), build: 'b1', now: () => Date.now() + 3_600_000 })
  return { result, read }
}

async function direct(root: string) {
  const whole = checkEngagement(await loadProject(openFiles(root), { kinds: builtInKinds(), today }))
  return JSON.parse(JSON.stringify(whole)) as unknown
}

test('a second run reads nothing and says the same', async () => {
  const root = engagement()
  const first = await cached(root)
  const second = await cached(root)
  expect(new Set(first.read).size).toBe(8)
  expect(second.read).toEqual([])
  expect(JSON.parse(JSON.stringify(second.result))).toEqual(await direct(root))
  expect(second.result.findings.map((finding) => finding.code)).toContain('link-dangling')
})

test('an edit, a new file and a removed one are noticed, with their effect on others', async () => {
  const root = engagement()
  await cached(root)
  put(root, 'risks/RISK-0009.yaml', risk(9, 'bo'))
  rmSync(join(root, 'risks/RISK-0001.yaml'))
  const { result, read } = await cached(root)
  expect(JSON.parse(JSON.stringify(result))).toEqual(await direct(root))
  expect(result.findings.map(({ code, file }) => `${code} ${file}`)).toContain('person-unknown risks/RISK-0009.yaml')
  expect(new Set(read)).toEqual(new Set(['risks/RISK-0009.yaml', 'changes/CR-0001.yaml']))
})

test('a change of people is noticed in files that did not change', async () => {
  const root = engagement()
  await cached(root)
  put(root, 'people.yaml', 'kind: Directory\npeople:\n  - handle: bo\n    name: Bo\n    organisation: Test\n    side: client\n')
  const { result } = await cached(root)
  expect(result.findings.filter((finding) => finding.code === 'person-unknown').length).toBe(6)
  expect(JSON.parse(JSON.stringify(result))).toEqual(await direct(root))
})

test('a script that comes or goes is noticed though no record changed, and without reading more', async () => {
  const root = engagement()
  put(
    root,
    'runbooks/RB-0001.yaml',
    'kind: Runbook\nid: RB-0001\ntitle: Install\nstatus: rehearsed\nrehearsedOn: 2026-11-15\nroles: [{ name: A, people: [an] }]\nsteps:\n  - { id: S1, title: Install, owner: A, verify: Seen, command: scripts/install.sh }\n',
  )
  const codes = ({ result }: Awaited<ReturnType<typeof cached>>) => result.findings.filter(({ record }) => record === 'RB-0001').map(({ code }) => code)
  expect(codes(await cached(root))).toEqual(['command-not-in-repository'])
  put(root, 'scripts/install.sh', '')
  expect(codes(await cached(root))).toEqual([])
  expect((await cached(root)).read).toEqual([])
  rmSync(join(root, 'scripts'), { recursive: true })
  const gone = await cached(root)
  expect(codes(gone)).toEqual(['command-not-in-repository'])
  expect(JSON.parse(JSON.stringify(gone.result))).toEqual(await direct(root))
})

test('a content change of equal size and restored time is noticed', async () => {
  const root = engagement()
  const time = new Date(Date.now() - 60_000)
  utimesSync(join(root, 'risks/RISK-0002.yaml'), time, time)
  await cached(root)
  writeFileSync(join(root, 'risks/RISK-0002.yaml'), risk(2, 'bo'))
  utimesSync(join(root, 'risks/RISK-0002.yaml'), time, time)
  const { result } = await cached(root)
  expect(result.findings.map(({ code, file }) => `${code} ${file}`)).toContain('person-unknown risks/RISK-0002.yaml')
})

test('a file changed just before the run is read again by the next one', async () => {
  const root = engagement()
  const { files, read } = counting(root)
  // The clock stands still, so that a slow machine does not make the change an old one.
  const began = Date.now()
  put(root, 'risks/RISK-0003.yaml', risk(3, 'an'), 0)
  const options = { kinds, today, store: openCheckStore(root), build: 'b1', now: () => began }
  await checkWithCache(files, options)
  read.length = 0
  await checkWithCache(files, options)
  expect(read).toContain('risks/RISK-0003.yaml')
})

test('another program version, a damaged cache and another day are survived', async () => {
  const root = engagement()
  await cached(root)
  const { files, read } = counting(root)
  const options = { kinds, today, store: openCheckStore(root), build: 'b2', now: () => Date.now() + 3_600_000 }
  expect(JSON.parse(JSON.stringify(await checkWithCache(files, options)))).toEqual(await direct(root))
  expect(new Set(read).size).toBe(8)
  writeFileSync(join(root, '.fieldbook/cache/check.jsonl'), '{"build":')
  writeFileSync(join(root, '.fieldbook/cache/records-0.json'), '\0')
  expect(JSON.parse(JSON.stringify(await checkWithCache(files, options)))).toEqual(await direct(root))
  expect((await cached(root, '2026-11-22')).result.counts).toEqual((await cached(root)).result.counts)
})
