import { textOf } from '../../base/value.ts'
import { itemsOf } from '../items.ts'
import type { RecordRule } from '../rule.ts'
import { settledMapping } from './settled-mapping.ts'

export const qualityWithoutOwner: RecordRule = {
  code: 'quality-without-owner',
  summary: { en: 'A quality rule of an agreed mapping has nobody who cleans the rows that break it.', zh: '已确认的映射中有质量规则没写由谁清洗。' },
  severity: 'warning',
  practices: [28],
  scope: 'record',
  about: [{ kind: 'MigrationMapping', states: settledMapping }],
  *check(record) {
    const mappingOwner = textOf(record.data.owner)
    for (const { item, pointer } of itemsOf(record.data, 'qualityRules')) {
      if (item.owner) continue
      const rule = textOf(item.rule) ?? ''
      yield {
        code: 'quality-without-owner',
        pointer: `${pointer}/rule`,
        message: {
          en: `Nobody cleans the rows of ${record.id} that break “${rule}”. Write under 'owner' who at the client does.`,
          zh: `${record.id} 中违反“${rule}”的数据没有人清洗。请在 owner 中写明客户方由谁负责。`,
        },
        fixes: mappingOwner
          ? [
              {
                title: { en: `Let ${mappingOwner}, who answers for this data, clean it`, zh: `由数据负责人 ${mappingOwner} 清洗` },
                changes: [{ pointer: `${pointer}/owner`, set: mappingOwner }],
              },
            ]
          : [],
      }
    }
  },
}
