import type { Span } from '../base/range.ts'
import type { TextEdit } from '../base/text-edit.ts'

/** A text under change, as stretches of the original and new text between them, so that many steps become few edits of the original. */
export class Pieces {
  readonly #original: string
  #pieces: readonly (Span | string)[]

  constructor(original: string) {
    this.#original = original
    this.#pieces = [{ start: 0, end: original.length }]
  }

  get text(): string {
    return this.#pieces.map((piece) => this.#textOf(piece)).join('')
  }

  /** Applies edits of the current text that do not overlap; of two at the same place the first comes first. */
  apply(edits: readonly TextEdit[]): void {
    for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end).reverse()) {
      this.#pieces = [...this.#cut(0, edit.start), ...(edit.text === '' ? [] : [edit.text]), ...this.#cut(edit.end, Number.POSITIVE_INFINITY)]
    }
  }

  /** The edits that turn the original into the current text. */
  edits(): TextEdit[] {
    const edits: TextEdit[] = []
    let at = 0
    let added = ''
    for (const piece of [...this.#pieces, { start: this.#original.length, end: this.#original.length }]) {
      if (typeof piece === 'string') added += piece
      else if (piece.start < piece.end || piece.start === this.#original.length) {
        if (this.#original.slice(at, piece.start) !== added) edits.push({ start: at, end: piece.start, text: added })
        at = piece.end
        added = ''
      }
    }
    return edits
  }

  #textOf(piece: Span | string): string {
    return typeof piece === 'string' ? piece : this.#original.slice(piece.start, piece.end)
  }

  /** The pieces between two offsets of the current text. */
  #cut(from: number, to: number): (Span | string)[] {
    const kept: (Span | string)[] = []
    let at = 0
    for (const piece of this.#pieces) {
      const length = typeof piece === 'string' ? piece.length : piece.end - piece.start
      const start = Math.max(0, from - at)
      const end = Math.min(length, to - at)
      if (start < end) kept.push(typeof piece === 'string' ? piece.slice(start, end) : { start: piece.start + start, end: piece.start + end })
      at += length
    }
    return kept
  }
}
