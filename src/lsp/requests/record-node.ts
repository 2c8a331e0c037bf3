import type { Finding } from '../../base/finding.ts'
import type { State } from '../../kind/kind.ts'
import { countFindings } from '../../project/check.ts'
import type { IndexedRecord } from '../../project/file-entry.ts'
import type { Counts, RecordNode, StateBadge } from '../../protocol/messages.ts'
import { beginningOf, type EngagementView } from '../document-view.ts'

/** A record as views list it. */
export function recordNode(view: EngagementView, record: IndexedRecord): RecordNode {
  const { project, editor } = view
  return {
    id: record.id,
    kind: record.kind.name,
    title: record.title,
    uri: editor.uriOf(record.file),
    range: beginningOf(project, record),
    form: record.form,
    state: badgeOf(record),
    counts: countFindings(findingsOf(view, record)),
  }
}

export function badge({ name, names, mood }: State): StateBadge {
  return { name, names, mood }
}

function badgeOf({ status, kind }: IndexedRecord): StateBadge | undefined {
  const state = status === undefined ? undefined : kind.workflow?.states.get(status)
  return state && badge(state)
}

/** What is wrong with a record; what is wrong with a file as a whole belongs to its first record. */
function findingsOf({ project }: EngagementView, record: IndexedRecord): readonly Finding[] {
  const findings = project.findingsOf(record.file)
  if (findings.length === 0) return findings
  const first = project.recordsIn(record.file)[0] === record
  return findings.filter((finding) => finding.record === record.id || (first && finding.record === undefined))
}

export function sum(counts: Iterable<Counts>): Counts {
  const total = { error: 0, warning: 0, info: 0 }
  for (const { error, warning, info } of counts) {
    total.error += error
    total.warning += warning
    total.info += info
  }
  return total
}

/** The findings of a whole engagement by severity. */
export function countAll({ project }: EngagementView): Counts {
  const files = new Set([...project.paths(), ...project.kindProblems.map((kind) => kind.file)])
  return countFindings([...files].flatMap((file) => project.findingsOf(file)))
}
