import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentOf, fieldbook, put } from './program.ts'

const script = resolve('examples/replay/replay.mjs')
const sample = resolve('examples/hengrun-erp')
const work = realpathSync(mkdtempSync(join(tmpdir(), 'fieldbook-replay-')))
const [first, second] = [join(work, 'first'), join(work, 'second')]

const replay = (folder: string) => spawnSync(process.execPath, [script, folder], { encoding: 'utf8' })

function git(...args: readonly string[]): string {
  return execFileSync('git', ['-c', 'core.quotePath=false', ...args], { cwd: first, encoding: 'utf8', maxBuffer: 1 << 28 }).trim()
}

beforeAll(() => {
  for (const folder of [first, second]) {
    const { status, stderr } = replay(folder)
    if (status !== 0) throw new Error(stderr)
  }
}, 240_000)

afterAll(() => rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }))

test('The last commit is the sample, byte for byte', () => {
  const tree = new Map([...contentOf(first)].filter(([path]) => !path.startsWith('.git/')))
  expect(tree).toEqual(contentOf(sample))
  expect(git('status', '--porcelain')).toBe('')
})

test('Two runs give the same commits, branches and tags', () => {
  const refs = (folder: string) => execFileSync('git', ['for-each-ref'], { cwd: folder, encoding: 'utf8' })
  expect(refs(second)).toBe(refs(first))
  expect(git('symbolic-ref', 'HEAD')).toBe('refs/heads/main')
})

test('Main grows by hundreds of commits of both sides, later and later, and merges branches', () => {
  const commits = git('log', '--first-parent', '--reverse', '--format=%ct %ae', 'main')
    .split('\n')
    .map((line) => line.split(' '))
  expect(commits.length).toBeGreaterThanOrEqual(150)
  const times = commits.map(([time]) => Number(time))
  expect(times).toEqual([...times].sort((a, b) => a - b))
  const from = (domain: string) => commits.filter(([, mail]) => mail?.endsWith(`@${domain}`)).length
  expect(from('hengrun.example')).toBeGreaterThan(50)
  expect(from('beichen.example')).toBeGreaterThan(50)
  expect(git('log', '--merges', '--format=%s', 'main').split('\n').length).toBeGreaterThanOrEqual(8)
})

test('Baselines are annotated tags, and the specification says so in its version', () => {
  const tags = git('for-each-ref', '--format=%(refname:short) %(objecttype)', 'refs/tags').split('\n')
  expect(tags.every((tag) => tag.endsWith(' tag'))).toBe(true)
  for (const version of ['1.0', '1.1', '1.2']) {
    const text = git('show', `baseline/SRS-0001-${version}:requirements/SRS-0001-erp-replacement.md`)
    expect(text).toContain(`status: signed\nversion: "${version}"\n`)
  }
  expect(git('show', 'acceptance-wave-1:acceptance/ACC-0003-final.md')).toContain('\nstatus: accepted\n')
  expect(git('show', 'go-live-2027-01-01:engagement.yaml')).toContain('\nstatus: hypercare\n')
})

test('The merge of an approved change request changes the wording of its requirement', () => {
  const merge = git('log', '--merges', '--format=%H', '--grep=change/CR-0004', 'main')
  const changed = git('diff', `${merge}^1`, merge, '--', 'requirements')
  expect(changed).toContain('-  - MES 每 5 分钟推送报工：工单号、工序、合格数、报废数、报废原因（MES 现有 6 种）')
  expect(changed).toContain('+MES 由锐测自动化（虚构）提供，接口人杜岩。报废原因原为 6 种，CR-0004 批准扩展为 14 种')
  expect(git('show', `${merge}:changes/CR-0004-scrap-reasons.md`)).toContain('\nstatus: approved\n')
})

test('Two people register ISS-0008 on two branches, and the merge gives the second its own ID', () => {
  expect(git('show', 'issues/tang.bo:issues/ISS-0008-attachments-across-plants.yaml')).toContain('\nid: ISS-0008\n')
  const file = 'issues/ISS-0008-wireless-gap-in-zone-c.yaml'
  expect(git('show', `issues/qian.lei:${file}`)).toContain('\nid: ISS-0008\n')
  expect(git('show', `main:${file}`)).toContain('\nid: ISS-0009\n')
})

test('What a record tells later is not in its earlier versions', () => {
  const earlier = git('show', 'baseline/SRS-0001-1.0:requirements/SRS-0001-erp-replacement.md')
  expect(earlier).toContain('### REQ-0004 集团统一关账')
  expect(earlier).not.toMatch(/CR-0004|ISS-0008|2026-12-18/)
  expect(git('ls-tree', '-r', '--name-only', 'go-live-2027-01-01')).not.toContain('ISS-0013')
})

test('Commits of every stage check without errors on their day', async () => {
  const commits = git('log', '--first-parent', '--reverse', '--format=%H %ad', '--date=format:%Y-%m-%d', 'main').split('\n')
  const some = [0, 0.08, 0.25, 0.45, 0.6, 0.8].map((part) => commits[Math.floor(part * commits.length)] ?? '')
  for (const line of some) {
    const [commit = '', day = ''] = line.split(' ')
    const tree = join(work, commit)
    git('worktree', 'add', '-q', '--detach', tree, commit)
    const { stdout } = await fieldbook(['check', '-C', tree, '--today', day, '--format', 'json', '--no-cache'])
    const { findings } = JSON.parse(stdout) as { findings: { severity: string }[] }
    expect({ day, errors: findings.filter(({ severity }) => severity === 'error') }).toEqual({ day, errors: [] })
  }
})

test('A folder with something in it is refused in both languages, and stays as it is', () => {
  const folder = join(work, 'taken')
  put(folder, 'notes.txt', 'mine')
  const { status, stderr } = replay(folder)
  expect(status).toBe(2)
  expect(stderr).toMatch(/is not empty: name a new or empty folder\.\n.*不是空文件夹/)
  expect(readdirSync(folder)).toEqual(['notes.txt'])
})
