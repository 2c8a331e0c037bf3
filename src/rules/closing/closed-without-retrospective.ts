import type { EngagementRule } from '../rule.ts'

export const closedWithoutRetrospective: EngagementRule = {
  code: 'closed-without-retrospective',
  summary: { en: 'The engagement is closed and nobody has looked back on it.', zh: '项目已结项，却没有做复盘。' },
  severity: 'warning',
  practices: [54],
  scope: 'engagement',
  about: [{ kind: 'Engagement', states: ['closed'] }, { kind: 'Retrospective' }],
  *check(project) {
    const { engagement } = project
    if (engagement?.status !== 'closed') return
    if (project.ofKind('Retrospective').some(({ status, data }) => status === 'issued' && (data.type === 'project' || data.type === undefined))) return
    yield {
      in: engagement,
      code: 'closed-without-retrospective',
      pointer: '/status',
      message: {
        en: `${engagement.id} is closed without an issued retrospective of the project. Hold one while people remember: technical, process, people.`,
        zh: `${engagement.id} 已结项，但没有已发布的项目复盘。请趁大家还记得，从技术、流程、人员三方面做一次。`,
      },
    }
  },
}
