import type { Finding } from '../base/finding.ts'
import type { Language } from '../base/message.ts'
import type { Problem } from '../base/problem.ts'
import { textOf } from '../base/value.ts'
import type { Kind, KindSet } from '../kind/kind.ts'
import type { Link } from '../rules/rule.ts'
import type { Clock } from './clock.ts'
import { type FileEntry, type IndexedRecord, readEntry } from './file-entry.ts'
import { findingsOfFile } from './file-findings.ts'
import { FileNames } from './file-names.ts'
import { linksOf } from './links-of.ts'
import { mayHoldRecords } from './may-hold-records.ts'
import type { FindingSource, KindFileProblems } from './open-file.ts'
import type { FileChange, Files, FileText } from './ports.ts'
import { handles, RecordIndex } from './record-index.ts'
import { RecordPaths } from './record-paths.ts'
import { RecordProblems } from './record-problems.ts'
import { asksFiles, EngagementProblems } from './run-rules.ts'

/**
 * One engagement in memory: its files, their records and what is wrong with them, kept up to date file by file.
 * Findings are located in the text only when somebody asks for them.
 */
export class Project implements FindingSource {
  readonly files: Files
  readonly index: RecordIndex
  readonly fileNames: FileNames
  readonly kindProblems: readonly KindFileProblems[]
  readonly #entries = new Map<string, FileEntry>()
  readonly #overlays = new Map<string, string>()
  readonly #recordProblems: RecordProblems
  readonly #engagementProblems = new EngagementProblems<IndexedRecord>()
  readonly #findings = new Map<string, readonly Finding[]>()
  #paths: RecordPaths | undefined

  constructor(files: Files, kinds: KindSet, clock: Clock, kindProblems: readonly KindFileProblems[] = []) {
    this.files = files
    this.fileNames = new FileNames(files)
    this.index = new RecordIndex(kinds, clock, this.fileNames)
    this.#recordProblems = new RecordProblems(this.index)
    this.kindProblems = kindProblems
  }

  get kinds(): KindSet {
    return this.index.kinds
  }

  /** The code of the engagement, such as `HL-ERP`; empty where `engagement.yaml` cannot be read. */
  get code(): string {
    return this.index.engagement?.id ?? ''
  }

  get language(): Language | undefined {
    const language = textOf(this.index.engagement?.data.language)
    return language === 'zh' || language === 'en' ? language : undefined
  }

  get fileCount(): number {
    return this.#entries.size
  }

  paths(): Iterable<string> {
    return this.#entries.keys()
  }

  recordsIn(path: string): readonly IndexedRecord[] {
    return this.#entries.get(path)?.records ?? []
  }

  record(id: string): IndexedRecord | undefined {
    return this.index.byId(id)[0] as IndexedRecord | undefined
  }

  /** The text of a file as it is in an editor, else on disk; `undefined` where it cannot be read. */
  text(path: string): string | undefined {
    const overlay = this.#overlays.get(path)
    if (overlay !== undefined) return overlay
    const file = this.files.read(path)
    return file && 'text' in file ? file.text : undefined
  }

  /** Takes a file in while an engagement is loaded, with what rules found in it earlier where that still holds; `recheck` follows. */
  load(entry: FileEntry, found?: ReadonlyMap<IndexedRecord, readonly Problem[]>): void {
    this.#entries.set(entry.path, entry)
    for (const record of entry.records) {
      this.#insert(record)
      if (found) this.#recordProblems.adopt(record, found.get(record) ?? [])
      else this.#recordProblems.renew(record)
    }
  }

  recheckAll(): void {
    this.relink()
    this.recheck(this.index.all() as Iterable<IndexedRecord>)
  }

  /** Has the rules look at some records again, and at the engagement as a whole; the others keep what is known of them. */
  recheck(records: Iterable<IndexedRecord>): void {
    this.#renew(records)
    this.#engagementProblems.run(this.index, undefined)
  }

  ruleProblemsOf(record: IndexedRecord): readonly Problem[] {
    return this.#recordProblems.of(record)
  }

  entry(path: string): FileEntry | undefined {
    return this.#entries.get(path)
  }

  /**
   * Takes in a file's new text, as typed or as changed on disk; `undefined` when it is gone.
   * Returns the files whose findings may differ from before.
   */
  update(path: string, text: string | undefined, source: 'editor' | 'disk' = 'editor'): ReadonlySet<string> {
    if (source === 'editor' && text !== undefined) this.#overlays.set(path, text)
    else this.#overlays.delete(path)
    return this.#replace(path, text === undefined ? undefined : { text })
  }

  /** Reads a file again from disk, forgetting what an editor said of it. */
  reread(path: string): ReadonlySet<string> {
    this.#overlays.delete(path)
    return this.#replace(path, this.files.read(path))
  }

  /** Takes in that files came or went which hold no records; returns the files whose findings may differ from before. */
  filesCameOrWent(): ReadonlySet<string> {
    return this.#renew(this.fileNames.refresh() ? this.askingFiles() : [])
  }

  /** The records for which some rule asks which files there are. */
  *askingFiles(): Iterable<IndexedRecord> {
    for (const kind of this.kinds.all) {
      for (const record of asksFiles(kind.name) ? this.index.ofKind(kind.name) : []) yield record as IndexedRecord
    }
  }

  /** What `look` sees when the changes are made; afterwards everything is as before. */
  whatIf<T>(changes: readonly FileChange[], look: () => T): T {
    const before = changes.map((change) => ({ path: change.path, overlay: this.#overlays.get(change.path) }))
    for (const change of changes) this.update(change.path, change.after)
    try {
      return look()
    } finally {
      for (const { path, overlay } of before) {
        if (overlay !== undefined) this.update(path, overlay)
        else this.reread(path)
      }
    }
  }

  /** Every finding, sorted by file and place. */
  findings(): Finding[] {
    return [...this.#files()].sort().flatMap((path) => this.findingsOf(path))
  }

  findingsOf(path: string): readonly Finding[] {
    const known = this.#findings.get(path)
    if (known) return known
    const findings = findingsOfFile(this, path)
    this.#findings.set(path, findings)
    return findings
  }

  isClean(path: string): boolean {
    const entry = this.#entries.get(path)
    if (!entry || entry.accepts || entry.readProblems.length > 0 || entry.recordProblems.size > 0) return false
    return entry.records.every((record) => this.ruleProblemsOf(record).length === 0 && !this.#engagementProblems.has(record))
  }

  /** All problems of a file, by the record that they are about; `undefined` for the file itself. */
  problemsOf(path: string): { readonly record: IndexedRecord | undefined; readonly part: number; readonly problem: Problem }[] {
    const entry = this.#entries.get(path)
    if (!entry) return []
    return [
      ...entry.readProblems.map(({ part, problem }) => ({ record: undefined, part, problem })),
      ...entry.records.flatMap((record) =>
        [...(entry.recordProblems.get(record) ?? []), ...this.ruleProblemsOf(record), ...this.#engagementProblems.of(record)].map((problem) => ({
          record,
          part: record.part,
          problem,
        })),
      ),
    ]
  }

  /** Works out the links that name paths or numbers of adopted files, which needs every file to be known; returns the records that may have such links. */
  relink(): readonly IndexedRecord[] {
    this.#paths = undefined
    if (!this.kinds.all.some((kind) => kind.adoption || linksByPath(kind))) return []
    const linking = [...this.#entries.values()].flatMap((entry) => entry.records.filter((record) => record.kind.links.length > 0))
    for (const record of linking) {
      this.index.remove(record)
      this.#insert(record)
    }
    return linking
  }

  #replace(path: string, file: FileText | undefined): ReadonlySet<string> {
    const old = this.#entries.get(path)
    const { people } = this.index
    const settings = this.#settings
    const affected = new Set<IndexedRecord>()
    for (const record of old?.records ?? []) this.addNeighbours(record, affected)
    for (const record of old?.records ?? []) {
      this.index.remove(record)
      this.#recordProblems.forget(record)
    }
    this.#entries.delete(path)
    this.#paths = undefined
    const entry = file && mayHoldRecords(path, this.kinds) ? readEntry(path, file, this.kinds) : undefined
    if (entry) this.load(entry)
    for (const record of entry?.records ?? []) this.addNeighbours(record, affected)
    if (names(old) !== names(entry)) for (const record of this.index.dangling()) affected.add(record as IndexedRecord)
    if ((old === undefined) !== (entry === undefined)) {
      for (const record of this.relink()) affected.add(record)
      if (this.fileNames.refresh()) for (const record of this.askingFiles()) affected.add(record)
    }
    const kinds = kindsOf(old, entry)
    for (const what of sameHandles(people, this.index.people) ? kinds : [...kinds, handles]) {
      for (const record of this.#recordProblems.asking(what)) affected.add(record)
    }
    for (const record of old?.records ?? []) affected.delete(record)
    const changed = new Set([path, ...this.#renew(affected)])
    for (const touched of this.#engagementProblems.run(this.index, hasSingle(old) || hasSingle(entry) ? undefined : kinds)) changed.add(touched)
    if (settings !== this.#settings) for (const file of this.#files()) changed.add(file)
    for (const file of changed) this.#findings.delete(file)
    return changed
  }

  /** The files that may have findings. */
  #files(): ReadonlySet<string> {
    return new Set([...this.#entries.keys(), ...this.kindProblems.map((kind) => kind.file)])
  }

  /** What the engagement says of findings as such. */
  get #settings(): string {
    const { rules, language } = this.index.engagement?.data ?? {}
    return JSON.stringify([rules, language])
  }

  /** Has the rules run on records again; returns the files that they are in. */
  #renew(records: Iterable<IndexedRecord>): Set<string> {
    const files = new Set<string>()
    for (const record of records) {
      this.#recordProblems.renew(record)
      this.#findings.delete(record.file)
      files.add(record.file)
    }
    return files
  }

  /** What a record links to, with paths as they are now. */
  linksOf(record: IndexedRecord): Link[] {
    return linksOf(record, this.kinds, () => {
      this.#paths ??= new RecordPaths(this.#entries.values())
      return this.#paths
    })
  }

  #insert(record: IndexedRecord): void {
    record.links.length = 0
    for (const link of this.linksOf(record)) record.links.push(link)
    this.index.add(record)
  }

  /** Adds the records that a rule may have to look at again when one record comes, goes or changes: itself and those that a rule may ask for. */
  addNeighbours(record: IndexedRecord, into: Set<IndexedRecord>): void {
    into.add(record)
    for (const same of this.index.byId(record.id)) into.add(same as IndexedRecord)
    for (const link of this.index.linksTo(record.id)) into.add(link.from as IndexedRecord)
    for (const link of record.links) for (const target of this.index.byId(link.target)) into.add(target as IndexedRecord)
  }
}

function kindsOf(...entries: readonly (FileEntry | undefined)[]): ReadonlySet<string> {
  return new Set(entries.flatMap((entry) => (entry?.records ?? []).map((record) => record.kind.name)))
}

/** What records elsewhere may say of a file's records: a link that leads nowhere is told of the nearest ID and its title. */
function names(entry: FileEntry | undefined): string {
  return (entry?.records ?? []).map(({ id, title }) => `${id} ${title}`).join('\n')
}

function linksByPath(kind: Kind): boolean {
  return kind.links.some((field) => field.by === 'path')
}

function sameHandles(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a === b || [...a].join('\n') === [...b].join('\n')
}

/** Whether a file holds a record of which an engagement has one, such as its settings and its people: rules about any record may look at it. */
export function hasSingle(entry: FileEntry | undefined): boolean {
  return entry?.records.some((record) => record.kind.prefix === undefined && record.kind.file !== undefined) ?? false
}
