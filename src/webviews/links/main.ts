import type { LinksMemory, LinksRequest, LinksUpdate, LinksView } from '../../protocol/links-view.ts'
import { drawGraph } from './draw.ts'
import { element } from './element.ts'
import { fold } from './fold.ts'
import './links.css'
import { linksList } from './list.ts'
import { toolbar } from './toolbar.ts'

interface Host {
  postMessage(message: LinksRequest): void
  setState(memory: LinksMemory): void
}

declare function acquireVsCodeApi(): Host

const host = acquireVsCodeApi()
const send = (request: LinksRequest) => host.postMessage(request)
const page = document.getElementById('links') ?? document.body
const status = element('p', { role: 'status', class: 'status' })

let view: LinksView | undefined
let drawn = 0

/** Shows a view; a newer one that arrives while the graph is being drawn wins. */
async function show(next: LinksView): Promise<void> {
  view = next
  const mine = ++drawn
  const graph = element('div', { class: 'graph' })
  const parts = next.edges.length > 0 ? [graph, status, linksList(next)] : []
  if (parts.length > 0) {
    status.textContent = next.words.drawing
    const folded = fold(next)
    const drawing = await drawGraph(folded, page.clientWidth).catch(() => undefined)
    if (mine !== drawn) return
    status.textContent = drawing ? (folded.partial ? next.words.partial : '') : next.words.undrawn
    if (drawing) graph.append(drawing)
  }
  const focused = focusKey()
  page.replaceChildren(toolbar(next, send), ...parts)
  graph.querySelector('[class*="-centre"]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  if (focused) page.querySelector<HTMLElement | SVGElement>(focused)?.focus()
}

/** How to find what has the focus now in a page that is drawn anew. */
function focusKey(): string | undefined {
  const { activeElement } = document
  const id = activeElement?.getAttribute('data-id')
  if (id) return `${activeElement instanceof SVGElement ? 'g' : 'a'}[data-id=${CSS.escape(id)}]`
  return activeElement instanceof HTMLElement && activeElement.id !== '' ? `#${CSS.escape(activeElement.id)}` : undefined
}

/** Opens the record that was chosen; the node that stands for several leads to the list of all. */
function open(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('[data-rest]')) page.querySelector('section')?.scrollIntoView()
  const id = target.closest('[data-id]')?.getAttribute('data-id')
  if (id) send({ type: 'open', id })
  return Boolean(id)
}

window.addEventListener('message', ({ data }: MessageEvent<LinksUpdate>) => {
  host.setState(data.memory)
  // Whatever changes in an engagement brings a message; most do not concern this graph.
  if (JSON.stringify(data.view) !== JSON.stringify(view)) void show(data.view)
})
page.addEventListener('click', (event) => open(event.target) && event.preventDefault())
page.addEventListener('keydown', (event) => {
  const activates = event.key === 'Enter' || event.key === ' '
  if (activates && event.target instanceof SVGElement && open(event.target)) event.preventDefault()
})
// Colours follow the theme by themselves; the sizes of texts may have changed with it.
new MutationObserver(() => view && void show(view)).observe(document.body, { attributes: true, attributeFilter: ['class'] })
send({ type: 'ready' })
