import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, fieldbook } from './program.ts'

const sample = resolve('examples/hengrun-erp')

interface Found {
  readonly code: string
  readonly severity: string
  readonly file: string
  readonly range: { readonly start: { readonly line: number } }
}

/** `code file:line` of every finding, lines counted from one. */
async function check(root: string): Promise<{ code: number | null; findings: string[]; records: number }> {
  const { code, stdout } = await fieldbook(['check', '-C', root, '--format', 'json', '--no-cache'])
  const { findings, records } = JSON.parse(stdout) as { findings: Found[]; records: number }
  return { code, records, findings: findings.map(({ code: name, severity, file, range }) => `${severity} ${name} ${file}:${range.start.line + 1}`) }
}

/** The warnings that the sample's README explains. */
const deliberate = [
  'warning payment-overdue finance/PAY-0006-changes.yaml:12',
  'warning person-overworked finance/TS-0003-ma.lin-2026-12-28.yaml:14',
  'warning id-file-name issues/ISS-0008-wireless-gap-in-zone-c.yaml:2',
  'info lesson-not-adopted lessons/LES-0012-change-money.md:5',
  'warning action-overdue meetings/MTG-0025-acceptance-review.md:25',
  'warning requirement-ambiguous requirements/SRS-0002-second-wave.md:158',
  'warning requirement-without-acceptance requirements/SRS-0002-second-wave.md:171',
  'warning accept-unused tests/TC-0010-interface-interrupted.yaml:8',
]

test('the sample has a record of every kind', async () => {
  const { stdout } = await fieldbook(['kinds', '--format', 'json'])
  const { kinds } = JSON.parse(stdout) as { kinds: { kind: string }[] }
  const files = globSync(['**/*.yaml', '**/*.md'], { cwd: sample }).map((file) => readFileSync(join(sample, file), 'utf8'))
  const present = new Set(files.map((text) => /^kind: (\w+)$/m.exec(text)?.[1]))
  // Requirements are sections of a specification, which have no line with their kind.
  if (files.some((text) => /^### REQ-\d+ .+\n\n```yaml record$/m.test(text))) present.add('Requirement')
  expect(kinds.map(({ kind }) => kind).filter((kind) => !present.has(kind))).toEqual([])
})

test('the sample has at least 350 records, no error, and the warnings that its README describes', async () => {
  const { code, findings, records } = await check(sample)
  expect({ code, findings }).toEqual({ code: 0, findings: deliberate })
  expect(records).toBeGreaterThanOrEqual(350)
  const readme = readFileSync(join(sample, 'README.md'), 'utf8')
  for (const warning of deliberate) expect(readme).toContain(warning.split(' ')[1])
})

/** Ten ways to break a record, each with the line on which it must be reported. */
const defects: readonly { readonly file: string; readonly from: string; readonly to: string; readonly finding: string }[] = [
  { file: 'changes/CR-0003-one-screen-entry.yaml', from: 'alters: [SRS-0001]', to: 'alters: [SRS-0009]', finding: 'link-dangling' },
  { file: 'changes/CR-0001-pre-closing-by-plant.yaml', from: 'options:', to: 'optoins:', finding: 'field-unknown' },
  { file: 'tests/TC-0001-credit-limit.yaml', from: 'owner: xu.qing', to: 'owner: xu.qin', finding: 'person-unknown' },
  { file: 'tests/TC-0002-payment-matching.yaml', from: 'level: uat', to: 'level: uatt', finding: 'value-not-allowed' },
  { file: 'risks/RISK-0001-key-users-without-time.yaml', from: /^probability: .*$/m.source, to: 'probability: 9', finding: 'value-range' },
  { file: 'risks/RISK-0002-scope-creep.yaml', from: /^status: .*$/m.source, to: 'status: opne', finding: 'state-unknown' },
  { file: 'tests/TC-0003-pre-closing.yaml', from: /^verifies: \[.*\]$/m.source, to: 'verifies: [RISK-0003]', finding: 'link-wrong-kind' },
  {
    file: 'checklists/CHK-0005-monthly-inspection.yaml',
    from: /^( {2}- text: 数据盘使用率低于 70%\n(?: {4}.*\n){3}) {4}done: true$/m.source,
    to: '$1    done: false',
    finding: 'checklist-incomplete',
  },
  { file: 'changes/CR-0002-two-dimensional-label.yaml', from: /^raised: .*$/m.source, to: 'raised: 2026-02-30', finding: 'value-format' },
  { file: 'runbooks/RB-0002-rollback.yaml', from: /^title: (.*)$/m.source, to: 'title： $1', finding: 'yaml-syntax' },
]

test('ten planted defects are reported, each on its line, and nothing else is', async () => {
  const root = join(emptyFolder(), 'engagement')
  cpSync(sample, root, { recursive: true, filter: (path) => !path.includes('.fieldbook/cache') })
  const expected = defects.map(({ file, from, to, finding }) => {
    const before = readFileSync(join(root, file), 'utf8')
    const pattern = new RegExp(from.startsWith('^') ? from : from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'm')
    const at = before.search(pattern)
    expect(at, `${file} has ${from}`).toBeGreaterThanOrEqual(0)
    writeFileSync(join(root, file), before.replace(pattern, to))
    return `error ${finding} ${file}:${before.slice(0, at).split('\n').length}`
  })
  const { code, findings } = await check(root)
  expect(code).toBe(1)
  expect(findings.filter((finding) => !deliberate.includes(finding)).sort()).toEqual(expected.sort())
})
