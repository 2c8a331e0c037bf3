import { textOf } from '../../base/value.ts'
import { dayOf, itemsOf } from '../items.ts'
import { isClosed, workingDays } from '../late.ts'
import { listed } from '../listed.ts'
import type { RecordRule, RecordView } from '../rule.ts'

/** Time to correct the papers, or to hold the exam after some days of practice. */
const grace = 10

export const trainedWithoutExam: RecordRule = {
  code: 'trained-without-exam',
  summary: { en: 'People were trained and have no exam result.', zh: '参加了培训的人没有考试成绩。' },
  severity: 'warning',
  practices: [42],
  scope: 'record',
  about: [{ kind: 'Training', states: ['delivered', 'assessed'] }],
  *check(record, project) {
    const last = lastSession(record)
    if (last === undefined || isClosed(project)) return
    const days = project.calendar.between(last, project.today)
    if (record.status === 'delivered' && days <= grace) return
    const untested = itemsOf(record.data, 'participants').filter(({ item }) => item.attended !== false && typeof item.score !== 'number')
    const first = untested[0]
    if (!first) return
    const names = listed(untested.map(({ item }) => ({ en: textOf(item.name) ?? '?', zh: textOf(item.name) ?? '？' })))
    const ago = workingDays(days)
    yield {
      code: 'trained-without-exam',
      pointer: first.pointer,
      message: {
        en: `${names.en} took part in ${record.id}, which ended ${ago.en} ago, and no exam score is noted. Hold the exam, or note the scores.`,
        zh: `${names.zh}参加了 ${record.id}，培训结束已 ${ago.zh}，仍没有考试成绩。请组织考试，或补录成绩。`,
      },
    }
  },
}

function lastSession({ data }: RecordView): string | undefined {
  return itemsOf(data, 'sessions')
    .flatMap(({ item }) => dayOf(item.on) ?? [])
    .sort()
    .at(-1)
}
