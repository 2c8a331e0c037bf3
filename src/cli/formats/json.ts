import type { Language } from '../../base/message.ts'
import type { ReportedFinding } from '../../project/check.ts'
import { jsonText } from '../json-text.ts'
import type { Format } from './report.ts'

/** `check --format json`: version 1 of a shape that only grows. Lines and characters count from zero, as in the Language Server Protocol. */
export const json: Format = ({ result, language, milliseconds }) => {
  const { engagement, records, files, findings, counts } = result
  return jsonText({ engagement, records, files, milliseconds, findings: findings.map((finding) => findingJson(finding, language)), counts })
}

/** A finding as every verb writes it in JSON. */
export function findingJson(finding: ReportedFinding, language: Language) {
  const { code, severity, message, record, kind, file, pointer, range, related, fixes } = finding
  return {
    code,
    severity,
    message: message[language],
    ...(record === undefined ? {} : { record }),
    ...(kind === undefined ? {} : { kind }),
    file,
    pointer,
    range,
    related: related.map((place) => ({ file: place.file, range: place.range, message: place.message[language] })),
    fixes: fixes.map(({ title }) => ({ title: title[language] })),
  }
}

/** How a finding looks, for the page of the command line. */
export const findingExample = {
  code: 'link-dangling',
  severity: 'error',
  message: '…',
  record: 'CR-0007',
  kind: 'ChangeRequest',
  file: 'changes/CR-0007.yaml',
  pointer: '/implements/0',
  range: { start: { line: 12, character: 5 }, end: { line: 12, character: 13 } },
  related: [],
  fixes: [{ title: '…' }],
}
