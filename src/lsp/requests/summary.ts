import { countFindings } from '../../project/check.ts'
import type { EngagementSummary } from '../../protocol/messages.ts'
import type { LiveEngagement } from '../live-engagement.ts'

/** An engagement as the list of engagements shows it, also while it is being loaded. */
export function summary(engagement: LiveEngagement): EngagementSummary {
  const { uri, project, loading } = engagement
  if (!project) return { uri, code: '', title: '', records: 0, counts: countFindings([]), loading }
  const { index, code } = project
  return { uri, code, title: index.engagement?.title ?? '', records: index.size, counts: countFindings(project.findings()), loading }
}
