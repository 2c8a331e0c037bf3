/** Runs something a while after it was asked for, once for all askings in between. */
export class Debounce {
  readonly #milliseconds: number
  readonly #work: () => void
  #timer: NodeJS.Timeout | undefined

  constructor(milliseconds: number, work: () => void) {
    this.#milliseconds = milliseconds
    this.#work = work
  }

  /** Begins to wait, unless it waits already. */
  start(): void {
    this.#timer ??= setTimeout(() => this.now(), this.#milliseconds)
  }

  /** Waits from now on. */
  again(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.now(), this.#milliseconds)
  }

  now(): void {
    this.stop()
    this.#work()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
