import type { Message } from '../../base/message.ts'
import { isMap, textOf } from '../../base/value.ts'
import { addExample } from '../../kind/fix.ts'
import { stateName } from '../kind-words.ts'
import { listed } from '../listed.ts'
import type { RecordRule } from '../rule.ts'

const aspects: Readonly<Record<string, Message>> = {
  buildDays: { en: 'days to build', zh: '开发人天' },
  testDays: { en: 'days to test', zh: '测试人天' },
  upgradeImpact: { en: 'impact on upgrades', zh: '对升级的影响' },
}

export const customizationRiskMissing: RecordRule = {
  code: 'customization-risk-missing',
  summary: { en: 'A customization was approved without its effort and its impact on upgrades.', zh: '定制项获批时没有写全工作量和对升级的影响。' },
  severity: 'warning',
  practices: [14],
  scope: 'record',
  about: [{ kind: 'Customization', states: ['approved', 'built', 'released'] }],
  *check(record) {
    const risk = isMap(record.data.risk) ? record.data.risk : {}
    const missing = Object.entries(aspects).flatMap(([aspect, name]) => (textOf(risk[aspect]) === undefined ? [name] : []))
    if (missing.length === 0) return
    const { en, zh } = listed(missing)
    const state = stateName(record)
    yield {
      code: 'customization-risk-missing',
      pointer: '/risk',
      message: {
        en: `${record.id} is '${state.en}', but its ${en} are not written down. Whoever decides has to see them; write 0 or 'none' where there is nothing.`,
        zh: `${record.id} 的状态是“${state.zh}”，但没有写明${zh}。做决定的人要看到这些；没有就写 0 或 none。`,
      },
      fixes: missing.length === Object.keys(aspects).length ? addExample(record.kind.schema, '/risk') : [],
    }
  },
}
