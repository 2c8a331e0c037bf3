import { recordName } from '../kind-words.ts'
import { isClosed, lateSince, workingDays } from '../late.ts'
import type { EngagementRule } from '../rule.ts'
import { hasReached } from '../stage.ts'

export const deliverableMissing: EngagementRule = {
  code: 'deliverable-missing',
  summary: { en: 'A deliverable is due and not delivered, or the engagement closes without any.', zh: '有交付物到期未交付，或项目收尾时没有登记任何交付物。' },
  severity: 'warning',
  practices: [52],
  scope: 'engagement',
  about: [{ kind: 'Engagement' }, { kind: 'Deliverable' }],
  *check(project) {
    const { engagement } = project
    const deliverables = project.ofKind('Deliverable')
    if (deliverables.length === 0 && engagement && hasReached(project.stage, 'closing') && !isClosed(project)) {
      yield {
        in: engagement,
        code: 'deliverable-missing',
        pointer: '/phases',
        message: {
          en: 'The closing phase has begun and no deliverable is on record. List the handover package: deployment report, manuals by role, training material, FAQ.',
          zh: '已进入收尾阶段，却没有登记任何交付物。请列出移交清单：部署报告、分角色手册、培训资料、常见问题。',
        },
      }
    }
    for (const record of deliverables) {
      const late = record.status === 'planned' ? lateSince(record.data.due, project) : undefined
      if (!late) continue
      const [name, by] = [recordName(record), workingDays(late.days)]
      yield {
        in: record,
        code: 'deliverable-missing',
        pointer: '/due',
        message: {
          en: `${name.en} was due on ${late.due}, ${by.en} ago, and is not delivered. Hand it over and note to whom, or agree on a new date.`,
          zh: `${name.zh}应于 ${late.due} 交付，已过 ${by.zh}。请交付并写明接收人，或商定新的日期。`,
        },
      }
    }
  },
}
