import type { EngagementRule } from '../rule.ts'
import { hasReached } from '../stage.ts'

export const summaryMissing: EngagementRule = {
  code: 'summary-missing',
  summary: { en: 'The project is over and has no summary report.', zh: '项目已结束，却没有总结报告。' },
  severity: 'warning',
  practices: [55],
  scope: 'engagement',
  about: [{ kind: 'Engagement' }, { kind: 'Report' }],
  *check(project) {
    const { engagement } = project
    if (!engagement || !(engagement.status === 'closed' || hasReached(project.stage, 'operation'))) return
    if (project.ofKind('Report').some(({ status, data }) => status === 'issued' && data.type === 'summary')) return
    yield {
      in: engagement,
      code: 'summary-missing',
      pointer: '/status',
      message: {
        en: `The project work of ${engagement.id} is over and no summary report is issued. Write one: goals and what was reached, scope, dates, cost, what remains.`,
        zh: `${engagement.id} 的项目工作已结束，还没有发布总结报告。请写明目标及达成情况、范围、工期、费用和遗留事项。`,
      },
    }
  },
}
