import type { Message } from '../../base/message.ts'
import { textOf } from '../../base/value.ts'
import { listed } from '../listed.ts'
import type { EngagementRule } from '../rule.ts'
import { audiences } from './audiences.ts'

export const audienceWithoutTraining: EngagementRule = {
  code: 'audience-without-training',
  summary: {
    en: 'Operators, administrators or managers have no training although the go-live comes near.',
    zh: '临近上线，操作员、管理员或管理层中有人群没有安排培训。',
  },
  severity: 'warning',
  practices: [41],
  scope: 'engagement',
  from: 'go-live',
  about: [{ kind: 'Engagement' }, { kind: 'Training' }],
  *check(project) {
    const { engagement } = project
    if (!engagement || engagement.status === 'closed') return
    const trained = new Set(project.ofKind('Training').map(({ data }) => textOf(data.audience)))
    const missing = Object.entries(audiences).flatMap(([audience, name]): Message[] => (trained.has(audience) ? [] : [name]))
    if (missing.length === 0) return
    const { en, zh } = listed(missing)
    yield {
      in: engagement,
      code: 'audience-without-training',
      pointer: '/goLive',
      message: {
        en: `No training is planned or was held for ${en}. Plan one on their real work, with an exam.`,
        zh: `${zh}还没有培训计划。请按其真实业务场景安排培训和考试。`,
      },
    }
  },
}
