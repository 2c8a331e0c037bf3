import type { Counts, EngagementSummary, KindNode, PhaseNode, RecordNode } from '../../protocol/messages.ts'
import { sum } from '../sum.ts'

/** What the tree shows, each with the way up, which revealing a record needs. */
export type TreeNode = EngagementItem | PhaseItem | KindItem | RecordItem

export interface EngagementItem {
  readonly type: 'engagement'
  readonly key: string
  readonly engagement: EngagementSummary
  readonly parent: undefined
  children: readonly PhaseItem[]
}

export interface PhaseItem {
  readonly type: 'phase'
  readonly key: string
  readonly phase: PhaseNode
  readonly counts: Counts
  readonly count: number
  readonly parent: EngagementItem
  children: readonly KindItem[]
}

export interface KindItem {
  readonly type: 'kind'
  readonly key: string
  readonly kind: KindNode
  readonly engagement: string
  readonly parent: PhaseItem
  children: readonly RecordItem[]
}

export interface RecordItem {
  readonly type: 'record'
  readonly key: string
  readonly record: RecordNode
  readonly engagement: string
  readonly parent: KindItem
}

/** The branch of one engagement. */
export function engagementItem(engagement: EngagementSummary, phases: readonly PhaseNode[]): EngagementItem {
  const item: EngagementItem = { type: 'engagement', key: engagement.uri, engagement, parent: undefined, children: [] }
  item.children = phases.map((phase) => phaseItem(item, phase))
  return item
}

function phaseItem(parent: EngagementItem, phase: PhaseNode): PhaseItem {
  const counts = sum(phase.kinds.map((kind) => kind.counts))
  const count = phase.kinds.reduce((total, kind) => total + kind.count, 0)
  const item: PhaseItem = { type: 'phase', key: `${parent.key}|${phase.phase}`, phase, counts, count, parent, children: [] }
  item.children = phase.kinds.map((kind) => kindItem(item, kind))
  return item
}

function kindItem(parent: PhaseItem, kind: KindNode): KindItem {
  const engagement = parent.parent.key
  const item: KindItem = { type: 'kind', key: `${parent.key}|${kind.kind}`, kind, engagement, parent, children: [] }
  const seen = new Map<string, number>()
  item.children = kind.records.map((record) => {
    // An ID taken twice is a finding, and both records are shown.
    const occurrence = (seen.get(record.id) ?? 0) + 1
    seen.set(record.id, occurrence)
    const key = `${item.key}|${record.id}${occurrence > 1 ? `|${occurrence}` : ''}`
    return { type: 'record', key, record, engagement, parent: item }
  })
  return item
}

/** The item of a record, wherever it stands; the file decides where an ID is taken twice. */
export function findRecord(roots: readonly EngagementItem[], engagement: string, id: string, uri: string): RecordItem | undefined {
  const items = roots
    .filter((root) => root.key === engagement)
    .flatMap((root) => root.children.flatMap((phase) => phase.children.flatMap((kind) => kind.children)))
  const sameId = items.filter((item) => item.record.id === id)
  return sameId.find((item) => item.record.uri === uri) ?? sameId[0]
}
