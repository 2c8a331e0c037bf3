import type { Day } from '../base/date.ts'
import { dayOf } from './items.ts'
import type { ProjectView } from './rule.ts'
import { hasReached } from './stage.ts'

/** Whether a day has come, or is at most some working days away. */
export function isNear(day: Day | undefined, workingDays: number, project: ProjectView): boolean {
  return day !== undefined && project.calendar.between(project.today, day) <= workingDays
}

/** Whether the go-live has come or is at most some working days away; without a date the stage decides. */
export function isGoLiveNear(workingDays: number, project: ProjectView): boolean {
  const goLive = dayOf(project.engagement?.data.goLive)
  return goLive === undefined ? hasReached(project.stage, 'go-live') : isNear(goLive, workingDays, project)
}
