import type { Message } from '../../base/message.ts'
import type { Problem } from '../../base/problem.ts'
import { textOf, type ValueMap } from '../../base/value.ts'
import { isClosed } from '../late.ts'
import type { RecordRule, RecordView } from '../rule.ts'
import { openHours } from './open-hours.ts'
import { serviceLevelOf } from './service-level-of.ts'

export const ticketOverServiceLevel: RecordRule = {
  code: 'ticket-over-service-level',
  summary: {
    en: 'A ticket waits for its answer or solution longer than the service level of its severity allows.',
    zh: '工单的响应或解决已超过其严重度对应的服务级别时限。',
  },
  severity: 'warning',
  practices: [39],
  scope: 'record',
  about: [{ kind: 'Ticket', states: ['open', 'answered'] }],
  *check(record, project) {
    const { data } = record
    const level = serviceLevelOf(record, project)
    const hours = level && openHours(data.raisedAt, level.clock === 'working', project)
    if (!level || hours === undefined || isClosed(project)) return
    const late = (limit: unknown): limit is number => typeof limit === 'number' && hours > 0 && hours >= limit
    if (data.resolvedAt === undefined && late(level.resolveHours)) yield over(record, level, level.resolveHours, solution)
    else if (record.status === 'open' && data.answeredAt === undefined && late(level.answerHours)) yield over(record, level, level.answerHours, answer)
  },
}

const answer: Message = { en: 'a first answer', zh: '首次响应' }
const solution: Message = { en: 'a solution', zh: '解决' }

function over({ id, data }: RecordView, level: ValueMap, limit: number, what: Message): Problem {
  const hours = level.clock === 'working' ? { en: 'working hours', zh: '工作小时' } : { en: 'hours', zh: '小时' }
  const raised = textOf(data.raisedAt) ?? ''
  return {
    code: 'ticket-over-service-level',
    pointer: '/raisedAt',
    message: {
      en: `${id} was raised at ${raised} and has no ${what === answer ? 'answer' : 'solution'} yet; its severity allows ${limit} ${hours.en} for ${what.en}. Deal with it today or escalate it, and enter the time when it is done.`,
      zh: `${id} 于 ${raised} 提出，至今未${what === answer ? '响应' : '解决'}；其严重度要求 ${limit} 个${hours.zh}内${what.zh}。请今天处理或升级，完成后填写时间。`,
    },
  }
}
