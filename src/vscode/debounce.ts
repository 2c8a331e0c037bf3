import type { Disposable } from 'vscode'

/** Calls `work` once things have been quiet for some milliseconds. */
export class Debounce implements Disposable {
  readonly #work: () => void
  readonly #milliseconds: number
  #timer: NodeJS.Timeout | undefined

  constructor(milliseconds: number, work: () => void) {
    this.#milliseconds = milliseconds
    this.#work = work
  }

  schedule(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#work, this.#milliseconds)
  }

  cancel(): void {
    clearTimeout(this.#timer)
  }

  dispose(): void {
    this.cancel()
  }
}
