import { describe, expect, it } from 'vitest'
import type { LinkGraph, RecordNode } from '../../protocol/messages.ts'
import { cutGraph } from './cut.ts'

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
const node = (id: string): RecordNode => ({
  id,
  kind: 'Requirement',
  title: '',
  uri: '',
  range,
  form: 'yaml',
  state: undefined,
  counts: { error: 0, warning: 0, info: 0 },
})
const names = { en: 'Refines', zh: '细化自' }

const graph: LinkGraph = {
  centre: 'C',
  nodes: [node('A'), node('B'), node('C')],
  edges: [
    { from: 'C', to: 'A', names },
    { from: 'C', to: 'B', names },
    { from: 'C', to: 'X', names },
  ],
  missing: ['X'],
  cut: false,
}

const shape = ({ nodes, missing, edges, cut }: LinkGraph) => [nodes.map(({ id }) => id).join(''), missing.join(''), edges.map(({ to }) => to).join(''), cut]

describe('cutting a graph', () => {
  it('leaves one that fits as it is, but for the middle coming first', () => {
    expect(shape(cutGraph(graph, 4))).toEqual(['CAB', 'X', 'ABX', false])
  })

  it('keeps the middle and only links whose ends are kept, and says that something is left out', () => {
    expect(shape(cutGraph(graph, 3))).toEqual(['CAB', '', 'AB', true])
    expect(shape(cutGraph(graph, 1))).toEqual(['C', '', '', true])
  })

  it('stays cut when the server has cut it', () => {
    expect(shape(cutGraph({ ...graph, cut: true }, 9))).toEqual(['CAB', 'X', 'ABX', true])
  })
})
