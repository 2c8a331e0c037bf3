import { addDays, type Day } from '../../base/date.ts'
import type { Language } from '../../base/message.ts'
import { manifestName, usualDelimiters } from '../../template/manifest.ts'
import type { Delimiters, PackFile } from '../../template/pack.ts'
import type { RelativeDays } from './days.ts'
import { freeDelimiters } from './delimiters.ts'
import { type HarvestedFile, writeHarvest } from './harvested-file.ts'
import { manifestText } from './manifest-text.ts'
import { withGaps } from './sentinel.ts'
import type { Words } from './words.ts'

/** A pack that is being made. */
export class Draft {
  readonly #name: string
  readonly #language: Language
  readonly #days: RelativeDays
  readonly #words: Words
  readonly files: readonly HarvestedFile[]
  #records: readonly PackFile[]
  readonly #kinds: readonly PackFile[]

  constructor(
    name: string,
    language: Language,
    days: RelativeDays,
    words: Words,
    files: readonly HarvestedFile[],
    records: readonly PackFile[],
    kinds: readonly PackFile[],
  ) {
    this.#kinds = kinds
    this.#name = name
    this.#language = language
    this.#days = days
    this.#words = words
    this.files = files
    this.#records = records
  }

  get language(): Language {
    return this.#language
  }

  get today(): Day {
    return addDays(this.#days.kickoff, -7)
  }

  get answers() {
    const { kickoff, goLive } = this.#days
    return {
      client: 'Client',
      vendor: 'Vendor',
      code: 'TRIAL',
      kickoff,
      goLive,
      clientManagerName: 'C',
      clientManager: 'client.pm',
      vendorManagerName: 'V',
      vendorManager: 'vendor.pm',
    }
  }

  leaveOutRecord(path: string): void {
    this.#records = this.#records.filter((record) => record.path !== path)
  }

  texts(): PackFile[] {
    const written = this.files.flatMap((file) => {
      const text = writeHarvest(file, (prose) => this.#words.text(prose, file.path))
      return text === undefined ? [] : [{ path: file.path, text }]
    })
    const delimiters: Delimiters = freeDelimiters([...this.files, ...this.#kinds].map((file) => file.text)) ?? usualDelimiters
    const length = Math.round((Date.parse(this.#days.goLive) - Date.parse(this.#days.kickoff)) / 86_400_000)
    return [
      { path: manifestName, text: manifestText(this.#name, delimiters, { derived: this.#days.derived, length }) },
      ...written.map(({ path, text }) => ({ path: `${this.#language}/${path}`, text: withGaps(text, delimiters) })),
      ...this.#kinds.map(({ path, text }) => ({ path: `${this.#language}/${path}`, text })),
      ...this.#records.map(({ path, text }) => ({ path: `records/${this.#language}/${path}`, text: withGaps(text, usualDelimiters) })),
    ]
  }
}
