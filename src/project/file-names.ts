import { nearest } from '../base/suggest.ts'
import type { FilesView } from '../rules/rule.ts'
import type { Files } from './ports.ts'

/** Folders in which files were looked for that records name, and all names in them as one text. */
export interface LookedInto {
  readonly folders: readonly string[]
  readonly names: string
}

/** Which files an engagement has. A folder is listed when somebody asks for a file in it, so that what no record names costs nothing. */
export class FileNames implements FilesView {
  readonly #files: Files
  readonly #listed = new Map<string, ReadonlySet<string> | undefined>()

  constructor(files: Files) {
    this.#files = files
  }

  /** What was looked at so far. */
  get looked(): LookedInto {
    const folders = [...this.#listed.keys()]
    return { folders, names: namesIn(folders, (folder) => this.#listed.get(folder)) }
  }

  has(path: string): boolean {
    const steps = path.split('/')
    let folder = ''
    for (const [i, step] of steps.entries()) {
      if (step === '' || step === '.' || step === '..') return true
      const names = this.#namesIn(folder)
      if (!names?.has(`${step}/`)) return names?.has(step) ?? false
      folder = steps.slice(0, i + 1).join('/')
    }
    return true
  }

  nearest(path: string): string | undefined {
    const end = path.lastIndexOf('/') + 1
    const files = [...(this.#namesIn(path.slice(0, Math.max(0, end - 1))) ?? [])].filter((name) => !name.endsWith('/'))
    const name = nearest(path.slice(end), files)
    return name === undefined ? undefined : `${path.slice(0, end)}${name}`
  }

  /** Looks again into the folders that were looked into; whether something came or went there. */
  refresh(): boolean {
    const changed = differs(this.looked, this.#files)
    if (changed) this.#listed.clear()
    return changed
  }

  #namesIn(folder: string): ReadonlySet<string> | undefined {
    if (!this.#listed.has(folder)) {
      const names = this.#files.names(folder)
      this.#listed.set(folder, names && new Set(names))
    }
    return this.#listed.get(folder)
  }
}

/** Whether something came or went in folders that were looked into. */
export function differs({ folders, names }: LookedInto, files: Files): boolean {
  return names !== namesIn(folders, (folder) => files.names(folder))
}

function namesIn(folders: readonly string[], look: (folder: string) => Iterable<string> | undefined): string {
  return JSON.stringify(folders.map((folder) => [...(look(folder) ?? ['/'])]))
}
