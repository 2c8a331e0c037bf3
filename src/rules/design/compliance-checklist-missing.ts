import { isList } from '../../base/value.ts'
import { isClosed } from '../late.ts'
import type { EngagementRule } from '../rule.ts'

export const complianceChecklistMissing: EngagementRule = {
  code: 'compliance-checklist-missing',
  summary: { en: 'The engagement has to comply with a regime, and no checklist is there for it.', zh: '项目有合规要求，却没有合规检查表。' },
  severity: 'warning',
  practices: [19],
  scope: 'engagement',
  from: 'requirements',
  about: [{ kind: 'Engagement' }, { kind: 'Checklist' }],
  *check(project) {
    const { engagement } = project
    const regimes = engagement?.data.compliance
    if (!engagement || isClosed(project) || !isList(regimes) || regimes.length === 0) return
    if (project.ofKind('Checklist').some(({ data }) => data.type === 'compliance')) return
    yield {
      in: engagement,
      code: 'compliance-checklist-missing',
      pointer: '/compliance',
      message: {
        en: `The system has to comply with ${regimes.join(', ')}, and there is no checklist of the type 'compliance'. Add one, and go through it before the design is settled.`,
        zh: `系统须符合 ${regimes.join('、')}，却没有 compliance 类型的检查表。请新建，并在设计定稿前逐项过一遍。`,
      },
    }
  },
}
