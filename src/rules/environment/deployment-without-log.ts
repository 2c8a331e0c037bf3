import { dayOf, itemsOf } from '../items.ts'
import { isClosed } from '../late.ts'
import type { RecordRule } from '../rule.ts'

/** Working days in which the report of a deployment is written up. */
const grace = 2

export const deploymentWithoutLog: RecordRule = {
  code: 'deployment-without-log',
  summary: {
    en: 'A deployment is confirmed, or days old, and holds neither a run log nor steps with what came out.',
    zh: '部署已确认或已过多日，既没有执行记录，也没有步骤和结果。',
  },
  severity: 'warning',
  practices: [24],
  scope: 'record',
  about: [{ kind: 'Deployment' }],
  *check(record, project) {
    const { data, links, status } = record
    if (links.some(({ field }) => field.pointer === '/runLogs') || itemsOf(data, 'steps').some(({ item }) => item.result)) return
    const date = dayOf(data.date)
    const old = date !== undefined && !isClosed(project) && project.calendar.between(date, project.today) > grace
    if (status !== 'confirmed' && !old) return
    yield {
      code: 'deployment-without-log',
      pointer: '/date',
      message: {
        en: `${record.id} does not show what was done. Name the run log under 'runLogs', or write the steps with what came out of each.`,
        zh: `${record.id} 没有写明做了什么。请在 runLogs 中填上执行记录，或逐步写明操作和结果。`,
      },
    }
  },
}
