import { textOf } from '../../base/value.ts'
import { dayOf, itemsOf } from '../items.ts'
import { isClosed } from '../late.ts'
import { listed } from '../listed.ts'
import type { RecordRule } from '../rule.ts'

export const timesheetOnHoliday: RecordRule = {
  code: 'timesheet-on-holiday',
  summary: { en: 'Hours were written down for a day off, without a note on why.', zh: '休息日填了工时，却没有说明原因。' },
  severity: 'info',
  practices: [65, 45],
  scope: 'record',
  about: [{ kind: 'Timesheet' }],
  *check(timesheet, project) {
    if (isClosed(project)) return
    const off = itemsOf(timesheet.data, 'entries').filter(({ item }) => {
      const date = dayOf(item.date)
      const worked = typeof item.hours === 'number' && item.hours > 0 && item.place !== 'travel' && !textOf(item.note)
      return worked && date !== undefined && !project.calendar.isWorkingDay(date)
    })
    const first = off[0]
    if (!first) return
    const days = [...new Set(off.flatMap(({ item }) => textOf(item.date) ?? []))]
    const { en, zh } = listed(days.map((day) => ({ en: day, zh: day })))
    yield {
      code: 'timesheet-on-holiday',
      pointer: `${first.pointer}/date`,
      message: {
        en: `By the calendar, ${en} ${days.length === 1 ? 'is a day off' : 'are days off'}. Correct the date, or add a note on why somebody worked.`,
        zh: `按日历，${zh} 是休息日。请更正日期，或在 note 里说明加班原因。`,
      },
    }
  },
}
