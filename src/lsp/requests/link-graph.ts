import type { IndexedRecord } from '../../project/file-entry.ts'
import { theRecord } from '../../project/set.ts'
import type { LinkEdge, LinkGraph } from '../../protocol/messages.ts'
import type { EngagementView } from '../document-view.ts'
import { recordNode } from './record-node.ts'

/** Records in one picture; more of them nobody can read. */
const mostNodes = 120

/** The records that can be reached from one over so many links, whichever way these point, and all links between them. */
export function linkGraph(view: EngagementView, id: string, depth: number): LinkGraph {
  const centre = theRecord(view.project, id)
  const { records, missing, cut } = around(view, centre, depth)
  const edges = [...records.values()].flatMap((record) =>
    record.links
      .filter(({ target }) => records.has(target) || missing.has(target))
      .map(({ target, field }): LinkEdge => ({ from: record.id, to: target, names: field.names })),
  )
  const different = new Map(edges.map((edge) => [`${edge.from} ${edge.names.en} ${edge.to}`, edge]))
  const nodes = [...records.values()].map((record) => recordNode(view, record))
  return { centre: centre.id, nodes, edges: [...different.values()], missing: [...missing], cut }
}

function around({ project }: EngagementView, centre: IndexedRecord, depth: number) {
  const records = new Map([[centre.id, centre]])
  const missing = new Set<string>()
  let level = [centre]
  for (let step = 0; step < depth && level.length > 0; step++) {
    const next: IndexedRecord[] = []
    for (const id of new Set(level.flatMap((record) => neighbours(project, record)))) {
      if (records.has(id) || missing.has(id)) continue
      if (records.size + missing.size >= mostNodes) return { records, missing, cut: true }
      const record = project.record(id)
      if (!record) missing.add(id)
      else {
        records.set(id, record)
        next.push(record)
      }
    }
    level = next
  }
  return { records, missing, cut: false }
}

function neighbours(project: EngagementView['project'], record: IndexedRecord): string[] {
  return [...record.links.map((link) => link.target), ...project.index.linksTo(record.id).map((link) => link.from.id)].filter((id) => id !== '')
}
