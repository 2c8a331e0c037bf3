import { isClosed } from '../late.ts'
import type { RecordRule, RecordView } from '../rule.ts'
import { hasReached } from '../stage.ts'

/** What names a requirement and thereby says where it comes from. */
const origins = new Set(['Process', 'ChangeRequest', 'Decision', 'Feedback', 'Prototype'])

export const requirementWithoutSource: RecordRule = {
  code: 'requirement-without-source',
  summary: { en: 'Nobody can say where an approved requirement comes from.', zh: '已批准的需求说不清出处。' },
  severity: 'info',
  practices: [13],
  scope: 'record',
  from: 'requirements',
  about: [{ kind: 'Requirement', states: ['reviewed', 'approved', 'implemented'] }],
  *check(requirement, project) {
    // What is built and being tested is what it is; a requirement that comes later, such as one of the next wave, still has to say.
    if (
      (requirement.status === 'implemented' && hasReached(project.stage, 'testing')) ||
      requirement.data.priority === 'wont' ||
      isClosed(project) ||
      hasOrigin(requirement)
    )
      return
    if (project.linksTo(requirement.id).some(({ from }) => origins.has(from.kind.name))) return
    yield {
      code: 'requirement-without-source',
      pointer: '',
      message: {
        en: `${requirement.id} does not say where it comes from. Name the interview, meeting or process under 'source'.`,
        zh: `${requirement.id} 没有写出处。请在 source 下写上访谈、会议或流程的编号。`,
      },
    }
  },
}

/** A requirement that makes another precise has its origin. */
function hasOrigin({ links }: RecordView): boolean {
  return links.some(({ field }) => field.pointer === '/source' || field.pointer === '/refines')
}
