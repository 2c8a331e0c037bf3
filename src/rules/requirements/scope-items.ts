import { isMap, textOf } from '../../base/value.ts'
import { type Item, itemsOf } from '../items.ts'
import type { RecordView } from '../rule.ts'

/** An item of a statement of work that is in scope. */
export interface ScopeItem extends Item {
  readonly id: string
  readonly text: string
}

export function scopeItemsOf({ data }: RecordView): ScopeItem[] {
  const items = isMap(data.scope) ? itemsOf(data.scope, 'in', '/scope') : []
  return items.map(({ item, pointer }) => ({ item, pointer, id: textOf(item.id) ?? '', text: textOf(item.text) ?? '' }))
}
