import type { Severity } from '../../base/finding.ts'
import type { Message } from '../../base/message.ts'
import type { Problem } from '../../base/problem.ts'
import type { RecordRule, RecordView } from '../rule.ts'
import { clash, type Duty, type Exclusion, exclusionsOf, type Role, rolesOf } from './duties.ts'

export const permissionConflict: RecordRule = {
  code: 'permission-conflict',
  summary: { en: 'A role, or a person with several roles, holds duties that must not meet in one hand.', zh: '同一角色或同一人兼有不相容的职责。' },
  severity: 'error',
  practices: [17],
  scope: 'record',
  about: [{ kind: 'PermissionMatrix' }],
  *check(matrix) {
    const roles = rolesOf(matrix)
    // A draft is there to find this out.
    const severity: Severity = matrix.status === 'draft' ? 'warning' : 'error'
    for (const exclusion of exclusionsOf(matrix)) {
      const settled = new Set<Role>()
      for (const role of roles) {
        const pair = clash(exclusion, role.duties)
        if (!pair) continue
        settled.add(role)
        yield { ...problem(matrix, exclusion, pair, { en: `The role “${role.name}”`, zh: `角色“${role.name}”` }, pair[1].pointer), severity }
      }
      for (const { person, duties, last } of people(roles.filter((role) => !settled.has(role)))) {
        const pair = clash(exclusion, duties)
        const at = last.people.indexOf(person)
        if (pair) yield { ...problem(matrix, exclusion, pair, { en: person, zh: person }, `${last.pointer}/people/${at}`), severity }
      }
    }
  },
}

/** Who has several roles, with the duties of all of them and the last of the roles. */
function people(roles: readonly Role[]) {
  const found = new Map<string, { person: string; duties: readonly Duty[]; last: Role; roles: number }>()
  for (const role of roles) {
    for (const person of new Set(role.people)) {
      const known = found.get(person)
      found.set(person, { person, duties: [...(known?.duties ?? []), ...role.duties], last: role, roles: (known?.roles ?? 0) + 1 })
    }
  }
  return [...found.values()].filter((one) => one.roles > 1)
}

function problem(matrix: RecordView, { reason }: Exclusion, [first, second]: readonly [Duty, Duty], who: Message, pointer: string): Problem {
  const why = reason === '' ? { en: '', zh: '' } : { en: ` (${reason.replace(/[.。]\s*$/, '')})`, zh: `（${reason.replace(/[.。]\s*$/, '')}）` }
  return {
    code: 'permission-conflict',
    pointer,
    message: {
      en: `${who.en} may act on both “${first.function}” and “${second.function}”, which exclude each other${why.en}. Take one away, or note a control and who accepted the risk.`,
      zh: `${who.zh}同时可操作“${first.function}”和“${second.function}”，二者不相容${why.zh}。请收回其一，或写明补偿控制和风险接受人。`,
    },
    related: [{ record: matrix.id, file: matrix.file, pointer: first.pointer, message: { en: `“${first.function}”`, zh: `“${first.function}”` } }],
  }
}
