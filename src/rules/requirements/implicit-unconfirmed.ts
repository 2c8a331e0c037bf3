import { textOf } from '../../base/value.ts'
import { dayOf, type Item, itemsOf } from '../items.ts'
import { isClosed } from '../late.ts'
import type { RecordRule, RecordView } from '../rule.ts'

/** Two weeks to go back and ask. */
const patience = 10

export const implicitUnconfirmed: RecordRule = {
  code: 'implicit-unconfirmed',
  summary: {
    en: 'A hidden need that was seen has not been confirmed, or a requirement was approved on it.',
    zh: '观察到的隐性需求没有得到确认，或者需求未经确认就批准了。',
  },
  severity: 'warning',
  practices: [9],
  scope: 'record',
  about: [
    { kind: 'Interview', states: ['done'] },
    { kind: 'Requirement', states: ['approved', 'implemented', 'verified'] },
  ],
  *check(record, project) {
    if (record.kind.name === 'Requirement') {
      const interview = record.data.implicit === true ? unconfirmedSource(record, (id) => project.byId(id)[0]) : undefined
      if (interview) yield approvedUnconfirmed(record, interview)
      return
    }
    const date = dayOf(record.data.date)
    if (date === undefined || isClosed(project) || project.calendar.between(date, project.today) <= patience) return
    for (const { item, pointer } of itemsOf(record.data, 'hiddenNeeds').filter(isOpen)) {
      yield {
        code: 'implicit-unconfirmed',
        pointer,
        message: {
          en: `Nobody has confirmed “${textOf(item.text) ?? ''}” since ${date}. Show it to the person concerned and note the answer under 'confirmed' and 'confirmedBy'.`,
          zh: `“${textOf(item.text) ?? ''}”自 ${date} 以来无人确认。请当面核实，并把答复写在 confirmed 和 confirmedBy。`,
        },
      }
    }
  },
}

/** A no is an answer too, as long as somebody gave it. */
function isOpen({ item }: Item): boolean {
  return item.confirmed !== true && !(item.confirmed === false && textOf(item.confirmedBy))
}

/** An interview that a hidden need comes from, where none of its sources confirms any. */
function unconfirmedSource(requirement: RecordView, byId: (id: string) => RecordView | undefined): RecordView | undefined {
  const sources = requirement.links.filter((link) => link.field.pointer === '/source').flatMap((link) => byId(link.target) ?? [])
  const interviews = sources.filter((source) => itemsOf(source.data, 'hiddenNeeds').length > 0)
  return interviews.every((source) => itemsOf(source.data, 'hiddenNeeds').every(({ item }) => item.confirmed !== true)) ? interviews[0] : undefined
}

function approvedUnconfirmed(requirement: RecordView, interview: RecordView) {
  return {
    code: 'implicit-unconfirmed',
    pointer: '/implicit',
    message: {
      en: `${requirement.id} rests on a hidden need that nobody has confirmed in ${interview.id}. Have it confirmed there first.`,
      zh: `${requirement.id} 依据的隐性需求在 ${interview.id} 中无人确认。请先在那里核实确认。`,
    },
    related: [{ record: interview.id, file: interview.file, pointer: '/hiddenNeeds', message: { en: 'Not confirmed', zh: '未确认' } }],
  }
}
