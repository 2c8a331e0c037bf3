import { textOf } from '../../base/value.ts'
import { itemsOf } from '../items.ts'
import { lateSince, workingDays } from '../late.ts'
import type { RecordRule } from '../rule.ts'

export const actionOverdue: RecordRule = {
  code: 'action-overdue',
  summary: { en: 'An action agreed in a meeting is past its date and not done.', zh: '会上定下的行动项到期未完成。' },
  severity: 'warning',
  practices: [4],
  scope: 'record',
  about: [{ kind: 'Meeting', states: ['held'] }],
  *check(meeting, project) {
    for (const { item, pointer } of itemsOf(meeting.data, 'actions')) {
      const late = item.done === true ? undefined : lateSince(item.due, project)
      if (!late) continue
      const [text, owner, by] = [textOf(item.text) ?? '', textOf(item.owner), workingDays(late.days)]
      yield {
        code: 'action-overdue',
        pointer,
        message: {
          en: `“${text}” was due on ${late.due}, ${by.en} ago${owner ? ` (${owner})` : ''}. Mark it as done, or agree on a new date.`,
          zh: `“${text}”应于 ${late.due} 完成，已过 ${by.zh}${owner ? `（${owner}）` : ''}。做完请标为完成，没做完请商定新的日期。`,
        },
        fixes: [{ title: { en: 'Mark as done', zh: '标为完成' }, changes: [{ pointer: `${pointer}/done`, set: true }] }],
      }
    }
  },
}
