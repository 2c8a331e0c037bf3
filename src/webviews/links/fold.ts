import type { LinksEdge, LinksNode, LinksView } from '../../protocol/links-view.ts'

/** A view as it is drawn. */
export interface DrawnView extends LinksView {
  /** Keys of the nodes that stand for several records. */
  readonly rests: ReadonlySet<string>
}

/** More links of one sort at one record cannot be read in a picture: a few are drawn, and one node stands for the others. */
const mostOfASort = 6
const drawnOfASort = 5

/** Draws few links of a sort where there are many. What was reached only over a link that is not drawn goes too; the list has it all. */
export function fold(view: LinksView): DrawnView {
  const { nodes, edges, centre, words } = view
  if (centre === undefined) return { ...view, rests: new Set() }
  const { drawn, folded } = reached(centre, edges)
  const rests = folded.flatMap(({ at, name, outgoing, ids }, index) => {
    const count = ids.filter((id) => !drawn.has(id)).length
    if (count === 0) return []
    const node: LinksNode = { id: `rest ${index}`, title: words.more.replace('{0}', String(count)), state: undefined, mood: undefined, missing: false }
    const edge: LinksEdge = outgoing ? { from: at, to: node.id, name } : { from: node.id, to: at, name }
    return [{ node, edge }]
  })
  return {
    ...view,
    nodes: [...nodes.filter(({ id }) => drawn.has(id)), ...rests.map(({ node }) => node)],
    edges: [...edges.filter(({ from, to }) => drawn.has(from) && drawn.has(to)), ...rests.map(({ edge }) => edge)],
    rests: new Set(rests.map(({ node }) => node.id)),
  }
}

interface Folded {
  readonly at: string
  readonly name: string
  readonly outgoing: boolean
  readonly ids: readonly string[]
}

/** What is drawn from the middle outwards, and what is folded on the way. */
function reached(centre: string, edges: readonly LinksEdge[]) {
  const drawn = new Set([centre])
  const folded: Folded[] = []
  for (const at of drawn) {
    for (const { name, outgoing, ids } of sortsAt(at, edges)) {
      const fresh = ids.filter((id) => !drawn.has(id))
      const kept = fresh.length > mostOfASort ? fresh.slice(0, drawnOfASort) : fresh
      for (const id of kept) drawn.add(id)
      if (kept.length < fresh.length) folded.push({ at, name, outgoing, ids: fresh.slice(kept.length) })
    }
  }
  return { drawn, folded }
}

/** The records at the other end of the links of one, by what the link is called and where it points. */
function sortsAt(at: string, edges: readonly LinksEdge[]): Omit<Folded, 'at'>[] {
  const sorts = new Map<string, { name: string; outgoing: boolean; ids: string[] }>()
  for (const { from, to, name } of edges) {
    if (from !== at && to !== at) continue
    const outgoing = from === at
    const key = `${outgoing} ${name}`
    const sort = sorts.get(key) ?? { name, outgoing, ids: [] }
    sort.ids.push(outgoing ? to : from)
    sorts.set(key, sort)
  }
  return [...sorts.values()]
}
