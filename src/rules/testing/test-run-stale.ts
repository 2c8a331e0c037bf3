import type { Day } from '../../base/date.ts'
import { isMap, textOf } from '../../base/value.ts'
import { dayOf, itemsOf } from '../items.ts'
import { isClosed } from '../late.ts'
import type { EngagementRule, Link, ProjectView, RecordView } from '../rule.ts'

export const testRunStale: EngagementRule = {
  code: 'test-run-stale',
  summary: {
    en: 'A requirement was changed by a change request, and none of its test cases was run since the change was decided.',
    zh: '需求已按变更申请修改，而变更批准之后没有再执行过它的任何测试用例。',
  },
  severity: 'warning',
  practices: [35],
  scope: 'engagement',
  about: [{ kind: 'ChangeRequest', states: ['implemented', 'closed'] }, { kind: 'TestCase', states: ['ready'] }, { kind: 'TestRun' }, { kind: 'Engagement' }],
  *check(project) {
    if (isClosed(project)) return
    const changes = latestChanges(project)
    if (changes.size === 0) return
    for (const [requirement, { link, run }] of latestTests(project)) {
      const change = changes.get(requirement)
      if (!change || change.on <= run.on) continue
      const testCase = link.from
      yield {
        in: testCase,
        code: 'test-run-stale',
        pointer: link.pointer,
        message: {
          en: `${requirement} was last tested on ${run.on}, with ${testCase.id}, before ${change.by.id} (decided on ${change.on}) changed it. Run ${testCase.id} again on the build with the change.`,
          zh: `${requirement} 最近一次测试是 ${run.on} 的 ${testCase.id}，而 ${change.by.id}（${change.on} 批准）之后又改了它。请在含该变更的版本上重新执行 ${testCase.id}。`,
        },
        related: [
          { record: change.by.id, file: change.by.file, pointer: '/decision', message: { en: 'The change', zh: '变更' } },
          { record: run.by.id, file: run.by.file, pointer: '/results', message: { en: 'The last run', zh: '最近一次执行' } },
        ],
      }
    }
  },
}

interface Dated {
  readonly on: Day
  readonly by: RecordView
}

/** The test of each requirement that was carried out last. */
function latestTests(project: ProjectView): Map<string, { readonly link: Link; readonly run: Dated }> {
  const runs = latestRuns(project)
  const latest = new Map<string, { link: Link; run: Dated }>()
  for (const testCase of project.ofKind('TestCase')) {
    const run = runs.get(testCase.id)
    if (testCase.status !== 'ready' || !run) continue
    for (const link of testCase.links) {
      if (link.field.inverse !== 'verifiedBy') continue
      const known = latest.get(link.target)
      if (!known || known.run.on < run.on) latest.set(link.target, { link, run })
    }
  }
  return latest
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
