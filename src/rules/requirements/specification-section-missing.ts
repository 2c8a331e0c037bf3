import type { Message } from '../../base/message.ts'
import { textOf } from '../../base/value.ts'
import { listed } from '../listed.ts'
import type { EngagementRule, RecordView } from '../rule.ts'
import { requirementsByFile } from './in-specification.ts'

const states = ['in-review', 'signed']
/** Fewer are a supplement, which need not speak of everything. */
const least = 5

/** What a complete specification speaks of: types of requirements, or a heading that says why there are none. */
const sections: readonly { readonly type: string; readonly name: Message; readonly heading: RegExp }[] = [
  { type: 'functional', name: { en: 'functions', zh: '功能' }, heading: /function|功能/i },
  { type: 'permission', name: { en: 'permissions', zh: '权限' }, heading: /permission|rights|roles|authori[sz]|权限|角色/i },
  { type: 'report', name: { en: 'reports', zh: '报表' }, heading: /report|报表|报告/i },
  { type: 'data-migration', name: { en: 'migration rules', zh: '数据迁移规则' }, heading: /migrat|take-?over|迁移|初始化/i },
  { type: 'interface', name: { en: 'interfaces', zh: '接口' }, heading: /interface|integration|接口|集成/i },
]

export const specificationSectionMissing: EngagementRule = {
  code: 'specification-section-missing',
  summary: {
    en: 'A specification goes to review without functions, permissions, reports, migration rules or interfaces.',
    zh: '需求规格说明书送审或签署时缺少功能、权限、报表、数据迁移规则或接口中的某一部分。',
  },
  severity: 'warning',
  practices: [12],
  scope: 'engagement',
  about: [{ kind: 'Specification', states }, { kind: 'Requirement' }],
  *check(project) {
    const byFile = requirementsByFile(project)
    for (const specification of project.ofKind('Specification')) {
      const requirements = byFile.get(specification.file) ?? []
      if (!states.includes(specification.status ?? '') || requirements.length < least) continue
      const missing = missingIn(specification, requirements)
      if (missing.length === 0) continue
      const { en, zh } = listed(missing)
      yield {
        in: specification,
        code: 'specification-section-missing',
        pointer: '/title',
        message: {
          en: `${specification.id} says nothing of ${en}. Add the requirements, or a chapter that says why there are none.`,
          zh: `${specification.id} 没有写${zh}。请补上需求，或用一节说明为何没有。`,
        },
      }
    }
  },
}

function missingIn({ prose }: RecordView, requirements: readonly RecordView[]): Message[] {
  const types = new Set(requirements.map(({ data }) => textOf(data.type)))
  const headings = (prose.match(/^#{1,6} .*$/gm) ?? []).join('\n')
  return sections.filter(({ type, heading }) => !types.has(type) && !heading.test(headings)).map(({ name }) => name)
}
