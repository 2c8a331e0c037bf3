import type { Finding } from '../base/finding.ts'
import type { Message } from '../base/message.ts'
import type { RecordView } from '../rules/rule.ts'
import type { Project } from './project.ts'
import { theRecord } from './set.ts'

/** One direction of the links of a record, under the name that its kind gives it. */
export interface LinkGroup {
  /** The field's name, or the inverse name of the field that points here. */
  readonly name: string
  readonly names: Message
  readonly outgoing: boolean
  /** `record: undefined` for an ID that no record has. */
  readonly targets: readonly { readonly id: string; readonly record: RecordView | undefined }[]
}

export interface RecordDetail {
  readonly record: RecordView
  readonly links: readonly LinkGroup[]
  readonly findings: readonly Finding[]
}

/** A record with its links in both directions and what is wrong with it. */
export function showRecord(project: Project, id: string): RecordDetail {
  const record = theRecord(project, id)
  // What is wrong with the file as a whole, such as its YAML, belongs to every record in it.
  const findings = project.findingsOf(record.file).filter((finding) => finding.record === id || finding.record === undefined)
  return { record, links: linkGroups(project, record), findings }
}

export function linkGroups(project: Project, record: RecordView): LinkGroup[] {
  const groups = new Map<string, { group: Omit<LinkGroup, 'targets'>; targets: Map<string, RecordView | undefined> }>()
  const put = (name: string, names: Message, outgoing: boolean, id: string, target: RecordView | undefined) => {
    const key = `${outgoing ? '>' : '<'}${name}`
    const entry = groups.get(key) ?? { group: { name, names, outgoing }, targets: new Map() }
    groups.set(key, entry)
    entry.targets.set(id, target)
  }
  for (const link of record.links) put(fieldName(link.field.pointer), link.field.names, true, link.target, project.index.byId(link.target)[0])
  for (const link of project.index.linksTo(record.id)) put(link.field.inverse, link.field.inverseNames, false, link.from.id, link.from)
  return [...groups.values()].map(({ group, targets }) => ({ ...group, targets: [...targets].map(([id, target]) => ({ id, record: target })) }))
}

function fieldName(pointer: string): string {
  const steps = pointer.split('/').filter((step) => step !== '' && step !== '*')
  return steps[steps.length - 1] ?? pointer
}
