import { stateName } from '../kind-words.ts'
import { linkedFrom } from '../linked-from.ts'
import type { RecordRule } from '../rule.ts'

export const requirementWithoutTest: RecordRule = {
  code: 'requirement-without-test',
  summary: { en: 'Testing has begun, and no test case verifies an approved requirement.', zh: '测试阶段已开始，仍有已批准的需求没有测试用例。' },
  severity: 'warning',
  practices: [33],
  scope: 'record',
  from: 'testing',
  about: [{ kind: 'Requirement', states: ['approved', 'implemented', 'verified'] }],
  *check(record, project) {
    if (record.data.priority === 'wont') return
    if (linkedFrom(record, 'verifiedBy', project).length > 0) return
    // A wider requirement is tested by way of those that make it precise; each of them is looked at itself.
    if (linkedFrom(record, 'refinedBy', project).length > 0) return
    const state = stateName(record)
    yield {
      code: 'requirement-without-test',
      pointer: '/status',
      message: {
        en: `${record.id} is '${state.en}', but no test case verifies it. Write one, or name ${record.id} under 'verifies' of a test case that covers it already.`,
        zh: `${record.id} 的状态是“${state.zh}”，但没有测试用例验证它。请编写用例；已有用例覆盖的，在其 verifies 中填上 ${record.id}。`,
      },
    }
  },
}
