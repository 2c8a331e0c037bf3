import { addDays, type Day } from '../../base/date.ts'
import type { Message } from '../../base/message.ts'
import { textOf } from '../../base/value.ts'
import { dayOf, itemsOf } from '../items.ts'
import type { EngagementRule, RecordView } from '../rule.ts'

const longDay = 10
const mostLongDays = 3
const mostDaysInARow = 6

export const personOverworked: EngagementRule = {
  code: 'person-overworked',
  summary: { en: 'Somebody worked long days in a row, or went without a day off.', zh: '有人连续多天超长工作，或长期没有休息日。' },
  severity: 'warning',
  practices: [45],
  scope: 'engagement',
  about: [{ kind: 'Timesheet' }],
  *check(project) {
    for (const [person, days] of workOf(project.ofKind('Timesheet'))) {
      yield* runs(
        days,
        (hours) => hours >= longDay,
        mostLongDays,
        (length) => longDays(person, length),
      )
      yield* runs(
        days,
        (hours) => hours > 0,
        mostDaysInARow,
        (length) => withoutRest(person, length),
      )
    }
  },
}

/** A day of somebody, with the entry that stands for it. */
interface Worked {
  readonly day: Day
  hours: number
  readonly sheet: RecordView
  readonly pointer: string
}

function workOf(sheets: readonly RecordView[]): Map<string, Map<Day, Worked>> {
  const people = new Map<string, Map<Day, Worked>>()
  for (const sheet of sheets) {
    const person = textOf(sheet.data.person)
    if (person === undefined) continue
    const days = people.get(person) ?? new Map<Day, Worked>()
    people.set(person, days)
    for (const { item, pointer } of itemsOf(sheet.data, 'entries')) {
      const day = dayOf(item.date)
      if (day === undefined || typeof item.hours !== 'number') continue
      const known = days.get(day)
      if (known) known.hours += item.hours
      else days.set(day, { day, hours: item.hours, sheet, pointer })
    }
  }
  return people
}

/** One problem for each run of such days that is longer than `most`, at its last day. */
function* runs(days: ReadonlyMap<Day, Worked>, counts: (hours: number) => boolean, most: number, say: (length: number) => Message) {
  for (const last of days.values()) {
    const next = days.get(addDays(last.day, 1))
    if (!counts(last.hours) || (next && counts(next.hours))) continue
    let length = 1
    for (let before = days.get(addDays(last.day, -1)); before && counts(before.hours); before = days.get(addDays(before.day, -1))) length++
    if (length > most) yield { in: last.sheet, code: 'person-overworked', pointer: last.pointer, message: say(length) }
  }
}

function longDays(person: string, length: number): Message {
  return {
    en: `${person} worked ${longDay} hours or more on ${length} days in a row. Spread the work or send somebody along; tired people break what is live.`,
    zh: `${person} 连续 ${length} 天每天工作 ${longDay} 小时以上。请分担工作或增派人手：疲劳时最容易弄坏生产环境。`,
  }
}

function withoutRest(person: string, length: number): Message {
  return {
    en: `${person} worked ${length} days without a day off. Give a day off now, and plan the next weeks with one.`,
    zh: `${person} 已连续工作 ${length} 天没有休息。请尽快安排休息，并在后续计划中留出休息日。`,
  }
}
