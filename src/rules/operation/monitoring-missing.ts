import { isMap, textOf } from '../../base/value.ts'
import { textsOf } from '../items.ts'
import { recordName } from '../kind-words.ts'
import { isClosed } from '../late.ts'
import type { RecordRule } from '../rule.ts'

export const monitoringMissing: RecordRule = {
  code: 'monitoring-missing',
  summary: { en: 'A production environment is about to go live, or is live, without monitoring.', zh: '生产环境临近上线或已上线，却没有监控。' },
  severity: 'warning',
  practices: [58],
  scope: 'record',
  from: 'go-live',
  about: [{ kind: 'Environment', states: ['assessed', 'ready'] }],
  *check(record, project) {
    const { type, monitoring } = record.data
    if (type !== 'production' || isClosed(project)) return
    if (isMap(monitoring) && textOf(monitoring.tool) && textsOf(monitoring.metrics).length > 0) return
    const name = recordName(record)
    yield {
      code: 'monitoring-missing',
      pointer: '/monitoring',
      message: {
        en: `${name.en} has no monitoring: say with which tool, what is watched and who is called. Users should not be the first to notice.`,
        zh: `${name.zh}没有监控：请写明用什么工具、盯哪些指标、通知谁。不要等用户先发现问题。`,
      },
    }
  },
}
