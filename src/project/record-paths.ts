import { standsForFolder } from '../kind/adopt.ts'
import type { FileEntry } from './file-entry.ts'

/** Under what names besides their IDs the records of an engagement are linked to: by file, by folder and by number. */
export class RecordPaths {
  readonly #numbers = new Map<string, string>()
  readonly #files = new Map<string, string>()
  readonly #folders = new Map<string, string>()

  constructor(entries: Iterable<FileEntry>) {
    for (const { path, records } of entries) {
      const [first] = records
      if (!first) continue
      this.#files.set(path, first.id)
      if (!first.kind.adoption) continue
      this.#numbers.set(withoutZeros(first.id), first.id)
      if (standsForFolder(first.kind, path)) this.#folders.set(folderOf(path), first.id)
    }
  }

  /**
   * The ID of the record in the file that a path names, such as `/adr/0012-use-queues.md`, or in the folder that it names or leads into,
   * such as `/keps/sig-node/1753-log-sanitizing`. A path begins at the engagement's root or at the folder of the file that it stands in.
   */
  idAt(target: string, from: string): string | undefined {
    const path = stepsOf(target)
    const beside = target.startsWith('/') ? '' : stepsOf(`${folderOf(from)}/${target}`)
    // Beside the file itself nothing but a record counts, or every word would lead into the folder that it stands in.
    return this.#at(path) ?? this.#at(beside) ?? this.#around(path)
  }

  /** The ID of the adopted record with that number, however many zeros are written: `EP-0003` for `EP-3`. */
  idLike(id: string): string | undefined {
    return this.#numbers.get(withoutZeros(id))
  }

  #at(path: string): string | undefined {
    return this.#files.get(path) ?? this.#folders.get(path)
  }

  /** The record whose folder a path leads into, as to a proposal's `README.md`. */
  #around(path: string): string | undefined {
    for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
      const id = this.#folders.get(folder)
      if (id !== undefined) return id
    }
    return undefined
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** A path without empty steps, `.` and `..`. */
function stepsOf(path: string): string {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function withoutZeros(id: string): string {
  return id.replace(/-0+(?=\d)/, '-')
}
