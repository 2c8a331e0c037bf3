/** A place in a text: zero-based line and UTF-16 character, as in the Language Server Protocol. */
export interface Position {
  readonly line: number
  readonly character: number
}

/** A half-open stretch of a text. */
export interface Range {
  readonly start: Position
  readonly end: Position
}

/** A half-open stretch of a text in UTF-16 offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Turns offsets into positions and back. Lines end at LF, CRLF or a lone CR. */
export class LineMap {
  readonly #starts: number[] = [0]
  readonly #length: number

  constructor(text: string) {
    this.#length = text.length
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1)
    }
  }

  get lineCount(): number {
    return this.#starts.length
  }

  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length))
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] as number) <= at) low = middle
      else high = middle - 1
    }
    return { line: low, character: at - (this.#starts[low] as number) }
  }

  /** The offset of a position; a character past the line's end is taken as the next line's start. */
  offset(position: Position): number {
    const start = this.#starts[position.line]
    if (start === undefined) return this.#length
    const next = this.#starts[position.line + 1] ?? this.#length
    return Math.min(start + position.character, next)
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) }
  }
}

export const emptyRange: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
