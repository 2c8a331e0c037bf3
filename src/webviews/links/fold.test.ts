import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LinksEdge, LinksView } from '../../protocol/links-view.ts'
import { fold } from './fold.ts'

const words = { graph: '', pin: '', depth: '', list: '', missing: '', partial: '', more: '{0} more', drawing: '', undrawn: '' }

function view(edges: readonly LinksEdge[]): LinksView {
  const ids = new Set(['SOW-0001', ...edges.flatMap(({ from, to }) => [from, to])])
  const nodes = [...ids].map((id) => ({ id, title: '', state: undefined, mood: undefined, missing: false }))
  return { centre: 'SOW-0001', nodes, edges, note: undefined, pinned: false, depth: 1, words }
}

const requirements = (count: number) => Array.from({ length: count }, (_, index): LinksEdge => ({ from: `REQ-${index}`, to: 'SOW-0001', name: 'Scope' }))
const drawnIds = (edges: readonly LinksEdge[]) => fold(view(edges)).nodes.map(({ id, title }) => title || id)

describe('a graph with many links of one sort', () => {
  it('shows six of a sort, and of more than six five and how many there are besides', () => {
    expect(drawnIds(requirements(6))).toHaveLength(7)
    expect(drawnIds(requirements(30))).toEqual(['SOW-0001', 'REQ-0', 'REQ-1', 'REQ-2', 'REQ-3', 'REQ-4', '25 more'])
  })

  it('draws the node that stands for several with the link of its sort, pointing the same way', () => {
    const { edges, rests } = fold(view(requirements(9)))
    const [rest] = rests
    expect(edges.at(-1)).toEqual({ from: rest, to: 'SOW-0001', name: 'Scope' })
  })

  it('counts links by name and direction', () => {
    const others = requirements(5).map(({ from, to }): LinksEdge => ({ from: to, to: `DLV-${from}`, name: 'Scope' }))
    expect(fold(view([...requirements(5), ...others])).rests.size).toBe(0)
  })

  it('does not count among the others what is drawn for another link', () => {
    const edges = [...requirements(8), { from: 'SOW-0001', to: 'REQ-7', name: 'Key requirement' }]
    expect(drawnIds(edges)).toContain('REQ-7')
    expect(drawnIds(edges)).toContain('2 more')
  })

  it('leaves out what is reached only over a record that is not drawn', () => {
    expect(drawnIds([...requirements(8), { from: 'TC-0001', to: 'REQ-7', name: 'Verifies' }])).not.toContain('TC-0001')
  })

  it('does not bring back by a longer way what it left out', () => {
    const detour = requirements(12).map(({ from }): LinksEdge => ({ from: 'ACC-0001', to: from, name: 'Accepts' }))
    const ids = drawnIds([...requirements(12), { from: 'ACC-0001', to: 'SOW-0001', name: 'Of' }, ...detour])
    expect(ids).toEqual(['SOW-0001', 'REQ-0', 'REQ-1', 'REQ-2', 'REQ-3', 'REQ-4', 'ACC-0001', '7 more'])
  })

  it('draws between other records only the links over which they were reached', () => {
    const cross: LinksEdge = { from: 'REQ-0', to: 'REQ-1', name: 'Refines' }
    expect(fold(view([...requirements(6), cross])).edges).toContainEqual(cross)
    expect(fold(view([...requirements(9), cross])).edges).not.toContainEqual(cross)
  })

  it('stops at thirty records, and says that it is not all', () => {
    const wide = Array.from({ length: 40 }, (_, index): LinksEdge => ({ from: `REQ-${index}`, to: 'SOW-0001', name: `n${index}` }))
    const far = wide.map(({ from }): LinksEdge => ({ from: `TC-${from}`, to: from, name: 'Verifies' }))
    expect(fold(view(wide)).partial).toBe(false)
    const { nodes, partial } = fold(view([...wide, ...far]))
    expect([nodes.length, partial]).toEqual([41, true])
  })

  it('has only links between nodes that it has, and accounts for every record that is linked directly', () => {
    const id = fc.constantFrom('SOW-0001', ...Array.from({ length: 20 }, (_, index) => `REQ-${index}`))
    const edge = fc.record({ from: id, to: id, name: fc.constantFrom('a', 'b') }).filter(({ from, to }) => from !== to)
    fc.assert(
      fc.property(fc.uniqueArray(edge, { maxLength: 60, selector: ({ from, to, name }) => `${from} ${to} ${name}` }), (edges) => {
        const { nodes, edges: drawn } = fold(view(edges))
        const ids = new Set(nodes.map((node) => node.id))
        expect(drawn.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true)
        expect(ids.has('SOW-0001')).toBe(true)
        const direct = new Set(edges.flatMap(({ from, to }) => (from === 'SOW-0001' ? [to] : to === 'SOW-0001' ? [from] : [])))
        const hidden = [...direct].filter((each) => !ids.has(each))
        const more = nodes.reduce((sum, { title }) => sum + (Number.parseInt(title, 10) || 0), 0)
        expect(more).toBeGreaterThanOrEqual(hidden.length)
      }),
    )
  })
})
