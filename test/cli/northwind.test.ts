import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { fieldbook } from './program.ts'

const sample = resolve('examples/northwind-mes')

interface Found {
  readonly code: string
  readonly severity: string
  readonly file: string
  readonly range: { readonly start: { readonly line: number } }
}

/** The warnings that the sample's README explains. */
const deliberate = [
  'warning action-overdue meetings/MTG-0010-weekly-week-46.yaml:34',
  'warning ticket-over-service-level operations/TKT-0010-handheld-seven-behind-the-core-store.yaml:15',
  'warning requirement-ambiguous requirements/SRS-0002-mes-plant-b.md:78',
  'warning exam-failed-open training/TRN-0001-operators-line-1-night-shift.md:65',
]

test('the English sample has at least 120 records, no error, and the warnings that its README describes, on any day', async () => {
  const { code, stdout } = await fieldbook(['check', '-C', sample, '--format', 'json', '--no-cache'])
  const { findings, records } = JSON.parse(stdout) as { findings: Found[]; records: number }
  const found = findings.map(({ code: name, severity, file, range }) => `${severity} ${name} ${file}:${range.start.line + 1}`)
  expect({ code, found }).toEqual({ code: 0, found: deliberate })
  expect(records).toBeGreaterThanOrEqual(120)
  const readme = readFileSync(join(sample, 'README.md'), 'utf8')
  for (const warning of deliberate) expect(readme).toContain(warning.split(' ')[1])
})

test('the English sample has every kind of record', async () => {
  const { kinds } = JSON.parse((await fieldbook(['kinds', '-C', sample, '--format', 'json'])).stdout) as { kinds: { kind: string }[] }
  const texts = readdirSync(sample, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:yaml|md)$/.test(file))
    .map((file) => readFileSync(join(sample, file), 'utf8'))
  // Requirements are sections of a specification; their kind follows from their ID.
  const present = new Set(['Requirement', ...texts.flatMap((text) => /^kind: (\w+)$/m.exec(text)?.[1] ?? [])])
  expect(kinds.length).toBeGreaterThanOrEqual(48)
  expect(kinds.map(({ kind }) => kind).filter((kind) => !present.has(kind))).toEqual([])
})
