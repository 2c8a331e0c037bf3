import { textOf } from '../../base/value.ts'
import { isGoLiveNear } from '../engagement-time.ts'
import { textsOf } from '../items.ts'
import { listed } from '../listed.ts'
import type { EngagementRule } from '../rule.ts'
import { audiences } from './audiences.ts'

/** A manual that is released after the training week helps nobody on the first day. */
const workingDaysBefore = 5

export const roleWithoutManual: EngagementRule = {
  code: 'role-without-manual',
  summary: {
    en: 'Those who are trained have no released manual although the go-live is a week away or past.',
    zh: '距上线不足一周或已上线，受训人群还没有已发布的手册。',
  },
  severity: 'warning',
  practices: [43],
  scope: 'engagement',
  from: 'go-live',
  about: [{ kind: 'Engagement' }, { kind: 'Training' }, { kind: 'Document' }],
  *check(project) {
    const { engagement } = project
    if (!engagement || engagement.status === 'closed' || !isGoLiveNear(workingDaysBefore, project)) return
    const manuals = project.ofKind('Document').filter(({ status, data }) => status === 'released' && (data.type === 'manual' || data.type === 'quick-guide'))
    const served = new Set(manuals.flatMap(({ data }) => textsOf(data.audience)))
    const trained = new Set(project.ofKind('Training').map(({ data }) => textOf(data.audience)))
    const missing = Object.entries(audiences).flatMap(([audience, name]) => (trained.has(audience) && !served.has(audience) ? [name] : []))
    if (missing.length === 0) return
    const { en, zh } = listed(missing)
    yield {
      in: engagement,
      code: 'role-without-manual',
      pointer: '/goLive',
      message: {
        en: `No manual or quick guide for ${en} is released. Release one that follows their daily steps.`,
        zh: `面向${zh}的操作手册或速查卡还没有发布。请按其日常操作步骤编写并发布。`,
      },
    }
  },
}
