import type { Span } from '../base/range.ts'
import { afterBreak, isBreak } from './salvage.ts'

/** A heading that begins with an ID. */
interface FoundHeading {
  readonly start: number
  /** Where the line ends, without its line break. */
  readonly end: number
  readonly level: number
  readonly idSpan: Span
  readonly titleSpan: Span
}

/** A fenced block with the info string `yaml record`. */
export interface RecordBlock {
  /** The heading right above it; `undefined` where there is none with an ID. */
  readonly heading: FoundHeading | undefined
  /** The opening fence, without its line break. */
  readonly fence: Span
  /** The lines between the fences. */
  readonly inside: Span
  /** Where the block ends, with the closing fence and its line break. */
  readonly after: number
  readonly closed: boolean
  /** Where the prose after the block ends: at the next heading of the same or a higher level, or of a record. */
  proseEnd: number
}

const backtick = 0x60
const tilde = 0x7e
const hash = 0x23
const lessThan = 0x3c

/** Finds the record blocks of a Markdown text in one pass over its lines; code blocks and HTML comments are passed over. */
export function recordBlocks(text: string, from: number): RecordBlock[] {
  if (!text.includes('record', from)) return []
  return new BlockScan(text, from).run()
}

class BlockScan {
  readonly #text: string
  readonly #blocks: RecordBlock[] = []
  #at: number
  /** The section whose prose has not ended yet. */
  #open: RecordBlock | undefined
  /** A heading with an ID, as long as only blank lines follow it. */
  #heading: FoundHeading | undefined

  constructor(text: string, from: number) {
    this.#text = text
    this.#at = from
  }

  run(): RecordBlock[] {
    const { length } = this.#text
    while (this.#at < length) {
      const start = this.#at
      const end = this.#lineEnd(start)
      this.#at = afterBreak(this.#text, end)
      const content = this.#content(start, end)
      if (content < end) this.#line(start, content, end)
    }
    return this.#blocks
  }

  #line(start: number, content: number, end: number): void {
    const code = this.#text.charCodeAt(content)
    if (content - start > 3) this.#heading = undefined
    else if (code === hash && this.#headingLine(start, content, end)) return
    else if ((code === backtick || code === tilde) && this.#fence(content, end)) return
    else if (code === lessThan && this.#text.startsWith('<!--', content)) this.#comment(content)
    this.#heading = undefined
  }

  #headingLine(start: number, content: number, end: number): boolean {
    const level = this.#run(content, end, hash)
    const after = this.#text.charCodeAt(content + level)
    if (level > 6 || (content + level < end && after !== 32 && after !== 9)) return false
    if (this.#open?.heading !== undefined && level <= this.#open.heading.level) this.#closeAt(start)
    this.#heading = headingOf(this.#text, start, end, content + level, level)
    return true
  }

  /** Reads a fenced block to its end; `false` where the line opens none. */
  #fence(content: number, end: number): boolean {
    const code = this.#text.charCodeAt(content)
    const length = this.#run(content, end, code)
    if (length < 3) return false
    const info = this.#text.slice(content + length, end).trim()
    if (code === backtick && info.includes('`')) return false
    const heading = this.#heading
    const insideStart = Math.min(this.#at, this.#text.length)
    const close = this.#closingFence(code, length)
    if (/^ya?ml[ \t]+record$/i.test(info)) {
      if (heading !== undefined) this.#closeAt(heading.start)
      const inside = { start: insideStart, end: close ?? this.#text.length }
      const block: RecordBlock = { heading, fence: { start: content, end }, inside, after: this.#at, closed: close !== undefined, proseEnd: this.#text.length }
      this.#blocks.push(block)
      if (heading !== undefined) this.#open = block
    }
    this.#heading = undefined
    return true
  }

  /** Moves behind the fence that closes a block; gives where that line begins, `undefined` where nothing closes it. */
  #closingFence(code: number, length: number): number | undefined {
    while (this.#at < this.#text.length) {
      const start = this.#at
      const end = this.#lineEnd(start)
      const content = this.#content(start, end)
      this.#at = afterBreak(this.#text, end)
      if (content - start > 3 || this.#text.charCodeAt(content) !== code) continue
      const run = this.#run(content, end, code)
      if (run >= length && this.#content(content + run, end) === end) return start
    }
    return undefined
  }

  #comment(content: number): void {
    const close = this.#text.indexOf('-->', content + 4)
    this.#at = close < 0 ? this.#text.length : afterBreak(this.#text, this.#lineEnd(close))
  }

  #closeAt(offset: number): void {
    if (this.#open !== undefined) this.#open.proseEnd = offset
    this.#open = undefined
  }

  #lineEnd(from: number): number {
    let at = from
    while (at < this.#text.length && !isBreak(this.#text.charCodeAt(at))) at++
    return at
  }

  #content(from: number, end: number): number {
    let at = from
    while (at < end && (this.#text.charCodeAt(at) === 32 || this.#text.charCodeAt(at) === 9)) at++
    return at
  }

  #run(from: number, end: number, code: number): number {
    let at = from
    while (at < end && this.#text.charCodeAt(at) === code) at++
    return at - from
  }
}

const headingPattern = /^([ \t\u3000]*)([A-Z][A-Z0-9]{0,30}-\d{1,9})(?:[ \t\u3000]*[:：][ \t\u3000]*|[ \t\u3000]+|$)/

/** Longer headings hold no ID and title; the bound keeps matching cheap. */
const longestHead = 200

function headingOf(text: string, start: number, end: number, from: number, level: number): FoundHeading | undefined {
  const match = headingPattern.exec(text.slice(from, Math.min(end, from + longestHead)))
  const [whole, indent, id] = match ?? []
  if (whole === undefined || indent === undefined || id === undefined) return undefined
  const idStart = from + indent.length
  const titleStart = from + whole.length
  return { start, end, level, idSpan: { start: idStart, end: idStart + id.length }, titleSpan: { start: titleStart, end: titleEnd(text, titleStart, end) } }
}

/** A heading may close with a run of `#` after a space. */
function titleEnd(text: string, start: number, end: number): number {
  let at = trimEnd(text, start, end)
  const trimmed = at
  while (at > start && text.charCodeAt(at - 1) === hash) at--
  if (at === trimmed) return at
  if (at === start) return start
  const before = text.charCodeAt(at - 1)
  return before === 32 || before === 9 ? trimEnd(text, start, at) : trimmed
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && /\s/.test(text.charAt(at - 1))) at--
  return at
}
