import type { ValueMap } from '../../base/value.ts'
import { itemsOf } from '../items.ts'
import type { ProjectView, RecordView } from '../rule.ts'

/** What the engagement promises for tickets of this severity. */
export function serviceLevelOf({ data }: RecordView, { engagement }: ProjectView): ValueMap | undefined {
  return itemsOf(engagement?.data ?? {}, 'serviceLevels').find(({ item }) => item.severity !== undefined && item.severity === data.severity)?.item
}
