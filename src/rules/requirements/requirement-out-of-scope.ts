import { nearest } from '../../base/suggest.ts'
import { setTo } from '../../kind/fix.ts'
import { textsOf } from '../items.ts'
import { isClosed } from '../late.ts'
import type { RecordRule, RecordView } from '../rule.ts'
import { scopeItemsOf } from './scope-items.ts'

export const requirementOutOfScope: RecordRule = {
  code: 'requirement-out-of-scope',
  summary: { en: 'A requirement belongs to no item of its statement of work.', zh: '需求不属于工作说明书的任何一项范围。' },
  severity: 'warning',
  practices: [15],
  scope: 'record',
  about: [{ kind: 'Requirement', states: ['draft', 'reviewed', 'approved', 'implemented', 'verified'] }],
  *check(requirement, project) {
    const link = requirement.links.find(({ field }) => field.pointer === '/scope')
    const work = link && project.byId(link.target).find(({ kind }) => kind.name === 'StatementOfWork')
    if (!work || requirement.data.priority === 'wont' || isClosed(project)) return
    const items = textsOf(requirement.data.scopeItems)
    const ids = scopeItemsOf(work).map(({ id }) => id)
    const related = [{ record: work.id, file: work.file, pointer: '/scope', message: { en: 'The scope', zh: '范围' } }]
    for (const [i, item] of items.entries()) {
      if (ids.includes(item)) continue
      const meant = itemMeant(item, ids)
      const pointer = `/scopeItems/${i}`
      yield {
        code: 'requirement-out-of-scope',
        pointer,
        message: {
          en: `${work.id} has no item ${item} in its scope. ${meant ? `Did you mean ${meant}?` : `Correct it, or have ${requirement.id} decided as a change.`}`,
          zh: `${work.id} 的范围里没有 ${item} 这一项。${meant ? `是否想写 ${meant}？` : `请更正，或把 ${requirement.id} 作为变更处理。`}`,
        },
        related,
        fixes: meant ? [setTo(pointer, meant)] : [],
      }
    }
    if (items.length > 0 || ids.length === 0 || requirement.status === 'draft' || isChange(project.linksTo(requirement.id).map(({ from }) => from))) return
    yield {
      code: 'requirement-out-of-scope',
      pointer: '/scope',
      message: {
        en: `${requirement.id} belongs to no item of ${work.id}. Name it under 'scopeItems'; if there is none, it takes a change request.`,
        zh: `${requirement.id} 没有对应 ${work.id} 的任何一项。请填写 scopeItems；若确实没有，就要走变更申请。`,
      },
      related,
    }
  },
}

/** Items have short names, of which every other one is near: S7 is not a misspelt S1. */
function itemMeant(item: string, ids: readonly string[]): string | undefined {
  return ids.find((id) => id.toLowerCase() === item.toLowerCase()) ?? (item.length < 4 ? undefined : nearest(item, ids))
}

/** What came with an approved change need not have been promised before. */
function isChange(linking: readonly RecordView[]): boolean {
  return linking.some(({ kind, status }) => kind.name === 'ChangeRequest' && status !== 'rejected')
}
