import type { Day } from '../base/date.ts'
import type { Message } from '../base/message.ts'
import type { Value } from '../base/value.ts'
import { dayOf } from './items.ts'
import type { ProjectView } from './rule.ts'

/** A day that has passed, and for how long. */
export interface Late {
  readonly due: Day
  readonly days: number
}

/** By how many working days a due day has passed; `undefined` where nothing is due or late, and once the engagement is closed: what is over need not be chased. */
export function lateSince(due: Value | undefined, project: ProjectView): Late | undefined {
  const day = dayOf(due)
  if (day === undefined || isClosed(project)) return undefined
  const days = project.calendar.between(day, project.today)
  return days > 0 ? { due: day, days } : undefined
}

/** `3 working days`, `3 个工作日`. */
export function workingDays(days: number): Message {
  return { en: days === 1 ? '1 working day' : `${days} working days`, zh: `${days} 个工作日` }
}

/** Whether the engagement is over, so that nothing in it is late any more. */
export function isClosed({ engagement }: ProjectView): boolean {
  return engagement?.status === 'closed'
}
