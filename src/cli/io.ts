import type { Readable, Writable } from 'node:stream'

/** A stream that is written to, and whether a person looks at it. */
export interface Output {
  write(text: string): void
  /** Columns of the terminal; `undefined` where it is none. */
  readonly columns: number | undefined
}

/** Everything of the process that a verb may use; tests put their own in its place. */
export interface Io {
  readonly cwd: string
  readonly env: { readonly [name: string]: string | undefined }
  readonly stdout: Output
  readonly stderr: Output
  /** The streams to ask questions on; `undefined` where nobody could answer. */
  readonly terminal: { readonly input: Readable; readonly output: Writable } | undefined
  /** Calls back at Ctrl+C instead of ending the program; returns what takes the listener off again. */
  onInterrupt(listener: () => void): () => void
}
