import type { Finding, Severity } from '../base/finding.ts'
import type { Message } from '../base/message.ts'
import type { LookedInto } from './file-names.ts'
import type { Project } from './project.ts'

export interface CheckResult {
  /** Code of the engagement. */
  readonly engagement: string
  readonly records: number
  readonly files: number
  readonly findings: readonly ReportedFinding[]
  readonly counts: Counts
  /** When something comes or goes here, the findings may differ. */
  readonly looked: LookedInto
}

/** A finding as it is reported and kept: a fix is known by its title only. */
export type ReportedFinding = Omit<Finding, 'fixes'> & { readonly fixes: readonly { readonly title: Message }[] }

export type Counts = { readonly [severity in Severity]: number }

/** All findings, or those of some files or folders. */
export function checkEngagement(project: Project, options: { readonly paths?: readonly string[] } = {}): CheckResult {
  const findings = within(project.findings(), options.paths)
  return {
    engagement: project.code,
    records: project.index.size,
    files: project.fileCount,
    findings,
    counts: countFindings(findings),
    looked: project.fileNames.looked,
  }
}

/** The findings in some files or folders; all where none is named. */
export function within<T extends { readonly file: string }>(findings: readonly T[], paths: readonly string[] | undefined): readonly T[] {
  if (!paths || paths.length === 0 || paths.includes('')) return findings
  return findings.filter(({ file }) => paths.some((path) => file === path || file.startsWith(`${path}/`)))
}

export function countFindings(findings: Iterable<{ readonly severity: Severity }>): Counts {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}
