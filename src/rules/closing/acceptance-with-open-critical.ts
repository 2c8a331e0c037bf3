import { dayOf } from '../items.ts'
import { listed } from '../listed.ts'
import type { EngagementRule, RecordView } from '../rule.ts'
import { openDefects } from '../testing/open-defects.ts'

const openIssues = ['open', 'in-progress']

export const acceptanceWithOpenCritical: EngagementRule = {
  code: 'acceptance-with-open-critical',
  summary: { en: 'An acceptance is signed while a critical defect or issue from before it is open.', zh: '验收已通过，而验收前提出的严重缺陷或问题仍未关闭。' },
  severity: 'error',
  practices: [53],
  scope: 'engagement',
  about: [
    { kind: 'Acceptance', states: ['accepted'] },
    { kind: 'Defect', states: openDefects },
    { kind: 'Issue', states: openIssues },
  ],
  *check(project) {
    const accepted = project.ofKind('Acceptance').filter(({ status }) => status === 'accepted')
    if (accepted.length === 0) return
    const open = [...project.ofKind('Defect').filter(isIn(openDefects)), ...project.ofKind('Issue').filter(isIn(openIssues))].filter(
      ({ data }) => data.severity === 'critical',
    )
    for (const record of accepted) {
      const on = dayOf(record.data.on)
      const before = open.filter(({ data }) => on === undefined || (dayOf(data.reported) ?? dayOf(data.raised) ?? on) <= on)
      if (before.length === 0) continue
      const { en, zh } = listed(before.map(({ id }) => ({ en: id, zh: id })))
      yield {
        in: record,
        code: 'acceptance-with-open-critical',
        pointer: '/on',
        message: {
          en: `${record.id} is accepted although ${en} was critical and open on that day. Close it first, or have both sides sign it as a remainder with an owner and a day.`,
          zh: `${record.id} 已验收通过，但当日 ${zh} 为严重级别且未关闭。请先关闭，或由双方作为遗留项签字，写明负责人和日期。`,
        },
        related: before.slice(0, 5).map(({ id, file }) => ({ record: id, file, pointer: '/status', message: { en: 'Still open', zh: '仍未关闭' } })),
      }
    }
  },
}

function isIn(states: readonly string[]): (record: RecordView) => boolean {
  return ({ status }) => states.includes(status ?? '')
}
