import type { Problem } from '../base/problem.ts'
import type { ValueMap } from '../base/value.ts'
import type { KindSet } from '../kind/kind.ts'
import type { Form } from '../record/record.ts'
import { type FileEntry, type IndexedRecord, noProblems } from './file-entry.ts'

/** What is known of one file as plain data, to be kept between runs or handed from one thread to another. */
export interface KeptEntry {
  readonly records: readonly KeptRecord[]
  readonly readProblems: FileEntry['readProblems']
  readonly accepts: boolean
}

interface KeptRecord {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly status?: string
  readonly form: Form
  readonly data: ValueMap
  readonly prose: string
  readonly part: number
  readonly problems?: readonly Problem[]
  readonly ruleProblems?: readonly Problem[]
}

export function keepEntry(entry: FileEntry, ruleProblemsOf: (record: IndexedRecord) => readonly Problem[] = () => []): KeptEntry {
  const records = entry.records.map((record): KeptRecord => {
    const problems = entry.recordProblems.get(record)
    const ruleProblems = ruleProblemsOf(record)
    return {
      kind: record.kind.name,
      id: record.id,
      title: record.title,
      ...(record.status === undefined ? {} : { status: record.status }),
      form: record.form,
      data: record.data,
      prose: record.prose,
      part: record.part,
      ...(problems ? { problems } : {}),
      ...(ruleProblems.length > 0 ? { ruleProblems } : {}),
    }
  })
  return { records, readProblems: entry.readProblems, accepts: entry.accepts }
}

/** A file's entry as it was, with what rules had found; records of kinds that are gone are left out. */
export function restoreEntry(
  path: string,
  kept: KeptEntry,
  kinds: KindSet,
): { entry: FileEntry; ruleProblems: ReadonlyMap<IndexedRecord, readonly Problem[]> } {
  let [recordProblems, ruleProblems] = [noProblems, noProblems]
  const records: IndexedRecord[] = []
  for (const { kind: name, id, title, status, form, data, prose, part, problems, ruleProblems: found } of kept.records) {
    const kind = kinds.byName(name)
    if (!kind) continue
    const record: IndexedRecord = { id, title, status, kind, file: path, form, data, prose, links: [], part }
    if (problems) recordProblems = new Map([...recordProblems, [record, problems]])
    if (found) ruleProblems = new Map([...ruleProblems, [record, found]])
    records.push(record)
  }
  return { entry: { path, records, readProblems: kept.readProblems, recordProblems, accepts: kept.accepts }, ruleProblems }
}
