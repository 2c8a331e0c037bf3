import { isClosed } from '../late.ts'
import type { RecordRule } from '../rule.ts'

export const customizeAWish: RecordRule = {
  code: 'customize-a-wish',
  summary: { en: 'Something that nobody needs is to be customized.', zh: '可有可无的功能也要定制。' },
  severity: 'warning',
  practices: [14],
  scope: 'record',
  about: [
    { kind: 'Requirement', states: ['reviewed', 'approved'] },
    { kind: 'Customization', states: ['approved', 'built', 'released'] },
  ],
  *check({ id, kind, data }, project) {
    if (isClosed(project)) return
    if (kind.name === 'Requirement' && data.fit === 'customize' && data.priority === 'could') {
      yield {
        code: 'customize-a-wish',
        pointer: '/fit',
        message: {
          en: `${id} is a 'could' and is to be customized. Meet it with the standard or a setting, or leave it for a later release.`,
          zh: `${id} 的优先级是 could，却要定制开发。请用标准功能或配置实现，或留到以后的版本。`,
        },
      }
    }
    if (kind.name === 'Customization' && data.need === 'wish') {
      yield {
        code: 'customize-a-wish',
        pointer: '/need',
        message: {
          en: `${id} was approved though it is a wish. Have it decided again with its cost at every upgrade, or note who insists and why.`,
          zh: `${id} 只是愿望，却已批准定制。请连同每次升级的代价重新评审，或注明谁坚持、为什么。`,
        },
      }
    }
  },
}
