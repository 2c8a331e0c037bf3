import { linkedFrom } from '../linked-from.ts'
import { listed } from '../listed.ts'
import type { RecordRule } from '../rule.ts'

/** Sorts of requirements in which a user can do something wrong; a report or a response time has no failure of its own. */
const failing: ReadonlySet<unknown> = new Set(['functional', 'permission', 'interface', 'data-migration'])

export const uatWithoutFailureCase: RecordRule = {
  code: 'uat-without-failure-case',
  summary: {
    en: 'Users test a must-have requirement only where all goes well: no test case is a boundary or failure case.',
    zh: '必须实现的需求在 UAT 中只测了正常流程，没有边界或异常用例。',
  },
  severity: 'warning',
  practices: [35],
  scope: 'record',
  from: 'testing',
  about: [{ kind: 'Requirement', states: ['approved', 'implemented', 'verified'] }],
  *check(record, project) {
    if (record.data.priority !== 'must' || !failing.has(record.data.type)) return
    const cases = linkedFrom(record, 'verifiedBy', project)
    const uat = cases.filter(({ status, data }) => data.level === 'uat' && status === 'ready')
    if (uat.length === 0 || cases.some(({ data }) => data.failureCase === true || data.boundary === true)) return
    const { en, zh } = listed(uat.map(({ id }) => ({ en: id, zh: id })))
    yield {
      code: 'uat-without-failure-case',
      pointer: '/acceptance',
      message: {
        en: `Users test ${record.id} only where all goes well (${en}). Add a case at the boundary, or one in which something goes wrong, and mark it with 'boundary' or 'failureCase'.`,
        zh: `${record.id} 在 UAT 中只测了正常流程（${zh}）。请补一个边界或出错的用例，并标上 boundary 或 failureCase。`,
      },
      related: uat.map(({ id, file }) => ({ record: id, file, pointer: '', message: { en: 'Tests the normal course', zh: '只测正常流程' } })),
    }
  },
}
