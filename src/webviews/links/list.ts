import type { LinksEdge, LinksNode, LinksView } from '../../protocol/links-view.ts'
import { element } from './element.ts'

/** Every link of the graph as a line of text: for screen readers, and where the picture is too crowded. */
export function linksList({ nodes, edges, words }: LinksView): HTMLElement {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const lines = edges.map((edge) => line(edge, byId, words.missing))
  return element('section', {}, element('h2', {}, words.list), element('ul', {}, ...lines))
}

function line({ from, to, name }: LinksEdge, nodes: ReadonlyMap<string, LinksNode>, missing: string): HTMLElement {
  return element('li', {}, recordLink(from, nodes, missing), ` ${name} `, recordLink(to, nodes, missing))
}

function recordLink(id: string, nodes: ReadonlyMap<string, LinksNode>, missing: string): HTMLElement {
  const node = nodes.get(id)
  if (!node || node.missing) return element('span', { class: 'missing' }, `${id} (${missing})`)
  const state = node.state ? ` (${node.state})` : ''
  return element('a', { href: '#', 'data-id': id }, `${id} ${node.title}${state}`)
}
