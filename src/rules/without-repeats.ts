import type { Finding } from '../base/finding.ts'

/** What a schema can say of a field without knowing what the field means. */
const generalCodes = new Set(['state-field-missing', 'value-not-allowed'])

/** Leaves out what a schema says of a field where a rule says it of the same field in words of the trade: one gap is one finding. */
export function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const said = new Set(findings.filter((finding) => !generalCodes.has(finding.code)).map(placeOf))
  return findings.filter((finding) => !generalCodes.has(finding.code) || !said.has(placeOf(finding)))
}

function placeOf({ record, pointer }: Finding): string {
  return `${record ?? ''} ${pointer}`
}
