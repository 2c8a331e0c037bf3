import type { LinksEdge, LinksNode, LinksView } from '../../protocol/links-view.ts'

/** A view as it is drawn. */
export interface DrawnView extends LinksView {
  /** Keys of the nodes that stand for several records. */
  readonly rests: ReadonlySet<string>
  /** Whether there are records that no node stands for. */
  readonly partial: boolean
}

/** More links of one sort at one record cannot be read in a picture: a few are drawn, and one node stands for the others. */
const mostOfASort = 6
const drawnOfASort = 5

/** Once so many records are drawn, what these are linked to is left to the list. */
const mostRecords = 30

/**
 * Draws few links of a sort where there are many, and in such a crowd only the links over which a record was reached from the middle.
 * What is left out stands in the list.
 */
export function fold(view: LinksView): DrawnView {
  const { nodes, edges, centre, words } = view
  if (centre === undefined) return { ...view, rests: new Set(), partial: false }
  const { drawn, folded } = reached(centre, edges)
  const rests = folded.map(({ at, name, outgoing, ids }, index) => {
    const node: LinksNode = { id: `rest ${index}`, title: words.more.replace('{0}', String(ids.length)), state: undefined, mood: undefined, missing: false }
    const edge: LinksEdge = outgoing ? { from: at, to: node.id, name } : { from: node.id, to: at, name }
    return { node, edge }
  })
  const shown = nodes.filter(({ id }) => drawn.has(id))
  const crowded = shown.length < nodes.length
  const isDrawn = ({ from, to }: LinksEdge) => drawn.has(from) && drawn.has(to) && (!crowded || drawn.get(from) === to || drawn.get(to) === from)
  return {
    ...view,
    nodes: [...shown, ...rests.map(({ node }) => node)],
    edges: [...edges.filter(isDrawn), ...rests.map(({ edge }) => edge)],
    rests: new Set(rests.map(({ node }) => node.id)),
    partial: shown.length + new Set(folded.flatMap(({ ids }) => ids)).size < nodes.length,
  }
}

interface Folded {
  readonly at: string
  readonly name: string
  readonly outgoing: boolean
  readonly ids: readonly string[]
}

/** What is drawn from the middle outwards, each with the record that it was reached from, and what is folded on the way. */
function reached(centre: string, edges: readonly LinksEdge[]) {
  const drawn = new Map<string, string | undefined>([[centre, undefined]])
  const folded: Folded[] = []
  const foldedIds = new Set<string>()
  for (const at of drawn.keys()) {
    if (drawn.size >= mostRecords && at !== centre) break
    const here = sortsAt(at, edges).flatMap(({ ids, ...sort }) => {
      // What is folded nearer to the middle does not come back by a longer way.
      const fresh = ids.filter((id) => !drawn.has(id) && !foldedIds.has(id))
      const kept = fresh.length > mostOfASort ? fresh.slice(0, drawnOfASort) : fresh
      for (const id of kept) drawn.set(id, at)
      return kept.length < fresh.length ? [{ ...sort, at, ids: fresh.slice(kept.length) }] : []
    })
    for (const { ids, ...sort } of here) {
      const left = ids.filter((id) => !drawn.has(id))
      if (left.length > 0) folded.push({ ...sort, ids: left })
      for (const id of left) foldedIds.add(id)
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
