import { describe, expect, it } from 'vitest'
import type { Counts, EngagementSummary, PhaseNode, RecordNode } from '../../protocol/messages.ts'
import { engagementItem, findRecord } from './node.ts'

const names = { en: 'x', zh: 'x' }
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
const none: Counts = { error: 0, warning: 0, info: 0 }
const engagement: EngagementSummary = { uri: 'file:///e', code: 'E', title: 'E', records: 3, counts: none, loading: false }
const record = (id: string, uri: string): RecordNode => ({ id, kind: 'Issue', title: '', uri, range, form: 'yaml', state: undefined, counts: none })
const records = [record('ISS-0001', 'file:///e/a.yaml'), record('ISS-0001', 'file:///e/b.yaml'), record('ISS-0002', 'file:///e/c.yaml')]
const phases: PhaseNode[] = [
  {
    phase: 'communication',
    names,
    kinds: [
      { kind: 'Issue', names, plural: names, icon: 'issues', count: 3, counts: { error: 2, warning: 0, info: 0 }, records },
      { kind: 'Meeting', names, plural: names, icon: 'comment', count: 0, counts: { error: 0, warning: 1, info: 1 }, records: [] },
    ],
  },
]
const root = engagementItem(engagement, phases)

describe('the branch of an engagement', () => {
  it('adds up records and findings of a phase', () => {
    expect(root.children.map(({ count, counts }) => [count, counts])).toEqual([[3, { error: 2, warning: 1, info: 1 }]])
  })

  it('gives two records with the same ID keys of their own', () => {
    const keys = root.children.flatMap((phase) => phase.children.flatMap((kind) => kind.children.map(({ key }) => key)))
    expect(new Set(keys).size).toBe(3)
  })
})

describe('finding a record in the tree', () => {
  it('takes the file where an ID is there twice', () => {
    expect(findRecord([root], 'file:///e', 'ISS-0001', 'file:///e/b.yaml')?.record).toBe(records[1])
    expect(findRecord([root], 'file:///e', 'ISS-0001', 'file:///e/other.yaml')?.record).toBe(records[0])
  })

  it('finds none in another engagement', () => {
    expect(findRecord([root], 'file:///f', 'ISS-0002', 'file:///e/c.yaml')).toBeUndefined()
  })
})
