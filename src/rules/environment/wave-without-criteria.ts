import { isList, textOf } from '../../base/value.ts'
import { itemsOf } from '../items.ts'
import type { RecordRule } from '../rule.ts'

export const waveWithoutCriteria: RecordRule = {
  code: 'wave-without-criteria',
  summary: { en: 'A rollout has begun, and a later wave has no criteria that decide whether it may start.', zh: '推广已开始，后续批次却没有写启动条件。' },
  severity: 'warning',
  practices: [27],
  scope: 'record',
  about: [{ kind: 'Rollout', states: ['pilot', 'rolling'] }],
  *check(record) {
    for (const { item, pointer } of itemsOf(record.data, 'waves').slice(1)) {
      if (item.pilot === true || item.startedOn || (isList(item.criteria) && item.criteria.length > 0)) continue
      const name = textOf(item.name) ?? ''
      yield {
        code: 'wave-without-criteria',
        pointer: `${pointer}/name`,
        message: {
          en: `Nothing decides whether the wave “${name}” of ${record.id} may start. Write under 'criteria' what the waves before must have shown.`,
          zh: `${record.id} 的批次“${name}”没有启动条件。请在 criteria 中写明前面的批次要达到什么才能继续。`,
        },
      }
    }
  },
}
