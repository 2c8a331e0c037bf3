import { textOf } from '../../base/value.ts'
import { type Item, itemsOf, textsOf } from '../items.ts'
import type { RecordView } from '../rule.ts'

/** A work area of the RACI matrix, with those who answer for it. */
export interface WorkArea extends Item {
  readonly area: string
  readonly accountable: readonly string[]
}

export function workAreas(directory: RecordView): WorkArea[] {
  return itemsOf(directory.data, 'raci').map(({ item, pointer }) => ({
    item,
    pointer,
    area: textOf(item.area) ?? '',
    accountable: [...new Set(textsOf(item.accountable).filter((handle) => handle !== ''))],
  }))
}
