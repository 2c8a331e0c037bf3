import { textOf } from '../../base/value.ts'
import { isNear } from '../engagement-time.ts'
import { dayOf } from '../items.ts'
import type { ProjectView, RecordView } from '../rule.ts'

const workingDaysBefore = 5

/** Whether a planned batch is loaded within a working week: by then the way back has to be there. */
export function loadIsNear({ data }: RecordView, project: ProjectView): boolean {
  return isNear(dayOf(textOf(data.start)?.slice(0, 10)), workingDaysBefore, project)
}
