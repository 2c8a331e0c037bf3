import { addDays } from '../../base/date.ts'
import { dayOf, textsOf } from '../items.ts'
import { isClosed } from '../late.ts'
import { listed } from '../listed.ts'
import type { EngagementRule, ProjectView, RecordView } from '../rule.ts'
import { workTasks } from './plan-tasks.ts'
import { always, availabilityOf, type Overload, type Share, worstOverload } from './workload.ts'

/** What runs for longer is a standing duty, whose days nobody has spread evenly. */
const longest = 400
const related = 5

export const overAllocated: EngagementRule = {
  code: 'over-allocated',
  summary: { en: 'The agreed plans ask more of a person than a working day has.', zh: '已确认的计划给同一人安排的工作超过了一个工作日。' },
  severity: 'warning',
  practices: [3, 45],
  scope: 'engagement',
  about: [{ kind: 'Plan', states: ['agreed'] }, { kind: 'Directory' }, { kind: 'Engagement' }],
  *check(project) {
    if (isClosed(project)) return
    const availability = availabilityOf(project.directory)
    for (const [person, shares] of sharesByPerson(project)) {
      const worst = worstOverload(shares, availability.get(person) ?? always, project)
      const first = worst?.shares[0]
      if (worst && first) yield { in: first.plan, ...overload(person, worst, first) }
    }
  },
}

function sharesByPerson(project: ProjectView): Map<string, Share[]> {
  const shares = new Map<string, Share[]>()
  for (const plan of project.ofKind('Plan')) {
    if (plan.status !== 'agreed') continue
    for (const { people, ...share } of sharesOf(plan, project)) {
      for (const person of people) {
        const known = shares.get(person)
        if (known) known.push(share)
        else shares.set(person, [share])
      }
    }
  }
  return shares
}

/** The effort of a task, spread evenly over its days and people. Tasks that do not say effort, start and finish say nothing about load. */
function* sharesOf(plan: RecordView, { calendar, today }: ProjectView): Iterable<Share & { readonly people: readonly string[] }> {
  for (const task of workTasks(plan)) {
    const { work, progress } = task.item
    const [from, to] = [dayOf(task.item.start), dayOf(task.item.finish)]
    const people = [...new Set(textsOf(task.item.assignees))]
    if (typeof work !== 'number' || from === undefined || to === undefined || people.length === 0 || task.done || to < today || to > addDays(from, longest))
      continue
    // Of a task that runs, what is left has to fit into the days that are left.
    const left = from < today && typeof progress === 'number' ? work * (1 - progress / 100) : work
    const begin = from < today && typeof progress === 'number' ? today : from
    const days = calendar.between(addDays(begin, -1), to)
    if (days > 0) yield { plan, task, from: begin, to, load: left / days / people.length, people }
  }
}

function overload(person: string, { from, to, load, capacity, shares }: Overload, first: Share) {
  const tasks = listed(shares.map(({ task }) => task.name))
  const [asked, has] = [Math.round(load * 100), Math.round(capacity * 100)]
  return {
    code: 'over-allocated',
    pointer: `${first.task.pointer}/assignees`,
    message: {
      en: `From ${from} to ${to}, ${person} is asked for ${asked} % of a day and has ${has} %: ${tasks.en}. Move a task, or share it.`,
      zh: `${from} 至 ${to}，${person} 每天被安排 ${asked}%，可用 ${has}%：${tasks.zh}。请错开任务或分给他人。`,
    },
    related: shares.slice(1, 1 + related).map(({ plan, task, load: share }) => ({
      record: plan.id,
      file: plan.file,
      pointer: task.pointer,
      message: { en: `${Math.round(share * 100)} % of a day`, zh: `每天 ${Math.round(share * 100)}%` },
    })),
  }
}
