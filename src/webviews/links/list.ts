import type { LinksNode, LinksView } from '../../protocol/links-view.ts'
import { element } from './element.ts'

/** Every link of the graph as a line of text: for screen readers, and where the picture is too crowded. */
export function linksList({ nodes, edges, centre, words }: LinksView): HTMLElement {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const link = (id: string) => recordLink(id, byId.get(id), { missing: words.missing, short: id === centre })
  const lines = edges.map(({ from, to, name }) => element('li', {}, link(from), ` ${name} `, link(to)))
  return element('section', {}, element('h2', {}, words.list), element('ul', {}, ...lines))
}

/** The record that all is about is named by its ID alone: its title in every line would hide the others. */
function recordLink(id: string, node: LinksNode | undefined, { missing, short }: { readonly missing: string; readonly short: boolean }): HTMLElement {
  if (!node || node.missing) return element('span', { class: 'missing' }, `${id} · ${missing}`)
  const state = node.state ? ` · ${node.state}` : ''
  return element('a', { href: '#', 'data-id': id }, short ? id : `${id} ${node.title}${state}`)
}
