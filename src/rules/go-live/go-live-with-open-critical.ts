import { isGoLiveNear } from '../engagement-time.ts'
import { dayOf } from '../items.ts'
import { kindName, recordName, stateName } from '../kind-words.ts'
import { isClosed } from '../late.ts'
import type { RecordRule } from '../rule.ts'
import { openDefects } from '../testing/open-defects.ts'

/** The week in which go or no-go is decided. */
const workingDaysBefore = 5

export const goLiveWithOpenCritical: RecordRule = {
  code: 'go-live-with-open-critical',
  summary: {
    en: 'Go-live is at most a week away or past, and a critical defect or issue from before it is still open.',
    zh: '距上线不足一周或已上线，上线前提出的致命缺陷或严重问题仍未关闭。',
  },
  severity: 'error',
  practices: [40],
  scope: 'record',
  about: [
    { kind: 'Defect', states: openDefects },
    { kind: 'Issue', states: ['open', 'in-progress'] },
  ],
  *check(record, project) {
    if (record.data.severity !== 'critical' || isClosed(project) || !isGoLiveNear(workingDaysBefore, project)) return
    const goLive = dayOf(project.engagement?.data.goLive)
    const raised = dayOf(record.data.reported) ?? dayOf(record.data.raised)
    // What came up after the go-live was no reason against it.
    if (goLive !== undefined && raised !== undefined && raised > goLive) return
    const [name, state, kind] = [recordName(record), stateName(record), kindName(record.kind)]
    const on = goLive === undefined ? { en: '', zh: '' } : { en: ` of ${goLive}`, zh: `（${goLive}）` }
    yield {
      code: 'go-live-with-open-critical',
      pointer: '/severity',
      message: {
        en: `The critical ${kind.en} ${name.en} is '${state.en}' and stands against the go-live${on.en}. Settle it, or move the go-live.`,
        zh: `${kind.zh} ${name.zh}严重度最高，状态还是“${state.zh}”，不具备上线${on.zh}条件。请先解决，或推迟上线。`,
      },
    }
  },
}
