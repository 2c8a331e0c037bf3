import type { Severity } from '../../base/finding.ts'
import type { ReportedFinding } from '../../project/check.ts'
import { visible } from '../terminal-text.ts'
import type { Format, Report } from './report.ts'
import { summary } from './summary.ts'

const commands: { readonly [severity in Severity]: string } = { error: 'error', warning: 'warning', info: 'notice' }

/** Workflow commands of GitHub Actions, which show each finding beside its line in a pull request. */
export const github: Format = (report) => {
  const lines = report.result.findings.map((finding) => annotation(finding, report))
  return `${[...lines, summary(report)].join('\n')}\n`
}

function annotation(finding: ReportedFinding, { language, pathOf }: Report): string {
  const { start, end } = finding.range
  // A place that ends before the first character of a line ends on the line before.
  const endLine = end.character === 0 && end.line > start.line ? end.line : end.line + 1
  const properties = {
    file: pathOf(finding.file),
    line: start.line + 1,
    endLine,
    // GitHub takes columns only where the place is on one line.
    ...(endLine === start.line + 1 ? { col: start.character + 1, endColumn: Math.max(start.character + 1, end.character) } : {}),
    title: finding.record === undefined ? finding.code : `${finding.record}: ${finding.code}`,
  }
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${commands[finding.severity]} ${list.join(',')}::${escapeData(finding.message[language])}`
}

function escapeData(text: string): string {
  return visible(text).replaceAll('%', '%25')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
