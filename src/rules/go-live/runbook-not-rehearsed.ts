import type { Problem } from '../../base/problem.ts'
import { isMap, textOf } from '../../base/value.ts'
import { isNear } from '../engagement-time.ts'
import { dayOf } from '../items.ts'
import { isClosed } from '../late.ts'
import { linkedFrom } from '../linked-from.ts'
import type { RecordRule, RecordView } from '../rule.ts'

/** Two weeks before the window opens there is time for one rehearsal and a second one with what the first has taught. */
const workingDaysBefore = 10

export const runbookNotRehearsed: RecordRule = {
  code: 'runbook-not-rehearsed',
  summary: {
    en: 'The window of a go-live runbook opens soon and it was not rehearsed, or it is called rehearsed and no run log shows it.',
    zh: '上线手册的时间窗临近仍未演练，或标为已演练却没有演练的执行记录。',
  },
  severity: 'warning',
  practices: [37],
  scope: 'record',
  about: [{ kind: 'Runbook' }],
  *check(record, project) {
    const { type, window } = record.data
    if ((type !== 'go-live' && type !== 'rollback') || isClosed(project)) return
    const opens = isMap(window) ? dayOf(textOf(window.start)?.slice(0, 10)) : undefined
    if (record.status !== 'draft') {
      const rehearsed = linkedFrom(record, 'runs', project).some(
        ({ status, data }) => data.rehearsal === true && (status === 'completed' || status === 'rolled-back'),
      )
      if (!rehearsed) yield withoutLog(record)
    } else if (type === 'go-live' && opens !== undefined && opens >= project.today && isNear(opens, workingDaysBefore, project)) {
      yield opensSoon(record, opens)
    }
  },
}

function withoutLog(record: RecordView): Problem {
  return {
    code: 'runbook-not-rehearsed',
    pointer: '/rehearsedOn',
    message: {
      en: `${record.id} says that it was rehearsed, but no run log of a rehearsal exists. Record the rehearsal as a run log with 'rehearsal: true', with the times that the steps really took.`,
      zh: `${record.id} 写着已演练，却没有演练的执行记录。请补一份 rehearsal: true 的执行记录，写明各步骤实际用时。`,
    },
  }
}

function opensSoon(record: RecordView, opens: string): Problem {
  return {
    code: 'runbook-not-rehearsed',
    pointer: '/window/start',
    message: {
      en: `The window of ${record.id} opens on ${opens}, and it was not rehearsed yet. Rehearse it from the first step to the last, or move the window.`,
      zh: `${record.id} 的时间窗 ${opens} 开始，至今没有演练。请从头到尾完整演练一次，或推迟时间窗。`,
    },
  }
}
