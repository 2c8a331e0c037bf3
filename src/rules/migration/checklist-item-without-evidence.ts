import { textOf } from '../../base/value.ts'
import { itemsOf } from '../items.ts'
import { listed } from '../listed.ts'
import type { RecordRule } from '../rule.ts'

const mostRelated = 5

export const checklistItemWithoutEvidence: RecordRule = {
  code: 'checklist-item-without-evidence',
  summary: { en: 'A checklist item that wants proof is ticked off without any.', zh: '要求留证据的检查项已勾选，却没有证据。' },
  severity: 'warning',
  practices: [32],
  scope: 'record',
  about: [{ kind: 'Checklist' }],
  *check(record) {
    const bare = itemsOf(record.data, 'items').filter(({ item }) => item.done === true && item.evidenceWanted && !item.evidence)
    const [first, ...others] = bare
    if (!first) return
    const { en, zh } = listed(bare.map(({ item }) => ({ en: `“${textOf(item.text) ?? ''}”`, zh: `“${textOf(item.text) ?? ''}”` })))
    yield {
      code: 'checklist-item-without-evidence',
      pointer: `${first.pointer}/done`,
      message: {
        en: `${record.id} asks for proof that is not there: ${en}. Name the proof under 'evidence', or do the item again.`,
        zh: `${record.id} 要求留证据的检查项${zh}没有证据。请在 evidence 中写明证据，或重新检查。`,
      },
      related: others
        .slice(0, mostRelated)
        .map(({ pointer }) => ({ record: record.id, file: record.file, pointer, message: { en: 'No proof either', zh: '同样没有证据' } })),
    }
  },
}
