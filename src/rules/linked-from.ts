import type { ProjectView, RecordView } from './rule.ts'

/** The records that link to one by a field, named by its inverse: the test cases behind `verifiedBy`. Each once. */
export function linkedFrom(record: RecordView, inverse: string, project: ProjectView): RecordView[] {
  const found = project.linksTo(record.id).filter((link) => link.field.inverse === inverse)
  return [...new Set(found.map((link) => link.from))]
}
