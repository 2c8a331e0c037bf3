import type { LinksRequest, LinksView } from '../../protocol/links-view.ts'
import { element } from './element.ts'

const depths = [1, 2, 3]

/** One row: what is left out, how far to follow links, and whether to stay with this record. */
export function toolbar({ note, pinned, depth, words }: LinksView, send: (request: LinksRequest) => void): HTMLElement {
  const select = element('select', { id: 'depth' }, ...depths.map((steps) => element('option', { value: String(steps) }, String(steps))))
  select.value = String(depth)
  select.addEventListener('change', () => send({ type: 'depth', depth: Number(select.value) }))
  const pin = element('button', { id: 'pin', type: 'button', 'aria-pressed': String(pinned) }, words.pin)
  pin.addEventListener('click', () => send({ type: 'pin', pinned: !pinned }))
  return element('header', {}, element('p', { class: 'note' }, note ?? ''), element('label', { for: 'depth' }, words.depth), select, pin)
}
