import type { Value, ValueMap } from '../base/value.ts'
import { resolvePlain } from './scalar.ts'

/**
 * Reads YAML as most records are written: maps and lists in blocks, one-line texts, `|` blocks and lists of words in brackets.
 * Anything else, every mistake included, gives `undefined` and is read by js-yaml, which alone decides what is right and what is said.
 * It is there for speed only: an engagement of 10,000 records loads a third faster.
 */
export function readPlainYaml(source: string): ValueMap | undefined {
  if (unusualCharacter.test(source)) return undefined
  const reader = new PlainReader(source)
  const value = reader.block(0)
  return value !== undefined && reader.atEnd() && typeof value === 'object' && !Array.isArray(value) ? (value as ValueMap) : undefined
}

/** Tabs, carriage returns, control characters, wide and unseen spaces, and characters beyond the basic plane. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it looks for
const unusualCharacter = /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ud800-\udfff\ufeff\ufffe\uffff]/

/** What an unquoted text may begin with; a dash is one only before a digit. */
const plainStart = /[^\s\-?:,[\]{}#&*!|>'"%@`]/
/** Whether a character may stand in a plain key, by its code: a table is several times faster than a pattern for each character. */
const keyCharacters = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9_-]/.test(String.fromCharCode(code)) ? 1 : 0))
const word = /^[A-Za-z0-9_\u00a1-\uff00][A-Za-z0-9_.\u00a1-\uff00 -]*$/
const deepest = 20

/** Keys that were found to be texts: records have the same ones again and again. */
const textKeys = new Set<string>()
const mostKeys = 2000

type Fields = { [key: string]: Value }

class PlainReader {
  readonly #source: string
  /** Start of the content of the line to read next, after its indentation; the length of the source at the end. */
  #at = 0
  #indent = 0
  #depth = 0

  constructor(source: string) {
    this.#source = source
    this.#toContent(0)
  }

  atEnd(): boolean {
    return this.#at >= this.#source.length
  }

  /** The map or list that begins here; `undefined` where it is not plain. */
  block(indent: number): Value | undefined {
    if (this.atEnd() || this.#indent !== indent || ++this.#depth > deepest) return undefined
    const value = this.#isItem() ? this.#list(indent) : this.#map(indent)
    this.#depth--
    return value
  }

  #map(indent: number): Fields | undefined {
    const fields: Fields = {}
    while (!this.atEnd() && this.#indent === indent && !this.#isItem()) {
      const key = this.#key()
      // A key that every object has, such as `constructor`, is left to js-yaml too.
      if (key === undefined || fields[key] !== undefined) return undefined
      const value = this.#value(indent)
      if (value === undefined) return undefined
      fields[key] = value
    }
    return this.#indent > indent && !this.atEnd() ? undefined : fields
  }

  #list(indent: number): Value[] | undefined {
    const items: Value[] = []
    while (!this.atEnd() && this.#indent === indent && this.#isItem()) {
      const item = this.#item(indent)
      if (item === undefined) return undefined
      items.push(item)
    }
    return this.#indent > indent && !this.atEnd() ? undefined : items
  }

  #isItem(): boolean {
    return this.#source.charCodeAt(this.#at) === 45 && this.#source.charCodeAt(this.#at + 1) === 32
  }

  /** `- text`, or a map whose first key stands behind the dash. */
  #item(indent: number): Value | undefined {
    const content = this.#at + 2
    if (this.#source.charCodeAt(content) === 32) return undefined
    this.#at = content
    if (this.#colon(content) < 0) return this.#scalar(indent)
    this.#indent = indent + 2
    return this.block(indent + 2)
  }

  /** The colon behind a key that begins here; -1 where none does. */
  #colon(at: number): number {
    let end = at
    while (keyCharacters[this.#source.charCodeAt(end)] === 1) end++
    if (end === at || this.#source.charCodeAt(end) !== 58) return -1
    const next = this.#source.charCodeAt(end + 1)
    return next === 32 || next === 10 || Number.isNaN(next) ? end : -1
  }

  /** Leaves the position behind the colon. */
  #key(): string | undefined {
    const colon = this.#colon(this.#at)
    if (colon < 0) return undefined
    const key = this.#source.slice(this.#at, colon)
    if (!textKeys.has(key)) {
      if (key === '__proto__' || key.charCodeAt(0) === 45 || typeof resolvePlain(key) !== 'string') return undefined
      if (textKeys.size < mostKeys) textKeys.add(key)
    }
    this.#at = colon + 1
    return key
  }

  #value(indent: number): Value | undefined {
    while (this.#source.charCodeAt(this.#at) === 32) this.#at++
    if (this.#at < this.#source.length && this.#source.charCodeAt(this.#at) !== 10) return this.#scalar(indent)
    this.#toContent(this.#lineEnd(this.#at) + 1)
    if (!this.atEnd() && (this.#indent > indent || (this.#indent === indent && this.#isItem()))) return this.block(this.#indent)
    return null
  }

  /** A value on one line, or a `|` block; leaves the position at the next line's content. */
  #scalar(indent: number): Value | undefined {
    const end = this.#lineEnd(this.#at)
    const text = this.#source.slice(this.#at, end).trimEnd()
    if (text === '|' || text === '|-') return this.#literal(end, indent, text === '|')
    this.#toContent(end + 1)
    if (!this.atEnd() && this.#indent > indent) return undefined
    return oneLine(text)
  }

  #literal(headEnd: number, parent: number, keepsBreak: boolean): string | undefined {
    const lines: string[] = []
    let margin = 0
    let at = headEnd + 1
    while (at < this.#source.length) {
      const end = this.#lineEnd(at)
      const line = this.#source.slice(at, end)
      const spaces = line.length - line.trimStart().length
      if (spaces === line.length) {
        if (margin === 0 || line.length > margin) return undefined
        lines.push('')
      } else {
        if (margin === 0) margin = spaces
        if (spaces <= parent || margin <= parent) break
        if (spaces < margin) return undefined
        lines.push(line.slice(margin))
      }
      at = end + 1
    }
    if (lines.length === 0) return undefined
    if (at > this.#source.length) return undefined
    this.#toContent(at)
    while (lines.at(-1) === '') lines.pop()
    return lines.join('\n') + (keepsBreak ? '\n' : '')
  }

  #lineEnd(from: number): number {
    const end = this.#source.indexOf('\n', from)
    return end < 0 ? this.#source.length : end
  }

  /** Goes to the first content at or after the start of a line; blank lines and comments have none. */
  #toContent(lineStart: number): void {
    for (let start = lineStart; start < this.#source.length; start = this.#lineEnd(start) + 1) {
      let at = start
      while (this.#source.charCodeAt(at) === 32) at++
      const code = this.#source.charCodeAt(at)
      if (code === 10 || code === 35 || Number.isNaN(code)) continue
      this.#at = at
      this.#indent = at - start
      return
    }
    this.#at = this.#source.length
    this.#indent = 0
  }
}

/** `undefined` for what is not one of the plain ways to write a value. */
function oneLine(line: string): Value | undefined {
  const first = line.charCodeAt(0)
  if (first === 34 || first === 39) return quoted(line, first)
  const hash = line.indexOf(' #')
  const text = hash < 0 ? line : line.slice(0, hash).trimEnd()
  if (first === 91) return words(text)
  if (text === '{}') return {}
  if (first === 45 ? !/^-\d/.test(text) : !plainStart.test(text.charAt(0))) return undefined
  if (text.includes(': ') || text.endsWith(':')) return undefined
  return resolvePlain(text)
}

function quoted(text: string, quote: number): string | undefined {
  const inner = text.slice(1, -1)
  if (text.length < 2 || text.charCodeAt(text.length - 1) !== quote) return undefined
  return inner.includes(text.charAt(0)) || (quote === 34 && inner.includes('\\')) ? undefined : inner
}

/** `[REQ-0001, REQ-0002]` */
function words(text: string): Value[] | undefined {
  if (!text.endsWith(']')) return undefined
  const inner = text.slice(1, -1).trim()
  if (inner === '') return []
  const items = inner.split(',').map((item) => item.trim())
  return items.every((item) => word.test(item)) ? items.map(resolvePlain) : undefined
}
