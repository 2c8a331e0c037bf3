/** A repository that somebody else wrote: whatever it holds, a check ends soon, says what is wrong, obeys nothing and stays within its folder. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { contentOf, type Ended, emptyFolder, engagementYaml, fieldbook, put, requirementYaml } from './program.ts'

const onPosix = test.runIf(process.platform !== 'win32')

interface Repository {
  readonly root: string
  /** A folder beside the repository that nobody may read, write or name. */
  readonly outside: string
}

function repository(files: { readonly [path: string]: string | Buffer } = {}): Repository {
  const parent = emptyFolder()
  const [root, outside] = [join(parent, 'repository'), join(parent, 'outside')]
  put(outside, 'secret.yaml', requirementYaml('REQ-0666', 'hunter2'))
  put(root, 'engagement.yaml', engagementYaml())
  put(root, 'people.yaml', 'kind: Directory\npeople:\n  - { handle: chen.jie, name: Chen Jie, side: client }\n')
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return { root, outside }
}

interface Checked {
  /** `file code` of every finding. */
  readonly found: readonly string[]
  readonly pretty: Ended
  readonly github: Ended
}

/** What no terminal and no log should get to see: control characters besides the line feed, and those that turn the direction of text. */
const raw = /(?!\n)[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u

/** Checks a repository in every format, from nothing and from what the first run kept; `found` is the same each time. */
async function check({ root, outside }: Repository, uid?: number): Promise<Checked> {
  const before = [...contentOf(outside)]
  const run = async (...args: string[]) => {
    const began = performance.now()
    const ended = await fieldbook(['check', ...args], { cwd: root, ...(uid === undefined ? {} : { uid }) })
    expect([ended.code, ended.stderr], ended.stdout.slice(0, 500)).toEqual([1, ''])
    expect(ended.stdout).not.toMatch(raw)
    expect(ended.stdout).not.toContain('hunter2')
    expect(performance.now() - began).toBeLessThan(8000)
    return ended
  }
  const pretty = await run()
  const github = await run('--format', 'github')
  const json = await run('--format', 'json')
  const fresh = await run('--format', 'json', '--no-cache')
  expect(findingsIn(fresh)).toEqual(findingsIn(json))
  expect([...contentOf(outside)]).toEqual(before)
  expect(readdirSync(dirname(root)).sort()).toEqual(['outside', 'repository'])
  return { found: findingsIn(json), pretty, github }
}

function findingsIn({ stdout }: Ended): string[] {
  const { findings } = JSON.parse(stdout) as { findings: { file: string; code: string }[] }
  return findings.map(({ file, code }) => `${file} ${code}`)
}

const record = 'requirements/REQ-0002.yaml'

test.each([
  ['brackets within brackets', `${'['.repeat(1000)}${']'.repeat(1000)}`, 'yaml-nesting'],
  ['brackets that nothing closes', '['.repeat(2000), 'yaml-nesting'],
  ['lists within lists', '- '.repeat(1000), 'yaml-nesting'],
  [
    'aliases that multiply',
    `a: &a [x, x]\n${'bcdefghijklmnopqrstuvwxyz'.replace(/./g, (c, i) => `${c}: &${c} [*${'abcdefghijklmnopqrstuvwxyz'[i]}, *${'abcdefghijklmnopqrstuvwxyz'[i]}]\n`)}`,
    'yaml-anchor',
  ],
  ['an alias of itself', 'a: &a [*a]\n', 'yaml-anchor'],
  ['the prototype as a field', `${requirementYaml('REQ-0002', 'x')}__proto__: { polluted: true }\nconstructor: { prototype: 1 }\n`, 'field-unknown'],
  ['two megabytes in one line', `${requirementYaml('REQ-0002', 'x')}sorce: ${'x'.repeat(1_900_000)}\n`, 'field-unknown'],
  ['a hundred thousand fields', Array.from({ length: 100_000 }, (_, i) => `field${i}: 1\n`).join(''), 'kind-missing'],
  [
    'a hundred thousand unknown fields',
    requirementYaml('REQ-0002', 'x') + Array.from({ length: 100_000 }, (_, i) => `field${i}: 1\n`).join(''),
    'field-unknown',
  ],
  ['a hundred thousand numbers where texts belong', `${requirementYaml('REQ-0002', 'x')}acceptance: [${'1, '.repeat(100_000)}]\ntags: 1\n`, 'field-unknown'],
  ['eighty thousand comments', `${'# fieldbook-accept x: y\n'.repeat(80_000)}${requirementYaml('REQ-0002', 'x')}more: 1\n`, 'accept-unknown-code'],
  ['a hundred thousand links', `${requirementYaml('REQ-0002', 'x')}refines: [${'REQ-9999, '.repeat(100_000)}]\n`, 'link-dangling'],
  ['bytes that are no text', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]), 'file-not-text'],
])('%s', async (_, text, code) => {
  const { found } = await check(repository({ [record]: text }))
  expect(found).toContain(`${record} ${code}`)
})

test('a file of 50 MB', async () => {
  const here = repository({ [record]: '' })
  truncateSync(join(here.root, record), 50_000_000)
  expect((await check(here)).found).toEqual([`${record} file-too-large`])
})

onPosix('symbolic links that lead out, to a file, a folder, a device and a file that is not there', async () => {
  const here = repository({ 'requirements/REQ-0003.yaml': requirementYaml('REQ-0003', 'x', 'refines: [REQ-0666]\n') })
  symlinkSync(join(here.outside, 'secret.yaml'), join(here.root, record))
  symlinkSync(here.outside, join(here.root, 'changes'))
  symlinkSync('/dev/zero', join(here.root, 'requirements/REQ-0004.yaml'))
  symlinkSync(join(here.outside, 'gone.yaml'), join(here.root, 'requirements/REQ-0005.yaml'))
  mkdirSync(join(here.root, '.fieldbook/kinds'), { recursive: true })
  symlinkSync(join(here.outside, 'secret.yaml'), join(here.root, '.fieldbook/kinds/own.yaml'))
  const { found } = await check(here)
  expect(found).toEqual([
    '.fieldbook/kinds/own.yaml file-outside',
    'changes folder-linked',
    `${record} file-outside`,
    'requirements/REQ-0003.yaml link-dangling',
    'requirements/REQ-0004.yaml file-outside',
    'requirements/REQ-0005.yaml file-outside',
  ])
})

onPosix('a file and a folder that may not be read', async () => {
  const here = repository({ [record]: requirementYaml('REQ-0002', 'x'), 'changes/CR-0001.yaml': '' })
  // Root may read everything, so as root the program runs as another user.
  const uid = process.getuid?.() === 0 ? 65_534 : undefined
  for (const folder of [dirname(here.root), here.root]) chmodSync(folder, 0o755)
  chmodSync(join(here.root, record), 0o000)
  expect((await check(here, uid)).found).toEqual(['changes/CR-0001.yaml record-empty', `${record} file-unreadable`])
  chmodSync(join(here.root, 'changes'), 0o000)
  try {
    // Nobody knows what is in the folder, so nothing can be said of the whole.
    const { code, stdout, stderr } = await fieldbook(['check'], { cwd: here.root, ...(uid === undefined ? {} : { uid }) })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^fieldbook: .*changes cannot be read or written: you have no permission, .* \(EACCES\)\.\n$/)
  } finally {
    chmodSync(join(here.root, 'changes'), 0o755)
  }
})

const escapes = '\u001b[2J\u001b]8;;https://example.com\u0007click\u001b]8;;\u0007\u009b31m\u202egnp.exe'

onPosix('file names that a terminal, a log or a page would obey', async () => {
  const names = [
    'con.yaml',
    'a\n::error::gone.yaml',
    `${escapes.replaceAll('/', '')}.yaml`,
    '<img src=x onerror=alert(1)>.yaml',
    '::error file=x::y.yaml',
    '##[error]z.yaml',
    '%0A::set-env.yaml',
    'trailing .yaml ',
    "$(touch pwned);'`id`.yaml",
  ]
  const here = repository(Object.fromEntries(names.map((name) => [`requirements/${name}`, 'kind: Requirement\n'])))
  const { found, pretty, github } = await check(here)
  const shown = names.filter((name) => name.endsWith('.yaml')).map((name) => `requirements/${name}`)
  expect([...new Set(found.map((line) => line.replace(/ [a-z-]+$/, '')))].sort()).toEqual(shown.sort())
  expect(commandsIn(github).every((line) => /^::(error|warning) file=requirements\//.test(line))).toBe(true)
  expect(pretty.stdout).not.toMatch(/^(::|##\[)/m)
  expect(existsSync(join(here.root, 'pwned'))).toBe(false)
})

/** The lines that GitHub's runner would take for a command. */
function commandsIn({ stdout }: Ended): string[] {
  return stdout.split('\n').filter((line) => /^\s*::|##\[/.test(line))
}

test('titles and values that a terminal, a log or an editor would obey', async () => {
  const title = `"${JSON.stringify(escapes).slice(1, -1)}\\n::error::gone ##[error]gone [run](command:workbench.action.terminal.new) <img src=x onerror=alert(1)>"`
  const here = repository({
    [record]: requirementYaml('REQ-0002', title, `refines: ["REQ-9999${'\\e[31m\\r\\n::error::gone'}"]\npriority2: x\n"${'\\e]0;owned\\a'}": y\n`),
    'requirements/REQ-0003.yaml': requirementYaml('REQ-0002', 'Twice'),
  })
  const { found, github, pretty } = await check(here)
  expect(pretty.stdout).toContain('␛')
  expect(found).toContain(`${record} link-dangling`)
  expect(found).toContain(`${record} field-unknown`)
  expect(commandsIn(github).every((line) => /^::(error|warning) file=requirements\//.test(line))).toBe(true)
  expect(pretty.stdout).not.toMatch(/^\s*::|##\[/m)
  for (const args of [
    ['show', 'REQ-0003'],
    ['list', 'Requirement'],
    ['list', 'Requirement', '--format', 'json'],
  ]) {
    expect((await fieldbook(args, { cwd: here.root })).stdout).not.toMatch(raw)
  }
})

const ownKind = (annotation: object, schema: object) =>
  JSON.stringify({ 'x-fieldbook': { kind: 'Visit', names: { en: 'Visit' }, prefix: 'VIS', folder: 'visits', phase: 'closing', ...annotation }, ...schema })

const doubling = Object.fromEntries(
  Array.from({ length: 31 }, (_, i) => [`d${i}`, i === 30 ? {} : { allOf: [{ $ref: `#/$defs/d${i + 1}` }, { $ref: `#/$defs/d${i + 1}` }] }]),
)

test.each([
  [
    'a pattern that takes a backtracking matcher for ever',
    ownKind({}, { properties: { a: { type: 'string', pattern: '^(a+)+$' } } }),
    'visits/VIS-0001.yaml value-pattern',
  ],
  ['references that double thirty times', ownKind({}, { properties: { a: { $ref: '#/$defs/d0' } }, $defs: doubling }), 'kind-file'],
  ['a reference to another machine', ownKind({}, { properties: { a: { $ref: 'http://127.0.0.1:9/schema.json' } } }), 'value-pattern'],
  ['a reference to a file', ownKind({}, { properties: { a: { $ref: '../../outside/secret.yaml' } } }), 'value-pattern'],
  [
    'a condition that would run for ever',
    ownKind(
      { invariants: [{ code: 'visit-bomb', expression: `${'record.l.all(a, '.repeat(8)}true${')'.repeat(8)}`, en: 'Bomb.' }] },
      { properties: { a: {}, l: {} } },
    ),
    'kind-file',
  ],
  [
    'a condition within conditions',
    ownKind({ invariants: [{ code: 'visit-deep', expression: `${'('.repeat(900)}true${')'.repeat(900)}`, en: 'Deep.' }] }, { properties: { a: {}, l: {} } }),
    'kind-file',
  ],
  ['a folder outside', ownKind({ folder: '../outside' }, { properties: { a: {} } }), 'value-pattern'],
  ['files outside', ownKind({ folder: undefined, adopt: { files: ['../outside/*.yaml', '/etc/**'] } }, { properties: { a: {} } }), 'value-pattern'],
  ['bytes that are no text', Buffer.from([0, 1, 2, 0xff]), 'file-not-text'],
  ['brackets within brackets', '['.repeat(100_000), 'kind-file'],
])('an own kind with %s', async (_, text, expected) => {
  const list = JSON.stringify(Array.from({ length: 1000 }, (_, i) => i))
  const here = repository({
    '.fieldbook/kinds/visit.json': text,
    'visits/VIS-0001.yaml': `kind: Visit\nid: VIS-0001\ntitle: x\na: ${'a'.repeat(5000)}!\nl: ${list}\n`,
  })
  const { found } = await check(here)
  expect(found).toContain(expected.includes(' ') ? expected : `.fieldbook/kinds/visit.json ${expected}`)
})

onPosix('a cache folder that leads out', async () => {
  const here = repository({ [record]: 'kind: Requirement\n' })
  mkdirSync(join(here.root, '.fieldbook'))
  symlinkSync(here.outside, join(here.root, '.fieldbook/cache'))
  expect((await check(here)).found).toContain(`${record} field-missing`)
})

onPosix('files of the cache that lead out', async () => {
  const here = repository({ [record]: 'kind: Requirement\n' })
  const cache = join(here.root, '.fieldbook/cache')
  mkdirSync(cache, { recursive: true })
  symlinkSync(join(here.outside, 'ignore'), join(cache, '.gitignore'))
  symlinkSync('/dev/zero', join(cache, 'check.jsonl'))
  symlinkSync(join(here.outside, 'secret.yaml'), join(cache, 'records-0.json'))
  expect((await check(here)).found).toContain(`${record} field-missing`)
})

test.each(['null', '[]', '7', '"x"', '{ "result": [] }', '[[[', ''])('a cache of %s', async (text) => {
  const here = repository({ [record]: 'kind: Requirement\n' })
  const { found } = await check(here)
  const cache = join(here.root, '.fieldbook/cache')
  for (const name of readdirSync(cache)) writeFileSync(join(cache, name), text)
  expect((await check(here)).found).toEqual(found)
})

test('a cache that this very program could have written, with other things in the place of its lists', async () => {
  const here = repository({ [record]: 'kind: Requirement\n' })
  const { found } = await check(here)
  const cache = join(here.root, '.fieldbook/cache')
  for (const name of ['check.jsonl', 'records-0.json']) {
    const sound = readFileSync(join(cache, name), 'utf8')
    for (const poison of ['null', '"x"', '{}', '[null]', '[[]]', '[{}]']) {
      writeFileSync(join(cache, name), sound.replace(/"(files|shards|findings)":\[/g, `"$1":${poison},"was":[`))
      const ended = await fieldbook(['check', '--format', 'json'], { cwd: here.root })
      expect([ended.code, ended.stderr, ...findingsIn(ended)]).toEqual([1, '', ...found])
    }
    writeFileSync(join(cache, name), sound)
  }
})
