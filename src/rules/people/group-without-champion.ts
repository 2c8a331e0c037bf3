import { textOf } from '../../base/value.ts'
import { itemsOf, textsOf } from '../items.ts'
import type { RecordRule } from '../rule.ts'

export const groupWithoutChampion: RecordRule = {
  code: 'group-without-champion',
  summary: { en: 'A group in a running adoption plan has no champion of its own.', zh: '执行中的推广计划里，有群体没有自己的种子用户。' },
  severity: 'warning',
  practices: [44],
  scope: 'record',
  about: [{ kind: 'AdoptionPlan', states: ['running'] }],
  *check({ data }) {
    for (const { item, pointer } of itemsOf(data, 'groups')) {
      if (textsOf(item.champions).length > 0) continue
      const name = textOf(item.name) ?? '?'
      yield {
        code: 'group-without-champion',
        pointer,
        message: {
          en: `${name} has no champion. Name a colleague of theirs who knows the new system first and whom they ask.`,
          zh: `“${name}”还没有种子用户。请在他们当中选一位先学会、同事愿意去问的人。`,
        },
      }
    }
  },
}
