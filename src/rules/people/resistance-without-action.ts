import { textOf } from '../../base/value.ts'
import { itemsOf } from '../items.ts'
import type { RecordRule } from '../rule.ts'

export const resistanceWithoutAction: RecordRule = {
  code: 'resistance-without-action',
  summary: { en: 'A group resists the change and nothing is being done about it.', zh: '有群体抵触变革，却没有在进行的应对行动。' },
  severity: 'warning',
  practices: [44],
  scope: 'record',
  about: [{ kind: 'AdoptionPlan', states: ['running'] }],
  *check({ data }) {
    for (const { item, pointer } of itemsOf(data, 'groups')) {
      const actions = itemsOf(item, 'actions')
      if (item.attitude !== 'resistant' || actions.some((action) => action.item.done !== true)) continue
      const name = textOf(item.name) ?? '?'
      const none =
        actions.length === 0 ? { en: 'nothing is planned', zh: '没有安排应对行动' } : { en: 'all that was planned is done', zh: '安排过的行动都已做完' }
      yield {
        code: 'resistance-without-action',
        pointer: `${pointer}/attitude`,
        message: {
          en: `${name} resists, and ${none.en}. Ask what they stand to lose, and agree on a next step with an owner and a day.`,
          zh: `“${name}”仍有抵触，${none.zh}。请弄清他们担心失去什么，并商定下一步行动、负责人和日期。`,
        },
      }
    }
  },
}
