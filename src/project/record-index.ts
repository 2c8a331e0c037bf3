import { type Day, isDay } from '../base/date.ts'
import { isMap, textOf } from '../base/value.ts'
import { type WorkingCalendar, workingCalendar } from '../base/working-calendar.ts'
import type { KindSet } from '../kind/kind.ts'
import type { FilesView, Link, ProjectView, RecordView } from '../rules/rule.ts'
import { type Stage, stageOf } from '../rules/stage.ts'
import type { Clock } from './clock.ts'

/** Stands in `asked` for the handles of people, which change less often than the directory. */
export const handles = 'handles of people'

/** The records of an engagement by ID, by kind and by what links to them; updated record by record. */
export class RecordIndex implements ProjectView {
  readonly kinds: KindSet
  readonly clock: Clock
  readonly files: FilesView
  /** What was asked for since this was cleared, other than records by their ID and what links to them: kinds by name, and `handles`. */
  readonly asked = new Set<string>()
  readonly #byId = new Map<string, RecordView[]>()
  readonly #byKind = new Map<string, Set<RecordView>>()
  readonly #linksTo = new Map<string, Link[]>()
  #people: ReadonlySet<string> | undefined
  #times: Times | undefined

  constructor(kinds: KindSet, clock: Clock, files: FilesView) {
    this.kinds = kinds
    this.clock = clock
    this.files = files
  }

  get today(): Day {
    return this.#time.today
  }

  get calendar(): WorkingCalendar {
    return this.#time.calendar
  }

  get stage(): Stage | undefined {
    return this.#time.stage
  }

  get engagement(): RecordView | undefined {
    return this.#only('Engagement')
  }

  get directory(): RecordView | undefined {
    return this.#only('Directory')
  }

  get people(): ReadonlySet<string> {
    this.asked.add(handles)
    this.#people ??= handlesOf(this.#first('Directory'))
    return this.#people
  }

  byId(id: string): readonly RecordView[] {
    return this.#byId.get(id) ?? []
  }

  ofKind(name: string): readonly RecordView[] {
    this.asked.add(name)
    return [...(this.#byKind.get(name) ?? [])]
  }

  linksTo(id: string): readonly Link[] {
    return this.#linksTo.get(id) ?? []
  }

  /** The records with a link to an ID that no record has. */
  *dangling(): Iterable<RecordView> {
    for (const [target, links] of this.#linksTo) {
      if (!this.#byId.has(target)) for (const link of links) yield link.from
    }
  }

  *all(): Iterable<RecordView> {
    for (const records of this.#byKind.values()) yield* records
  }

  /** IDs that are in use, in no order. */
  ids(): Iterable<string> {
    return this.#byId.keys()
  }

  get size(): number {
    let size = 0
    for (const records of this.#byKind.values()) size += records.size
    return size
  }

  add(record: RecordView): void {
    if (record.id !== '') {
      const same = listIn(this.#byId, record.id)
      const last = same.at(-1)
      same.push(record)
      // The first of several must not depend on the order in which files were read.
      if (last && record.file < last.file) same.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
    }
    const ofKind = this.#byKind.get(record.kind.name)
    if (ofKind) ofKind.add(record)
    else this.#byKind.set(record.kind.name, new Set([record]))
    for (const link of record.links) listIn(this.#linksTo, link.target).push(link)
    this.#forget(record)
  }

  remove(record: RecordView): void {
    dropFrom(this.#byId, record.id, (other) => other === record)
    this.#byKind.get(record.kind.name)?.delete(record)
    for (const link of record.links) dropFrom(this.#linksTo, link.target, (other) => other.from === record)
    this.#forget(record)
  }

  /** Drops what was worked out of a record of which there is one. */
  #forget(record: RecordView): void {
    if (record.kind.name === 'Directory') this.#people = undefined
    if (record.kind.name === 'Engagement') this.#times = undefined
  }

  get #time(): Times {
    this.asked.add('Engagement')
    this.#times ??= timesOf(this.engagement, this.clock)
    return this.#times
  }

  #only(kind: string): RecordView | undefined {
    this.asked.add(kind)
    return this.#first(kind)
  }

  #first(kind: string): RecordView | undefined {
    let first: RecordView | undefined
    for (const record of this.#byKind.get(kind) ?? []) if (!first || goesBefore(record, first)) first = record
    return first
  }
}

/** Where there are several of which there should be one: the one in its own file, else that of the first file, in whatever order they were read. */
function goesBefore(one: RecordView, other: RecordView): boolean {
  const atHome = one.file === one.kind.file
  return atHome === (other.file === other.kind.file) ? one.file < other.file : atHome
}

/** What an engagement says of time. */
interface Times {
  readonly today: Day
  readonly calendar: WorkingCalendar
  readonly stage: Stage | undefined
}

function timesOf(engagement: RecordView | undefined, clock: Clock): Times {
  const { calendar, phases } = engagement?.data ?? {}
  const asOf = isMap(calendar) ? textOf(calendar.asOf) : undefined
  const today = asOf !== undefined && isDay(asOf) && !clock.asked ? asOf : clock.today
  return { today, calendar: workingCalendar(calendar), stage: stageOf(phases, today) }
}

function handlesOf(directory: RecordView | undefined): ReadonlySet<string> {
  const people = directory?.data.people
  const handles = new Set<string>()
  for (const person of Array.isArray(people) ? people : []) {
    const handle = isMap(person) ? textOf(person.handle) : undefined
    if (handle !== undefined) handles.add(handle)
  }
  return handles
}

function listIn<T>(map: Map<string, T[]>, key: string): T[] {
  const known = map.get(key)
  if (known) return known
  const list: T[] = []
  map.set(key, list)
  return list
}

function dropFrom<T>(map: Map<string, T[]>, key: string, gone: (item: T) => boolean): void {
  const list = map.get(key)
  if (!list) return
  const kept = list.filter((item) => !gone(item))
  if (kept.length > 0) map.set(key, kept)
  else map.delete(key)
}
