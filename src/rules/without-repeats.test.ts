import { expect, test } from 'vitest'
import type { Finding } from '../base/finding.ts'
import { emptyRange } from '../base/range.ts'
import { withoutRepeats } from './without-repeats.ts'

function finding(code: string, pointer: string, record = 'CR-0001'): Finding {
  return { code, severity: 'error', message: { en: code, zh: code }, record, file: 'a.yaml', pointer, range: emptyRange, related: [], fixes: [] }
}

test('a schema is silent about a field of which a rule speaks, and about no other', () => {
  const findings = [
    finding('state-field-missing', '/impact'),
    finding('state-field-missing', '/decision'),
    finding('change-without-impact', '/impact'),
    finding('value-not-allowed', '/status', 'CR-0002'),
    finding('state-unknown', '/status', 'CR-0002'),
    finding('id-format', '/id'),
    finding('id-duplicate', '/id'),
  ]
  expect(withoutRepeats(findings).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'state-field-missing /decision',
    'change-without-impact /impact',
    'state-unknown /status',
    'id-format /id',
    'id-duplicate /id',
  ])
})
