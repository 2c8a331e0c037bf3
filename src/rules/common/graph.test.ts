import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Link, RecordView } from '../rule.ts'
import { componentsWithCycles, shortestCycle } from './graph.ts'

function graphOf(edges: readonly (readonly [string, string])[]): Map<string, Link[]> {
  const graph = new Map<string, Link[]>()
  for (const [from, target] of edges) {
    const link = { from: { id: from } as RecordView, target } as Link
    graph.set(from, [...(graph.get(from) ?? []), link])
  }
  return graph
}

/** Everything that can be reached from an ID by at least one link, worked out step by step. */
function reached(edges: readonly (readonly [string, string])[], start: string): Set<string> {
  const found = new Set<string>()
  for (let size = -1; size !== found.size; ) {
    size = found.size
    for (const [from, target] of edges) if (from === start || found.has(from)) found.add(target)
  }
  return found
}

const node = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F')

test('the components are the sets of IDs that reach each other, and each has a way around', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(node, node), { maxLength: 14 }), (edges) => {
      const graph = graphOf(edges)
      const components = componentsWithCycles(graph)
      const inCycles = [...graph.keys()].filter((id) => reached(edges, id).has(id))
      expect(components.flatMap((component) => [...component]).sort()).toEqual(inCycles.sort())
      for (const component of components) {
        for (const id of component) {
          expect([...component].every((other) => reached(edges, id).has(other))).toBe(true)
          const cycle = shortestCycle(graph, component, id)
          expect(cycle[0]?.from.id).toBe(id)
          expect(cycle.at(-1)?.target).toBe(id)
          for (const [i, link] of cycle.slice(1).entries()) expect(link.from.id).toBe(cycle[i]?.target)
        }
      }
    }),
  )
})

test('a chain of a hundred thousand records does not exhaust the stack', () => {
  const length = 100_000
  const ids = Array.from({ length }, (_, i) => `REQ-${i}`)
  const graph = new Map(ids.map((id, i) => [id, [{ from: { id } as RecordView, target: ids[(i + 1) % length] } as Link]]))
  const components = componentsWithCycles(graph)
  expect(components.map((component) => component.size)).toEqual([length])
  expect(shortestCycle(graph, components[0] as Set<string>, 'REQ-0').length).toBe(length)
})
