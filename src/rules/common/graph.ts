import type { Link } from '../rule.ts'

/** Links by the ID that they start from. */
type Graph = ReadonlyMap<string, readonly Link[]>

interface Visit {
  readonly id: string
  next: number
}

/**
 * The sets of IDs that can be reached from each other, where one can be reached from itself (Tarjan 1972).
 * Walks with its own stack: a chain of a hundred thousand records must not exhaust the call stack.
 */
export function componentsWithCycles(graph: Graph): Set<string>[] {
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const open = new Set<string>()
  const stack: string[] = []
  const found: Set<string>[] = []
  const enter = (id: string): Visit => {
    order.set(id, order.size)
    low.set(id, order.size - 1)
    stack.push(id)
    open.add(id)
    return { id, next: 0 }
  }
  const lower = (id: string, to: number) => low.set(id, Math.min(low.get(id) ?? to, to))
  for (const root of graph.keys()) {
    if (order.has(root)) continue
    const visits = [enter(root)]
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const target = graph.get(visit.id)?.[visit.next]?.target
      if (target !== undefined) {
        visit.next += 1
        if (!order.has(target)) visits.push(enter(target))
        else if (open.has(target)) lower(visit.id, order.get(target) as number)
        continue
      }
      visits.pop()
      const parent = visits.at(-1)
      if (parent) lower(parent.id, low.get(visit.id) as number)
      if (low.get(visit.id) === order.get(visit.id)) {
        const component = popped(stack, open, visit.id)
        if (component.size > 1 || linksToItself(graph, visit.id)) found.push(component)
      }
    }
  }
  return found
}

function popped(stack: string[], open: Set<string>, last: string): Set<string> {
  const component = new Set<string>()
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    component.add(id)
    open.delete(id)
    if (id === last) break
  }
  return component
}

function linksToItself(graph: Graph, id: string): boolean {
  return graph.get(id)?.some((link) => link.target === id) === true
}

/** The fewest links that lead from an ID back to itself within its component. */
export function shortestCycle(graph: Graph, component: ReadonlySet<string>, start: string): Link[] {
  const cameBy = new Map<string, Link>()
  const queue = [start]
  for (const id of queue) {
    for (const link of graph.get(id) ?? []) {
      if (!component.has(link.target) || cameBy.has(link.target)) continue
      cameBy.set(link.target, link)
      if (link.target === start) return wayTo(start, cameBy)
      queue.push(link.target)
    }
  }
  return []
}

function wayTo(start: string, cameBy: ReadonlyMap<string, Link>): Link[] {
  const way: Link[] = []
  for (let link = cameBy.get(start); link; link = cameBy.get(link.from.id)) {
    way.push(link)
    if (link.from.id === start) break
  }
  return way.reverse()
}
