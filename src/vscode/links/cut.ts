import type { LinkGraph } from '../../protocol/messages.ts'

/** A graph of at most so many nodes, the one in the middle first, then in the order in which they were found; missing ones come last. */
export function cutGraph(graph: LinkGraph, most: number): LinkGraph {
  const centre = graph.nodes.filter((node) => node.id === graph.centre)
  const others = graph.nodes.filter((node) => node.id !== graph.centre)
  const nodes = [...centre, ...others].slice(0, most)
  const missing = graph.missing.slice(0, most - nodes.length)
  const kept = new Set([...nodes.map(({ id }) => id), ...missing])
  const cut = graph.cut || nodes.length < graph.nodes.length || missing.length < graph.missing.length
  return { ...graph, nodes, missing, cut, edges: graph.edges.filter(({ from, to }) => kept.has(from) && kept.has(to)) }
}
