import { dayOf } from '../items.ts'
import { stateName } from '../kind-words.ts'
import { isClosed } from '../late.ts'
import type { RecordRule } from '../rule.ts'

/** Working days in which a new defect may wait for triage; one that is confirmed has been through it. */
const triage = 2

export const defectWithoutOwner: RecordRule = {
  code: 'defect-without-owner',
  summary: { en: 'A confirmed defect, or a new one after two working days, has no owner.', zh: '已确认的缺陷没有责任人，或新缺陷过了两个工作日仍没有责任人。' },
  severity: 'warning',
  practices: [36],
  scope: 'record',
  about: [{ kind: 'Defect', states: ['new', 'confirmed'] }],
  *check(record, project) {
    const { id, status, data } = record
    if (data.owner || data.duplicates || isClosed(project)) return
    const reported = dayOf(data.reported)
    const waited = reported === undefined ? 0 : project.calendar.between(reported, project.today)
    if (status === 'new' && waited <= triage) return
    const state = stateName(record)
    const since =
      reported === undefined || waited === 0 ? { en: '', zh: '' } : { en: `, reported ${waited} working days ago,`, zh: `，报告已过 ${waited} 个工作日` }
    yield {
      code: 'defect-without-owner',
      pointer: '/owner',
      message: {
        en: `${id}${since.en} is '${state.en}' and nobody is to mend it. Write under 'owner' who does.`,
        zh: `${id} 的状态是“${state.zh}”${since.zh}，还没有人负责修复。请在 owner 中写明由谁处理。`,
      },
    }
  },
}
