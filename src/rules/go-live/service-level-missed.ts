import { addDays, type Day } from '../../base/date.ts'
import type { Message } from '../../base/message.ts'
import type { ValueMap } from '../../base/value.ts'
import { textOf } from '../../base/value.ts'
import { isClosed } from '../late.ts'
import type { ProjectView, RecordRule, RecordView } from '../rule.ts'
import { hoursTaken } from './open-hours.ts'
import { serviceLevelOf } from './service-level-of.ts'

interface Missed {
  readonly field: string
  readonly limit: number
  readonly hours: number
  readonly what: Message
}

export const serviceLevelMissed: RecordRule = {
  code: 'service-level-missed',
  summary: {
    en: 'A ticket was answered or resolved later than its service level allows, and nobody wrote down why.',
    zh: '工单的响应或解决超过了服务级别时限，没有写明原因。',
  },
  severity: 'info',
  practices: [39, 59],
  scope: 'record',
  about: [{ kind: 'Ticket', states: ['answered', 'resolved', 'closed'] }],
  *check(record, project) {
    const { id, data } = record
    const level = serviceLevelOf(record, project)
    if (!level || data.lateReason || isClosed(project)) return
    const missed = missedAt(record, level, project).find(({ field }) => isOfReportedMonths(textOf(data[field]) ?? '', project.today))
    if (!missed) return
    const working = level.clock === 'working'
    const hours = hoursText(missed.hours)
    const waited = working ? { en: `at least ${hours} working hours`, zh: `至少 ${hours} 个工作小时` } : { en: `${hours} hours`, zh: `${hours} 小时` }
    yield {
      code: 'service-level-missed',
      pointer: `/${missed.field}`,
      message: {
        en: `${id} waited ${waited.en} for ${missed.what.en}; its severity allows ${missed.limit}. The monthly report counts it: write under 'lateReason' why, and what was changed so that it does not happen again.`,
        zh: `${id} 等了${waited.zh}才${missed.what.zh}，其严重度的时限是 ${missed.limit} ${working ? '个工作小时' : '小时'}。月报要统计：请在 lateReason 中写明原因和改进措施。`,
      },
    }
  },
}

function missedAt({ data }: RecordView, level: ValueMap, project: ProjectView): Missed[] {
  const asked = [
    { field: 'answeredAt', limit: level.answerHours, what: { en: 'its first answer', zh: '首次响应' } },
    { field: 'resolvedAt', limit: level.resolveHours, what: { en: 'its solution', zh: '解决' } },
  ]
  return asked.flatMap(({ field, limit, what }) => {
    const hours = hoursTaken(data.raisedAt, data[field], level.clock === 'working', project)
    return typeof limit === 'number' && hours !== undefined && hours > limit ? [{ field, limit, hours, what }] : []
  })
}

/** This month and the one before, whose report is due or being written; what was reported is past. */
function isOfReportedMonths(time: string, today: Day): boolean {
  const lastMonth = addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7)
  return time.slice(0, 7) >= lastMonth
}

function hoursText(hours: number): string {
  return String(Math.round(hours * 10) / 10)
}
