import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, engagement, engagementYaml, fieldbook, put, requirementYaml } from './program.ts'

const dangling = { 'requirements/REQ-0002.yaml': requirementYaml('REQ-0002', 'Credit limit', 'refines: [REQ-0099]\n') }

test('An engagement in order gives one line and exit code 0', async () => {
  const { code, stdout, stderr } = await fieldbook(['check'], { cwd: engagement() })
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^Nothing found in 3 records of 3 files, [\d.]+ m?s\.\n$/)
})

test('A finding is shown with its line, the place marked, and exit code 1', async () => {
  const { code, stdout } = await fieldbook(['check'], { cwd: engagement(dangling) })
  expect(code).toBe(1)
  expect(stdout).toContain('requirements/REQ-0002.yaml\n  8:11  error')
  expect(stdout).toContain('      8 │ refines: [REQ-0099]\n        │           ^^^^^^^^\n')
  expect(stdout).toMatch(/1 error in 4 records of 4 files, [\d.]+ m?s\.\n`fieldbook explain link-dangling` says what to do about it\.\n$/)
})

test('Without an engagement the exit code is 2 and one sentence says what to do', async () => {
  const { code, stdout, stderr } = await fieldbook(['check'], { cwd: emptyFolder() })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^fieldbook: There is no engagement\.yaml .*`fieldbook new`\.\n$/)
})

test('The engagement is found from a folder within it, and by -C before or after the verb', async () => {
  const folder = engagement(dangling)
  for (const [args, cwd] of [
    [['check'], join(folder, 'requirements')],
    [['-C', folder, 'check'], undefined],
    [['check', '-C', join(folder, 'requirements')], undefined],
  ] as const) {
    expect((await fieldbook(args, cwd ? { cwd } : {})).code).toBe(1)
  }
  expect((await fieldbook(['check', '-C', join(folder, 'nowhere')])).code).toBe(2)
})

test('JSON has the documented shape, with places from zero', async () => {
  const { code, stdout } = await fieldbook(['check', '--format', 'json'], { cwd: engagement(dangling) })
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toEqual({
    version: 1,
    engagement: 'HL-ERP',
    records: 4,
    files: 4,
    milliseconds: expect.any(Number),
    findings: [
      {
        code: 'link-dangling',
        severity: 'error',
        message: expect.stringContaining('REQ-0099'),
        record: 'REQ-0002',
        kind: 'Requirement',
        file: 'requirements/REQ-0002.yaml',
        pointer: '/refines/0',
        range: { start: { line: 7, character: 10 }, end: { line: 7, character: 18 } },
        related: expect.any(Array),
        fixes: expect.any(Array),
      },
    ],
    counts: { error: 1, warning: 0, info: 0 },
  })
})

test('Several formats are written at once, one of them to standard output', async () => {
  const folder = engagement(dangling)
  const { code, stdout } = await fieldbook(
    ['check', '--format', 'json', '--output', 'findings.json', '--format', 'github', '--format', 'pretty', '--output', 'findings.txt'],
    { cwd: folder },
  )
  expect(code).toBe(1)
  expect(stdout).toMatch(/^::error file=requirements\/REQ-0002\.yaml,line=8,endLine=8,col=11,endColumn=18,/)
  expect(JSON.parse(readFileSync(join(folder, 'findings.json'), 'utf8')).counts.error).toBe(1)
  expect(readFileSync(join(folder, 'findings.txt'), 'utf8')).toContain('│ refines: [REQ-0099]')
})

test('Two formats for standard output are refused', async () => {
  const { code, stdout, stderr } = await fieldbook(['check', '--format', 'json', '--format', 'github'], { cwd: engagement() })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('--output')
})

test('Watching does not go with formats for programs', async () => {
  expect((await fieldbook(['check', '--watch', '--format', 'json'], { cwd: engagement() })).code).toBe(2)
})

test('Paths for GitHub begin at the root of the repository', async () => {
  const repository = emptyFolder()
  mkdirSync(join(repository, '.git'))
  put(repository, 'erp/engagement.yaml', engagementYaml())
  put(repository, 'erp/requirements/REQ-0002.yaml', requirementYaml('REQ-0002', 'x', 'refines: [REQ-0099]\n'))
  const { stdout } = await fieldbook(['check', '--format', 'github'], { cwd: join(repository, 'erp') })
  expect(stdout).toContain('file=erp/requirements/REQ-0002.yaml,')
})

test('--fail-on decides which severity gives exit code 1', async () => {
  const vague = engagement({
    'requirements/REQ-0003.yaml': `${requirementYaml('REQ-0003', 'Quick search', 'acceptance: [The search is fast.]\n').replace('draft', 'reviewed')}`,
  })
  const { stdout } = await fieldbook(['check', '--format', 'json'], { cwd: vague })
  expect(JSON.parse(stdout).counts).toEqual({ error: 0, warning: 2, info: 0 })
  const codes = await Promise.all(
    ['error', 'warning', 'info', 'never'].map(async (level) => (await fieldbook(['check', '--fail-on', level], { cwd: vague })).code),
  )
  expect(codes).toEqual([0, 1, 1, 0])
  expect((await fieldbook(['check', '--fail-on', 'fatal'], { cwd: vague })).code).toBe(2)
})

test('Paths narrow the report, not what is read', async () => {
  const folder = engagement({ ...dangling, 'changes/CR-0001.yaml': 'kind: ChangeRequest\nid: CR-0001\n' })
  const files = async (...args: string[]) => {
    const { stdout } = await fieldbook(['check', '--format', 'json', ...args], { cwd: folder })
    const { findings, records } = JSON.parse(stdout)
    return [records, ...new Set(findings.map((finding: { file: string }) => finding.file))]
  }
  expect(await files('requirements')).toEqual([5, 'requirements/REQ-0002.yaml'])
  expect(await files('changes/CR-0001.yaml')).toEqual([5, 'changes/CR-0001.yaml'])
  expect(await files('.')).toEqual([5, 'changes/CR-0001.yaml', 'requirements/REQ-0002.yaml'])
  expect((await fieldbook(['check', 'nowhere'], { cwd: folder })).code).toBe(2)
  expect((await fieldbook(['check', '..'], { cwd: folder })).code).toBe(2)
})

test('With and without the cache the result is the same, before and after an edit', async () => {
  const folder = engagement(dangling)
  const found = async (...args: string[]) => {
    const { code, stdout } = await fieldbook(['check', '--format', 'json', ...args], { cwd: folder })
    return [code, { ...JSON.parse(stdout), milliseconds: 0 }]
  }
  const first = await found()
  expect(await found()).toEqual(first)
  expect(await found('--no-cache')).toEqual(first)
  put(folder, 'requirements/REQ-0099.yaml', requirementYaml('REQ-0099', 'Now it exists'))
  const second = await found()
  expect(second[0]).toBe(0)
  expect(await found('--no-cache')).toEqual(second)
})

test('Escape sequences and workflow commands of a record never reach the output', async () => {
  const evil = '\\e[31mred\\n::error::x ##[add-mask]y \\u202E'
  const folder = engagement({
    'requirements/REQ-0002.yaml': `kind: Requirement\nid: REQ-0002\ntitle: "${evil}"\nstatus: "${evil}"\n# \u001b[2J raw\nrefines: ["${evil}"]\n`,
  })
  for (const format of ['pretty', 'github']) {
    const { code, stdout } = await fieldbook(['check', '--format', format], { cwd: folder })
    expect(code).toBe(1)
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|\u202E/u)
    expect(stdout).not.toContain('##[')
    expect(stdout.split('\n').filter((line) => line.startsWith('::') && !line.startsWith('::error file=') && !line.startsWith('::warning file='))).toEqual([])
  }
})

test('Colours come only where they are asked for', async () => {
  const folder = engagement(dangling)
  expect((await fieldbook(['check'], { cwd: folder })).stdout).not.toContain('\u001b')
  expect((await fieldbook(['check'], { cwd: folder, env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b[31m')
  expect((await fieldbook(['check'], { cwd: folder, env: { NO_COLOR: '1' } })).stdout).not.toContain('\u001b')
})
