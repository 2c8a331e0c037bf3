import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReportedFinding } from '../../project/check.ts'
import { paint } from '../paint.ts'
import { github } from './github.ts'

function finding(change: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    code: 'link-dangling',
    severity: 'error',
    message: { en: 'There is no record REQ-0999.', zh: '没有记录 REQ-0999。' },
    record: 'CR-0001',
    file: 'changes/CR-0001.yaml',
    pointer: '/implements/0',
    range: { start: { line: 11, character: 4 }, end: { line: 11, character: 12 } },
    related: [],
    fixes: [],
    ...change,
  }
}

function lines(...findings: ReportedFinding[]): string[] {
  const result = {
    engagement: 'X',
    records: 1,
    files: 1,
    findings,
    looked: { folders: [], names: '[]' },
    counts: { error: findings.length, warning: 0, info: 0 },
  }
  const report = {
    result,
    language: 'en' as const,
    milliseconds: 5,
    textOf: () => undefined,
    pathOf: (file: string) => `sub/${file}`,
    paint: paint(false),
    columns: 80,
  }
  return github(report).trimEnd().split('\n')
}

test('A finding becomes a workflow command with lines and columns from one', () => {
  expect(lines(finding())[0]).toBe(
    '::error file=sub/changes/CR-0001.yaml,line=12,endLine=12,col=5,endColumn=12,title=CR-0001%3A link-dangling::There is no record REQ-0999.',
  )
})

test('A warning is a warning and information is a notice', () => {
  expect(lines(finding({ severity: 'warning' }), finding({ severity: 'info' })).map((line) => line.split(' ')[0])).toEqual(['::warning', '::notice', '2'])
})

test('A place of several lines has no columns', () => {
  const range = { start: { line: 2, character: 3 }, end: { line: 5, character: 0 } }
  expect(lines(finding({ range }))[0]).toContain(',line=3,endLine=5,title=')
})

test('Nothing in a record can add a command, a property or a line', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('\n', '\r', ':', ',', '%', '=', '::', '::error::', '##[error]', '%0A', '\u2028', 'x', ' '), maxLength: 12 }),
      (text) => {
        const [line, ...rest] = lines(finding({ file: `a${text}.yaml`, record: text, message: { en: text, zh: text } }))
        expect(rest).toHaveLength(1)
        const [, properties, data] = /^::error (.*?)::(.*)$/.exec(line ?? '') ?? []
        expect(properties?.split(',').map((property) => property.split('=')[0])).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title'])
        expect(data).not.toMatch(/[\r\n\u2028]|%(?!25)/)
        expect(line).not.toContain('##[')
      },
    ),
  )
})
