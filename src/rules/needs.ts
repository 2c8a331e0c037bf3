import type { Link, ProjectView, RecordView } from './rule.ts'

/** A record that another one needs in some state before it may be in its own. */
export interface UnmetNeed {
  readonly link: Link
  readonly target: RecordView
  /** States of the target that would do. */
  readonly states: readonly string[]
}

const nothing: readonly UnmetNeed[] = []

/** What a record's state needs of the records that it links to and does not have; links without a record are left to `link-dangling`. */
export function unmetNeeds(record: RecordView, project: ProjectView): readonly UnmetNeed[] {
  const needs = record.kind.workflow?.states.get(record.status ?? '')?.needs
  if (!needs || needs.length === 0) return nothing
  return needs.flatMap(({ link: pointer, states }) =>
    record.links
      .filter((link) => link.field.pointer === pointer)
      .flatMap((link) => {
        const target = project.byId(link.target)[0]
        return target && !states.includes(target.status ?? '') ? [{ link, target, states }] : []
      }),
  )
}
