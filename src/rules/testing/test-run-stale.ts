import type { Day } from '../../base/date.ts'
import { isMap, textOf } from '../../base/value.ts'
import { dayOf, itemsOf } from '../items.ts'
import type { EngagementRule, ProjectView, RecordView } from '../rule.ts'

export const testRunStale: EngagementRule = {
  code: 'test-run-stale',
  summary: {
    en: 'A requirement was changed by a change request, and its test case was last run before the change was decided.',
    zh: '需求已按变更申请修改，而其测试用例最近一次执行还在变更批准之前。',
  },
  severity: 'warning',
  practices: [35],
  scope: 'engagement',
  about: [{ kind: 'ChangeRequest', states: ['implemented', 'closed'] }, { kind: 'TestCase', states: ['ready'] }, { kind: 'TestRun' }],
  *check(project) {
    const changes = latestChanges(project)
    if (changes.size === 0) return
    const runs = latestRuns(project)
    for (const testCase of project.ofKind('TestCase')) {
      const run = runs.get(testCase.id)
      if (testCase.status !== 'ready' || !run) continue
      for (const link of testCase.links) {
        const change = link.field.inverse === 'verifiedBy' ? changes.get(link.target) : undefined
        if (!change || change.on <= run.on) continue
        yield {
          in: testCase,
          code: 'test-run-stale',
          pointer: link.pointer,
          message: {
            en: `${testCase.id} was last run on ${run.on}, before ${change.by.id} (decided on ${change.on}) changed ${link.target}. Run it again on the build with the change.`,
            zh: `${testCase.id} 最近一次执行是 ${run.on}，而 ${change.by.id}（${change.on} 批准）之后改了 ${link.target}。请在含该变更的版本上重新执行。`,
          },
          related: [
            { record: change.by.id, file: change.by.file, pointer: '/decision', message: { en: 'The change', zh: '变更' } },
            { record: run.by.id, file: run.by.file, pointer: '/results', message: { en: 'The last run', zh: '最近一次执行' } },
          ],
        }
      }
    }
  },
}

interface Dated {
  readonly on: Day
  readonly by: RecordView
}

/** The last change of each requirement. The day of the decision stands for it: a test before that day cannot have seen the change. */
function latestChanges(project: ProjectView): Map<string, Dated> {
  const latest = new Map<string, Dated>()
  for (const change of project.ofKind('ChangeRequest')) {
    const on = isMap(change.data.decision) ? dayOf(change.data.decision.on) : undefined
    if (on === undefined || (change.status !== 'implemented' && change.status !== 'closed')) continue
    for (const link of change.links) keepLater(latest, link.target, { on, by: change })
  }
  return latest
}

/** The last time that each test case was really carried out. */
function latestRuns(project: ProjectView): Map<string, Dated> {
  const latest = new Map<string, Dated>()
  for (const run of project.ofKind('TestRun')) {
    const usual = (textOf(run.data.end) ?? textOf(run.data.start))?.slice(0, 10)
    for (const { item } of itemsOf(run.data, 'results')) {
      const [testCase, on] = [textOf(item.testCase), dayOf(item.on) ?? usual]
      const carriedOut = item.verdict === 'passed' || item.verdict === 'failed'
      if (carriedOut && testCase !== undefined && on !== undefined) keepLater(latest, testCase, { on, by: run })
    }
  }
  return latest
}

function keepLater(latest: Map<string, Dated>, id: string, dated: Dated): void {
  const known = latest.get(id)
  if (!known || known.on < dated.on) latest.set(id, dated)
}
