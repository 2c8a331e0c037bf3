import { textOf } from '../../base/value.ts'
import { textsOf } from '../items.ts'
import { isClosed } from '../late.ts'
import type { EngagementRule, ProjectView } from '../rule.ts'
import { scopeItemsOf } from './scope-items.ts'

const states = ['agreed', 'amended']

export const scopeItemUncovered: EngagementRule = {
  code: 'scope-item-uncovered',
  summary: { en: 'Something that the statement of work promises has no requirement.', zh: '工作说明书承诺的内容没有对应的需求。' },
  severity: 'warning',
  practices: [15],
  scope: 'engagement',
  from: 'design',
  about: [{ kind: 'StatementOfWork', states }, { kind: 'Requirement' }, { kind: 'Engagement' }],
  *check(project) {
    if (isClosed(project)) return
    const agreed = project.ofKind('StatementOfWork').filter(({ status }) => states.includes(status ?? ''))
    const covered = coveredItems(project, agreed.length === 1 ? agreed[0]?.id : undefined)
    for (const work of agreed) {
      const named = covered.get(work.id)
      const items = scopeItemsOf(work)
      if (!named && items.length > 0) {
        yield {
          in: work,
          code: 'scope-item-uncovered',
          pointer: '/scope',
          message: {
            en: `No requirement names an item of ${work.id}, so nobody can say whether what it promises is covered. Fill in 'scope' and 'scopeItems' of the requirements.`,
            zh: `没有一条需求引用 ${work.id} 的范围项，承诺的内容是否都覆盖无从核对。请填写各需求的 scope 和 scopeItems。`,
          },
        }
        continue
      }
      for (const { pointer, id, text } of items) {
        if (named?.has(id)) continue
        yield {
          in: work,
          code: 'scope-item-uncovered',
          pointer,
          message: {
            en: `${work.id} promises ${id} (${text}), and no requirement covers it. Write the requirement, or have the promise changed.`,
            zh: `${work.id} 承诺了 ${id}（${text}），却没有需求覆盖它。请补写需求，或变更工作说明书。`,
          },
        }
      }
    }
  },
}

/** The scope items that requirements name, by statement of work; `only` stands for requirements that do not say which. */
function coveredItems(project: ProjectView, only: string | undefined): ReadonlyMap<string, ReadonlySet<string>> {
  const covered = new Map<string, Set<string>>()
  for (const { status, data } of project.ofKind('Requirement')) {
    const work = textOf(data.scope) ?? only
    const items = textsOf(data.scopeItems)
    if (work === undefined || items.length === 0 || status === 'dropped' || data.priority === 'wont') continue
    const known = covered.get(work) ?? new Set()
    for (const item of items) known.add(item)
    covered.set(work, known)
  }
  return covered
}
