import { textOf } from '../../base/value.ts'
import { itemsOf } from '../items.ts'
import { isClosed } from '../late.ts'
import type { EngagementRule } from '../rule.ts'

export const phaseWithoutKickoff: EngagementRule = {
  code: 'phase-without-kickoff',
  summary: { en: 'The kickoff phase is over and no kickoff meeting was held.', zh: '启动阶段已过，却没有召开过启动会。' },
  severity: 'warning',
  practices: [5],
  scope: 'engagement',
  from: 'requirements',
  about: [{ kind: 'Engagement' }, { kind: 'Meeting' }],
  *check(project) {
    const { engagement } = project
    if (!engagement || isClosed(project)) return
    // Where no phase is a kickoff, somebody else has begun the project and we came later.
    const phase = itemsOf(engagement.data, 'phases').find(({ item }) => item.stage === 'kickoff')
    if (!phase || project.ofKind('Meeting').some(({ status, data }) => status === 'held' && data.type === 'kickoff')) return
    const name = textOf(phase.item.name) ?? ''
    yield {
      in: engagement,
      code: 'phase-without-kickoff',
      pointer: phase.pointer,
      message: {
        en: `The phase “${name}” is over, and no kickoff meeting is marked as held. Hold one, or add its minutes.`,
        zh: `“${name}”阶段已过，却没有已召开的启动会。请补开，或补上会议纪要。`,
      },
    }
  },
}
