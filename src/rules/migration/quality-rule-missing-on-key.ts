import { textOf } from '../../base/value.ts'
import { itemsOf } from '../items.ts'
import { listed } from '../listed.ts'
import type { RecordRule } from '../rule.ts'
import { settledMapping } from './settled-mapping.ts'

export const qualityRuleMissingOnKey: RecordRule = {
  code: 'quality-rule-missing-on-key',
  summary: { en: 'An agreed mapping says nothing about what its key must satisfy.', zh: '已确认的映射没有写明关键字段要满足的质量规则。' },
  severity: 'warning',
  practices: [28],
  scope: 'record',
  about: [{ kind: 'MigrationMapping', states: settledMapping }],
  *check(record) {
    const checked = new Set(itemsOf(record.data, 'qualityRules').flatMap(({ item }) => columnsIn(textOf(item.field))))
    const keys = itemsOf(record.data, 'fields').filter(({ item }) => item.key === true && textOf(item.source) !== undefined)
    const first = keys[0]
    // A key of several columns is checked as a whole: a rule on one of them is enough. A code map refuses what it does not know.
    if (!first || keys.some(({ item }) => item.rule || item.codeMap || columnsIn(textOf(item.source)).some((column) => checked.has(column)))) return
    const { en, zh } = listed(keys.map(({ item }) => ({ en: textOf(item.source) ?? '', zh: textOf(item.source) ?? '' })))
    yield {
      code: 'quality-rule-missing-on-key',
      pointer: `${first.pointer}/source`,
      message: {
        en: `${record.id} identifies rows by ${en}, but no quality rule covers this key. Add one under 'qualityRules', such as unique and not empty, with the query that lists the rows that break it.`,
        zh: `${record.id} 以 ${zh} 识别数据，却没有对应的质量规则。请在 qualityRules 中补上，例如唯一且不为空，并写明查出违规数据的语句。`,
      },
    }
  },
}

/** The columns that a field names: `KHDA.KHBM` and `KHBM, GSDM` as well as `KHBM`. */
function columnsIn(field: string | undefined): string[] {
  return (field ?? '').split(/[\s,;+.，、；]+/).filter((column) => column !== '')
}
