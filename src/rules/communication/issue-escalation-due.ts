import { textOf } from '../../base/value.ts'
import { type Item, itemsOf } from '../items.ts'
import { lateSince, workingDays } from '../late.ts'
import type { RecordRule } from '../rule.ts'

/** A step of the escalation path. */
interface Step {
  readonly level: number
  readonly contact: string
  readonly afterDays: number
}

export const issueEscalationDue: RecordRule = {
  code: 'issue-escalation-due',
  summary: { en: 'An overdue issue should have been taken to the next level by now.', zh: '逾期的问题按升级路径早该上报，却没有上报。' },
  severity: 'warning',
  practices: [48],
  scope: 'record',
  about: [{ kind: 'Issue', states: ['open', 'in-progress'] }],
  *check(issue, project) {
    const late = lateSince(issue.data.due, project)
    if (!late || !project.directory) return
    const path = itemsOf(project.directory.data, 'escalation').flatMap(stepOf)
    const due = path.filter(({ afterDays }) => afterDays <= late.days).sort((a, b) => b.level - a.level)[0]
    if (!due) return
    const told = new Set([textOf(issue.data.owner), ...itemsOf(issue.data, 'escalation').map(({ item }) => textOf(item.to))])
    // Whoever went higher has skipped a step, not forgotten it.
    if (path.some(({ level, contact }) => level >= due.level && told.has(contact))) return
    const by = workingDays(late.days)
    yield {
      code: 'issue-escalation-due',
      pointer: issue.data.escalation === undefined ? '/status' : '/escalation',
      message: {
        en: `${issue.id} is ${by.en} overdue: by the escalation path it goes to ${due.contact} (level ${due.level}) now. Do so and note it under 'escalation'.`,
        zh: `${issue.id} 已逾期 ${by.zh}，按升级路径应上报 ${due.contact}（第 ${due.level} 级）。请上报，并记在 escalation。`,
      },
    }
  },
}

/** A level without days is called when somebody decides so; it counts as higher all the same. */
function stepOf({ item }: Item): Step[] {
  const { level, contact, afterDays } = item
  if (typeof level !== 'number' || typeof contact !== 'string') return []
  return [{ level, contact, afterDays: typeof afterDays === 'number' ? afterDays : Number.POSITIVE_INFINITY }]
}
