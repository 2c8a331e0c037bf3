import type { Kind } from '../../kind/kind.ts'
import { phaseNames, phases } from '../../kind/phases.ts'
import type { IndexedRecord } from '../../project/file-entry.ts'
import { compareIds } from '../../project/list.ts'
import type { KindNode, PhaseNode } from '../../protocol/messages.ts'
import type { EngagementView } from '../document-view.ts'
import { recordNode, sum } from './record-node.ts'

/** The records of an engagement by phase and kind, in the order in which the phases begin; what has no record is left out unless all is wanted. */
export function tree(view: EngagementView, all: boolean): PhaseNode[] {
  return phaseNames.flatMap((phase) => {
    const kinds = view.project.kinds.all
      .filter((kind) => kind.phase === phase)
      .map((kind) => kindNode(view, kind))
      .filter((kind) => all || kind.count > 0)
    return kinds.length === 0 ? [] : [{ phase, names: phases[phase], kinds }]
  })
}

function kindNode(view: EngagementView, kind: Kind): KindNode {
  const records = view.project.index.ofKind(kind.name) as readonly IndexedRecord[]
  const nodes = [...records].sort((a, b) => compareIds(a.id, b.id)).map((record) => recordNode(view, record))
  const { name, names, plural, icon } = kind
  return { kind: name, names, plural, icon, count: nodes.length, counts: sum(nodes.map((node) => node.counts)), records: nodes }
}
