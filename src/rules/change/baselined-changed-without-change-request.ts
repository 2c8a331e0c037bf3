import type { Problem } from '../../base/problem.ts'
import { textsOf } from '../items.ts'
import { stateName } from '../kind-words.ts'
import { requirementsByFile } from '../requirements/in-specification.ts'
import type { EngagementRule, ProjectView, RecordView } from '../rule.ts'

const code = 'baselined-changed-without-change-request'
const approved = new Set(['approved', 'implemented', 'closed'])

export const baselinedChangedWithoutChangeRequest: EngagementRule = {
  code,
  summary: {
    en: 'A signed specification holds a requirement that was not approved with it, nor by a change request.',
    zh: '已签署的规格说明书里有未获批准的需求，也没有获批的变更申请。',
  },
  severity: 'error',
  practices: [21],
  scope: 'engagement',
  about: [{ kind: 'Specification', states: ['signed'] }, { kind: 'Requirement' }, { kind: 'ChangeRequest' }, { kind: 'SignOff' }],
  *check(project) {
    const byFile = requirementsByFile(project)
    const reserved = new Set(project.ofKind('SignOff').flatMap(({ data }) => textsOf(data.conditions).flatMap((text) => text.match(/[A-Z]+-\d+/g) ?? [])))
    for (const specification of project.ofKind('Specification')) {
      if (specification.status !== 'signed') continue
      for (const requirement of byFile.get(specification.file) ?? []) {
        if ((requirement.status !== 'draft' && requirement.status !== 'reviewed') || requirement.data.priority === 'wont' || reserved.has(requirement.id))
          continue
        const changes = changesOf(requirement, project)
        if (!changes.some(({ status }) => approved.has(status ?? ''))) yield { in: requirement, ...problem(requirement, specification, changes[0]) }
      }
    }
  },
}

function changesOf({ id }: RecordView, project: ProjectView): RecordView[] {
  return project.linksTo(id).flatMap(({ from }) => (from.kind.name === 'ChangeRequest' ? [from] : []))
}

function problem(requirement: RecordView, specification: RecordView, change: RecordView | undefined): Problem {
  const state = stateName(requirement)
  const begin = {
    en: `${requirement.id} is '${state.en}', but stands in ${specification.id}, which is signed`,
    zh: `${specification.id} 已签署，其中的 ${requirement.id} 状态却是“${state.zh}”`,
  }
  return {
    code,
    pointer: '/status',
    message: change
      ? {
          en: `${begin.en}; ${change.id} is '${stateName(change).en}'. Have the change approved first, or take the requirement out.`,
          zh: `${begin.zh}；${change.id} 的状态是“${stateName(change).zh}”。请先经委员会批准，否则移出说明书。`,
        }
      : {
          en: `${begin.en}. Raise a change request that names it, or take it out until it is approved.`,
          zh: `${begin.zh}。请提出引用它的变更申请，或在批准之前先移出说明书。`,
        },
    related: [{ record: specification.id, file: specification.file, pointer: '/status', message: { en: 'Signed', zh: '已签署' } }],
  }
}
