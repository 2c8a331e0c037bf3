import { placesAt } from '../../base/pointer.ts'
import type { EngagementRule, ProjectView } from '../rule.ts'

export const directoryMissing: EngagementRule = {
  code: 'directory-missing',
  summary: { en: 'Records name people, but there is no people.yaml.', zh: '记录中写了人员，但没有 people.yaml。' },
  severity: 'warning',
  practices: [2],
  scope: 'engagement',
  *check(project) {
    const { engagement } = project
    if (project.directory || !engagement) return
    if (!namesSomebody(project)) return
    yield {
      in: engagement,
      code: 'directory-missing',
      pointer: '',
      message: {
        en: 'Records name people, but no people.yaml can be read here. List the people of both sides in people.yaml, each with a handle.',
        zh: '记录中写了人员，但此处没有可读取的 people.yaml。请在 people.yaml 中登记双方人员，每人一个代号。',
      },
    }
  },
}

function namesSomebody(project: ProjectView): boolean {
  for (const record of project.all()) {
    for (const pattern of record.kind.people) if (placesAt(record.data, pattern).some(({ value }) => typeof value === 'string' && value !== '')) return true
  }
  return false
}
