import type { ProjectView, RecordView } from '../rule.ts'

/** The requirements that stand as sections in the document of each specification, by its file. */
export function requirementsByFile(project: ProjectView): ReadonlyMap<string, readonly RecordView[]> {
  const found = new Map<string, RecordView[]>()
  for (const requirement of project.ofKind('Requirement')) {
    const known = found.get(requirement.file)
    if (known) known.push(requirement)
    else found.set(requirement.file, [requirement])
  }
  return found
}
