import { isClosed } from '../late.ts'
import type { RecordRule } from '../rule.ts'

export const customizeWithoutCase: RecordRule = {
  code: 'customize-without-case',
  summary: {
    en: 'A requirement is to be met by customization, and no record says why the standard will not do.',
    zh: '需求要靠定制实现，却没有记录说明标准功能为何不行。',
  },
  severity: 'warning',
  practices: [14],
  scope: 'record',
  from: 'design',
  about: [{ kind: 'Requirement', states: ['approved', 'implemented', 'verified'] }],
  *check(requirement, project) {
    if (requirement.data.fit !== 'customize' || requirement.data.priority === 'wont' || isClosed(project)) return
    const cases = project.linksTo(requirement.id).filter(({ from }) => from.kind.name === 'Customization')
    if (cases.some(({ from }) => from.status !== 'rejected')) return
    const [rejected] = cases
    yield {
      code: 'customize-without-case',
      pointer: '/fit',
      message: rejected
        ? {
            en: `${requirement.id} is to be customized, but ${rejected.from.id} was rejected. Choose another fit, or propose it anew.`,
            zh: `${requirement.id} 计划定制，但 ${rejected.from.id} 已被否决。请改选实现方式，或重新提出定制申请。`,
          }
        : {
            en: `${requirement.id} is to be customized, but no customization says why, at which cost and risk. Add one that implements it.`,
            zh: `${requirement.id} 计划定制，但没有定制项说明理由、代价和风险。请新建一条并在 implements 中引用它。`,
          },
    }
  },
}
