import { itemsOf } from '../items.ts'
import { recordName } from '../kind-words.ts'
import { lateSince, workingDays } from '../late.ts'
import type { RecordRule } from '../rule.ts'

export const checklistOverdue: RecordRule = {
  code: 'checklist-overdue',
  summary: { en: 'A checklist has passed its day and is not complete.', zh: '检查表过了截止日期仍未完成。' },
  severity: 'warning',
  practices: [19, 23, 32, 40],
  scope: 'record',
  about: [{ kind: 'Checklist', states: ['open'] }],
  *check(record, project) {
    const late = lateSince(record.data.due, project)
    if (!late) return
    const [name, by] = [recordName(record), workingDays(late.days)]
    const items = itemsOf(record.data, 'items')
    const open = items.filter(({ item }) => item.done !== true).length
    yield {
      code: 'checklist-overdue',
      pointer: '/due',
      message: {
        en: `${name.en} was due on ${late.due}, ${by.en} ago; ${open} of ${items.length} items are open. Finish it and set it to complete, or agree on a new day.`,
        zh: `${name.zh}应于 ${late.due} 完成，已过 ${by.zh}，${items.length} 项中还有 ${open} 项未做。请做完并改为已完成，或商定新的日期。`,
      },
    }
  },
}
