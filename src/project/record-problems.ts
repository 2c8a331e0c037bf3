import type { Problem } from '../base/problem.ts'
import type { IndexedRecord } from './file-entry.ts'
import type { RecordIndex } from './record-index.ts'
import { problemsIn } from './run-rules.ts'

/** What the rules about single records find. They run when somebody asks, so that an edit that concerns everyone is not waited for. */
export class RecordProblems {
  readonly #index: RecordIndex
  readonly #found = new Map<IndexedRecord, readonly Problem[]>()
  /** Records that something changed for which their rules may ask. */
  readonly #due = new Set<IndexedRecord>()
  /** Records by what their rules asked for of the engagement as a whole. */
  readonly #asking = new Map<string, Set<IndexedRecord>>()

  constructor(index: RecordIndex) {
    this.#index = index
  }

  of(record: IndexedRecord): readonly Problem[] {
    if (this.#due.delete(record)) this.#run(record)
    return this.#found.get(record) ?? []
  }

  /** Has the rules run on a record again when somebody asks. */
  renew(record: IndexedRecord): void {
    this.#due.add(record)
  }

  /** Takes over what an earlier run found. What the rules asked for then is not known: `renew` whatever an edit may concern. */
  adopt(record: IndexedRecord, problems: readonly Problem[]): void {
    this.#found.set(record, problems)
  }

  forget(record: IndexedRecord): void {
    this.#found.delete(record)
    this.#due.delete(record)
    for (const asking of this.#asking.values()) asking.delete(record)
  }

  /** The records whose rules asked for a kind as a whole, or for anything else that `RecordIndex.asked` names. */
  asking(what: string): Iterable<IndexedRecord> {
    return this.#asking.get(what) ?? []
  }

  #run(record: IndexedRecord): void {
    const { asked } = this.#index
    asked.clear()
    const found = problemsIn(record, this.#index)
    if (found) this.#found.set(record, found)
    else this.#found.delete(record)
    for (const what of asked) {
      const asking = this.#asking.get(what)
      if (asking) asking.add(record)
      else this.#asking.set(what, new Set([record]))
    }
  }
}
