import { aboutSteps, settledRunbook, stepsOf } from '../go-live/runbook-steps.ts'
import type { RecordRule } from '../rule.ts'

export const stepWithoutVerification: RecordRule = {
  code: 'step-without-verification',
  summary: { en: 'A step of a runbook that is no draft does not say how it is seen that it worked.', zh: '已定稿的操作手册中有步骤没写如何确认成功。' },
  severity: 'warning',
  practices: [24],
  scope: 'record',
  about: [{ kind: 'Runbook', states: settledRunbook }],
  *check(record) {
    const blind = stepsOf(record).filter(({ item }) => !item.verify)
    yield* aboutSteps('step-without-verification', record, blind, ({ en, zh }) => ({
      en: `Nobody can tell whether these steps of ${record.id} worked: ${en}. Write under 'verify' what has to be seen, such as a count, a message or a file size.`,
      zh: `${record.id} 中这些步骤没写如何确认成功：${zh}。请在 verify 中写明应看到什么，例如行数、提示或文件大小。`,
    }))
  },
}
