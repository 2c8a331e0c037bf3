import { textOf } from '../../base/value.ts'
import { itemsOf } from '../items.ts'
import { listed } from '../listed.ts'
import type { RecordRule } from '../rule.ts'

const mostRelated = 5

export const codeUnmapped: RecordRule = {
  code: 'code-unmapped',
  summary: { en: 'An agreed code map leaves an old code without a new one.', zh: '已确认的代码对照中有旧代码没有对应的新代码。' },
  severity: 'error',
  practices: [29],
  scope: 'record',
  about: [{ kind: 'CodeMap', states: ['agreed'] }],
  *check(record) {
    const unmapped = itemsOf(record.data, 'entries').filter(({ item }) => (textOf(item.target) ?? '') === '')
    const [first, ...others] = unmapped
    if (!first) return
    const { en, zh } = listed(unmapped.map(({ item }) => ({ en: textOf(item.source) ?? '', zh: textOf(item.source) ?? '' })))
    yield {
      code: 'code-unmapped',
      pointer: `${first.pointer}/source`,
      message: {
        en: `${record.id} is agreed, but has no new code for ${en}. Rows with it will be refused: decide on a target, or set the map back to draft.`,
        zh: `${record.id} 已确认，但旧代码 ${zh} 没有对应的新代码，带这些代码的数据会被拒绝。请定下目标代码，或把状态改回 draft。`,
      },
      related: others
        .slice(0, mostRelated)
        .map(({ pointer }) => ({ record: record.id, file: record.file, pointer, message: { en: 'No new code either', zh: '同样没有新代码' } })),
      fixes: [{ title: { en: 'Set the code map back to draft', zh: '把代码对照改回草稿' }, changes: [{ pointer: '/status', set: 'draft' }] }],
    }
  },
}
