import { textOf } from '../../base/value.ts'
import { itemsOf } from '../items.ts'
import { listed } from '../listed.ts'
import type { RecordRule } from '../rule.ts'
import { settledMapping } from './settled-mapping.ts'

const mostRelated = 5

export const targetFieldUnmapped: RecordRule = {
  code: 'target-field-unmapped',
  summary: { en: 'The new system wants a value for a field, and the agreed mapping has none.', zh: '新系统的必填字段在已确认的映射中没有来源。' },
  severity: 'error',
  practices: [29],
  scope: 'record',
  about: [{ kind: 'MigrationMapping', states: settledMapping }],
  *check(record) {
    const unmapped = itemsOf(record.data, 'fields').filter(
      ({ item }) => item.required === true && !item.source && !item.transform && textOf(item.default) === undefined,
    )
    const [first, ...others] = unmapped
    if (!first) return
    const { en, zh } = listed(unmapped.map(({ item }) => ({ en: textOf(item.target) ?? '', zh: textOf(item.target) ?? '' })))
    yield {
      code: 'target-field-unmapped',
      pointer: `${first.pointer}/target`,
      message: {
        en: `The new system wants a value for ${en}, but ${record.id} gives none. Name a source field, a transformation or a default.`,
        zh: `新系统要求 ${zh} 必填，但 ${record.id} 没有给出取值。请填写来源字段、转换规则或默认值。`,
      },
      related: others
        .slice(0, mostRelated)
        .map(({ pointer }) => ({ record: record.id, file: record.file, pointer, message: { en: 'No value either', zh: '同样没有取值' } })),
    }
  },
}
