import type { Message } from '../../base/message.ts'
import { isMap, textOf } from '../../base/value.ts'
import { addExample } from '../../kind/fix.ts'
import { stateName } from '../kind-words.ts'
import { listed } from '../listed.ts'
import type { RecordRule } from '../rule.ts'

const aspects: Readonly<Record<string, Message>> = {
  scope: { en: 'scope', zh: '范围' },
  schedule: { en: 'schedule', zh: '进度' },
  cost: { en: 'cost', zh: '成本' },
  quality: { en: 'quality', zh: '质量' },
  risk: { en: 'risk', zh: '风险' },
}

export const changeWithoutImpact: RecordRule = {
  code: 'change-without-impact',
  summary: {
    en: 'A change request has gone on without its impact on scope, schedule, cost, quality and risk.',
    zh: '变更申请未写全对范围、进度、成本、质量和风险的影响就往下走了。',
  },
  severity: 'error',
  practices: [20],
  scope: 'record',
  about: [{ kind: 'ChangeRequest', states: ['assessed', 'approved', 'implemented', 'closed'] }],
  *check(record) {
    const { kind, data } = record
    const impact = isMap(data.impact) ? data.impact : {}
    const missing = Object.keys(aspects).filter((aspect) => (textOf(impact[aspect]) ?? '').trim() === '')
    if (missing.length === 0) return
    const state = stateName(record)
    const all = missing.length === Object.keys(aspects).length
    const { en, zh } = all
      ? { en: 'scope, schedule, cost, quality and risk', zh: '范围、进度、成本、质量和风险' }
      : listed(missing.flatMap((aspect) => aspects[aspect] ?? []))
    yield {
      code: 'change-without-impact',
      pointer: '/impact',
      message: {
        en: `${record.id} is '${state.en}', but its impact on ${en} is not written down. Fill it in; 0 or 'none' where nothing changes.`,
        zh: `${record.id} 的状态是“${state.zh}”，但没有写明对${zh}的影响。请补上，没有影响就写 0 或“无”。`,
      },
      fixes: all ? addExample(kind.schema, '/impact') : [],
    }
  },
}
