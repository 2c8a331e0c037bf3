import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver'
import { nextTurn, Turns } from './turns.ts'

/** A file's diagnostics, as the editor names the file. */
export interface Page {
  readonly uri: string
  /** The version of its open document; `undefined` where it is not open. */
  readonly version: number | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Sends the diagnostics that differ from those sent before, and takes them back where none are left. */
export class Publisher<Key> {
  readonly #send: (params: PublishDiagnosticsParams) => void
  readonly #page: (key: Key, file: string) => Page | undefined
  readonly #waiting = new Map<Key, Set<string>>()
  readonly #sent = new Map<Key, Map<string, { readonly uri: string; readonly text: string }>>()
  #draining = false

  /** `page` gives `undefined` for a file that has no diagnostics. */
  constructor(send: (params: PublishDiagnosticsParams) => void, page: (key: Key, file: string) => Page | undefined) {
    this.#send = send
    this.#page = page
  }

  /** Looks at some files of an engagement again: at the first ones right away, at very many in turns. */
  publish(key: Key, files: Iterable<string>): void {
    const turns = new Turns()
    const waiting = this.#waiting.get(key) ?? new Set()
    for (const file of files) {
      if (turns.isOver) waiting.add(file)
      else this.#publish(key, file)
    }
    if (waiting.size > 0) this.#waiting.set(key, waiting)
    if (!this.#draining) void this.#drain()
  }

  /** Takes back everything that was sent for an engagement. */
  clear(key: Key): void {
    this.#waiting.delete(key)
    for (const { uri } of this.#sent.get(key)?.values() ?? []) this.#send({ uri, diagnostics: [] })
    this.#sent.delete(key)
  }

  async #drain(): Promise<void> {
    this.#draining = true
    const turns = new Turns()
    await nextTurn()
    for (let next = this.#next(); next; next = this.#next()) {
      this.#publish(next.key, next.file)
      await turns.pause()
    }
    this.#draining = false
  }

  #next(): { key: Key; file: string } | undefined {
    for (const [key, files] of this.#waiting) {
      for (const file of files) {
        files.delete(file)
        return { key, file }
      }
      this.#waiting.delete(key)
    }
    return undefined
  }

  #publish(key: Key, file: string): void {
    const page = this.#page(key, file)
    const sent = this.#sent.get(key)
    const before = sent?.get(file)
    if (!page) {
      if (before) this.#send({ uri: before.uri, diagnostics: [] })
      sent?.delete(file)
      return
    }
    const { uri, version, diagnostics } = page
    const text = JSON.stringify([version, diagnostics])
    if (text === before?.text && uri === before.uri) return
    if (before && before.uri !== uri) this.#send({ uri: before.uri, diagnostics: [] })
    if (sent) sent.set(file, { uri, text })
    else this.#sent.set(key, new Map([[file, { uri, text }]]))
    this.#send({ uri, ...(version === undefined ? {} : { version }), diagnostics: [...diagnostics] })
  }
}
