import type { Position, Range } from '../../base/range.ts'
import type { ReportedFinding } from '../../project/check.ts'
import { codeFrame } from '../code-frame.ts'
import { pad, visible, widthOf } from '../terminal-text.ts'
import { severityNames } from '../words.ts'
import type { Format, Report } from './report.ts'
import { summary } from './summary.ts'

/** For people: findings file by file, each with its line and the place marked below it, and one line to sum up. */
export const pretty: Format = (report) => {
  const { findings } = report.result
  return `${prettyFindings(findings, report)}${lastLine(report)}\n`
}

/** What `check` shows, for verbs that show findings beside something else. */
export function prettyFindings(findings: readonly ReportedFinding[], report: Omit<Report, 'result' | 'milliseconds'>): string {
  const files = groupBy(findings, (finding) => finding.file)
  return [...files].map(([file, ofFile]) => `${fileBlock(file, ofFile, report)}\n`).join('')
}

type Setting = Omit<Report, 'result' | 'milliseconds'>

function fileBlock(file: string, findings: readonly ReportedFinding[], setting: Setting): string {
  const lines = setting.textOf(file)?.split(/\r\n|\r|\n/) ?? []
  const placeWidth = Math.max(...findings.map((finding) => place(finding.range.start).length))
  const blocks = findings.map((finding) => findingLines(finding, lines, placeWidth, setting))
  return `${[setting.paint.strong(visible(setting.pathOf(file))), ...blocks.flat()].join('\n')}\n`
}

function findingLines(finding: ReportedFinding, lines: readonly string[], placeWidth: number, setting: Setting): string[] {
  const { paint, language, pathOf } = setting
  const severity = severityNames[finding.severity][language]
  const widest = Math.max(...Object.values(severityNames).map((names) => widthOf(names[language])))
  const start = `  ${paint.dim(pad(place(finding.range.start), placeWidth))}  ${paint.severity(finding.severity, severity)}${' '.repeat(widest - widthOf(severity))}`
  const related = finding.related.map(
    ({ file, range, message }) => `      ${paint.dim('→')} ${visible(`${pathOf(file)}:${place(range.start)}`)} ${visible(message[language])}`,
  )
  const [fix] = finding.fixes
  return [
    `${start}  ${visible(finding.message[language])}  ${paint.dim(finding.code)}`,
    ...frameLines(finding, lines, setting),
    ...related,
    ...(fix ? [`      ${paint.good(language === 'zh' ? '可修复：' : 'Fix: ')}${visible(fix.title[language])}`] : []),
  ]
}

function frameLines({ range, severity }: ReportedFinding, lines: readonly string[], { paint, columns }: Setting): string[] {
  const line = lines[range.start.line]
  if (line === undefined || line.trim() === '') return []
  const number = String(range.start.line + 1)
  const gutter = `      ${number} │ `
  const frame = codeFrame(line, range.start.character, endOn(range, line), Math.max(20, columns - gutter.length))
  return [`${paint.dim(gutter)}${frame.text}`, `${paint.dim(`      ${' '.repeat(number.length)} │ `)}${paint.severity(severity, frame.marks)}`]
}

/** The end of the place on its first line. */
function endOn({ start, end }: Range, line: string): number {
  return end.line === start.line ? end.character : line.trimEnd().length
}

/** Line and column as people and editors count them, from one. */
function place({ line, character }: Position): string {
  return `${line + 1}:${character + 1}`
}

function lastLine(report: Report): string {
  const { counts, findings } = report.result
  const { paint, language } = report
  const line = summary(report)
  if (findings.length === 0) return paint.good(line)
  const code = mostFrequent(findings)
  const next = language === 'zh' ? `\`fieldbook explain ${code}\` 说明如何处理。` : `\`fieldbook explain ${code}\` says what to do about it.`
  return `${paint.severity(counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : 'info', line)}\n${next}`
}

function mostFrequent(findings: readonly ReportedFinding[]): string {
  const severest = findings.filter((finding) => finding.severity === 'error')
  const byCode = groupBy(severest.length > 0 ? severest : findings, (finding) => finding.code)
  return [...byCode].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? ''
}

function groupBy(findings: readonly ReportedFinding[], keyOf: (finding: ReportedFinding) => string): Map<string, ReportedFinding[]> {
  const groups = new Map<string, ReportedFinding[]>()
  for (const finding of findings) {
    const group = groups.get(keyOf(finding))
    if (group) group.push(finding)
    else groups.set(keyOf(finding), [finding])
  }
  return groups
}
