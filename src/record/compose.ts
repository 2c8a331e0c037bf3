import { CHOMPING_MODE, EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import { limits } from '../base/limits.ts'
import type { Message } from '../base/message.ts'
import { pointerOf } from '../base/pointer.ts'
import type { Problem } from '../base/problem.ts'
import type { Value } from '../base/value.ts'
import { resolvePlain, resolvePlainKey } from './scalar.ts'
import * as say from './yaml-messages.ts'

/** A map while it is being filled. */
export type Fields = { [key: string]: Value }

/** Sets a field as an own property; a plain assignment of `__proto__` would change the prototype instead. */
export function setField(fields: Fields, key: string, value: Value): void {
  if (key === '__proto__') Object.defineProperty(fields, key, { value, enumerable: true, configurable: true, writable: true })
  else fields[key] = value
}

/** The value and text of a scalar event. */
export function scalarValue(source: string, event: ScalarEvent): Value {
  if (event.style !== SCALAR_STYLE.PLAIN) return getScalarValue(source, event)
  if (event.valueStart < 0) return null
  return resolvePlain(getScalarValue(source, event))
}

/** The key that a scalar event names; `undefined` for null, true and false. */
export function keyText(source: string, event: ScalarEvent): string | undefined {
  if (event.style !== SCALAR_STYLE.PLAIN) return getScalarValue(source, event)
  return event.valueStart < 0 ? undefined : resolvePlainKey(getScalarValue(source, event))
}

/** Builds the value of the first document in one pass over its events, and says what has no place in a record. */
export class Composer {
  readonly problems: Problem[] = []
  readonly #source: string
  readonly #offset: number
  readonly #events: readonly Event[]
  readonly #path: (string | number)[] = []
  #next = 0
  /** Where the text read so far ends, for values that are not written. */
  #end = 0

  constructor(source: string, offset: number, events: readonly Event[]) {
    this.#source = source
    this.#offset = offset
    this.#events = events
  }

  /** `undefined` where the text holds no document. */
  compose(): Value | undefined {
    const first = this.#events[0]
    if (first?.type !== EVENT_ID.DOCUMENT) return undefined
    if (first.directives.length > 0) this.#report('yaml-tag', say.directive, this.#source.indexOf('%'), 1)
    if (first.explicitStart && !/(?:^|[\r\n])\ufeff?---/.test(this.#source)) this.#report('yaml-syntax', say.indentedMarker, this.#source.indexOf('---'), 3)
    this.#next = 1
    const value = this.#value()
    if (this.#events.length > this.#next + 1) this.#reportDocuments()
    return value
  }

  #value(): Value {
    const event = this.#events[this.#next++]
    if (event === undefined) return null
    switch (event.type) {
      case EVENT_ID.SCALAR:
        if (event.tagStart >= 0 || event.anchorStart >= 0) this.#reportProperties(event)
        if (event.valueEnd >= 0) this.#end = event.valueEnd
        if (!event.fast) this.#checkLines(event)
        return scalarValue(this.#source, event)
      case EVENT_ID.MAPPING:
        if (event.tagStart >= 0 || event.anchorStart >= 0) this.#reportProperties(event)
        return this.#map()
      case EVENT_ID.SEQUENCE:
        if (event.tagStart >= 0 || event.anchorStart >= 0) this.#reportProperties(event)
        return this.#list()
      case EVENT_ID.ALIAS:
        this.#end = event.anchorEnd
        this.#report('yaml-anchor', say.alias, event.anchorStart - 1, event.anchorEnd - event.anchorStart + 1)
        return null
      default:
        return null
    }
  }

  #list(): Value {
    const items: Value[] = []
    while (!this.#popped()) {
      this.#path.push(items.length)
      items.push(this.#value())
      this.#path.pop()
    }
    return items
  }

  #map(): Value {
    const fields: Fields = {}
    while (!this.#popped()) {
      const event = this.#events[this.#next]
      const key = this.#key()
      if (key === undefined) {
        this.#value()
        continue
      }
      this.#path.push(key)
      const taken = Object.hasOwn(fields, key)
      if (taken && event?.type === EVENT_ID.SCALAR)
        this.#report('yaml-duplicate-key', say.duplicateKey(key), event.valueStart, event.valueEnd - event.valueStart)
      const value = this.#value()
      if (!taken) setField(fields, key, value)
      this.#path.pop()
    }
    return fields
  }

  /** The next key; `undefined` where it has no place in a record, which is reported. */
  #key(): string | undefined {
    const event = this.#events[this.#next]
    if (event?.type !== EVENT_ID.SCALAR) {
      const at =
        event === undefined || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT
          ? this.#end
          : 'start' in event
            ? event.start
            : event.anchorStart - 1
      this.#report('yaml-key', say.collectionKey, at, 1)
      this.#value()
      return undefined
    }
    this.#next++
    if (event.tagStart >= 0 || event.anchorStart >= 0) this.#reportProperties(event)
    if (event.valueEnd >= 0) this.#end = event.valueEnd
    const text = keyText(this.#source, event)
    if (text === undefined) {
      const written = event.valueStart < 0 ? '' : this.#source.slice(event.valueStart, event.valueEnd)
      this.#report('yaml-key', say.nonTextKey(written), event.valueStart < 0 ? this.#end : event.valueStart, Math.max(1, written.length))
    } else if (!event.fast && /^[^\r\n]*[\r\n]|^[ ]*$/.test(this.#source.slice(event.valueStart, event.valueEnd))) {
      this.#report('yaml-key', say.longKey, event.valueStart, 1)
    } else if (text === '<<' && event.style === SCALAR_STYLE.PLAIN) {
      this.#report('yaml-merge', say.mergeKey, event.valueStart, 2)
      return undefined
    }
    return text
  }

  #popped(): boolean {
    const event = this.#events[this.#next]
    if (event !== undefined && event.type !== EVENT_ID.POP) return false
    this.#next++
    return true
  }

  #reportProperties(event: { readonly anchorStart: number; readonly anchorEnd: number; readonly tagStart: number; readonly tagEnd: number }): void {
    if (event.anchorStart >= 0) this.#report('yaml-anchor', say.anchor, event.anchorStart - 1, event.anchorEnd - event.anchorStart + 1)
    if (event.tagStart >= 0) this.#report('yaml-tag', say.tag, event.tagStart, event.tagEnd - event.tagStart)
  }

  /** Parsers disagree on an empty line below a line that ends with a backslash. */
  #checkLines(event: ScalarEvent): void {
    if (event.style >= SCALAR_STYLE.LITERAL_BLOCK) this.#checkBlankEnd(event)
    if (event.style !== SCALAR_STYLE.DOUBLE_QUOTED) return
    const found = /(?:^|[^\\])(?:\\\\)*\\(?:\r\n?|\n)[ \t]*[\r\n]/.exec(this.#source.slice(event.valueStart, event.valueEnd))
    if (found !== null) this.#report('yaml-syntax', say.blankAfterBackslash, event.valueStart + found.index, found[0].length)
  }

  /** Parsers disagree on lines of spaces at the end of a text that keeps its line breaks or says its indentation: `|+`, `|2`. */
  #checkBlankEnd(event: ScalarEvent): void {
    let start = event.valueEnd
    let spaces = false
    for (; start > event.valueStart && ' \r\n'.includes(this.#source.charAt(start - 1)); start--) spaces ||= this.#source[start - 1] === ' '
    if (!spaces || !this.#source.slice(start, event.valueEnd).match(/(?:^|[\r\n]) +(?=[\r\n]|$)/)) return
    const header = this.#source.slice(Math.max(0, event.valueStart - 200), event.valueStart)
    if (event.chomping === CHOMPING_MODE.KEEP || /[|>]-?\d-?[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n)$/.test(header))
      this.#report('yaml-syntax', say.blankEnd, start, event.valueEnd - start)
  }

  #reportDocuments(): void {
    const marker = /(?:^|[\r\n])(---|\.\.\.)(?=\s|$)/g
    marker.lastIndex = this.#end
    const found = marker.exec(this.#source)
    const start = found === null ? this.#end : found.index + found[0].length - 3
    this.#report('yaml-documents', say.documents, start, found === null ? 1 : 3)
  }

  #report(code: string, message: Message, start: number, length: number): void {
    if (this.problems.length >= limits.findingsPerFile) return
    const at = Math.max(0, start) + this.#offset
    this.problems.push({ code, message, pointer: pointerOf(this.#path), span: { start: at, end: at + length } })
  }
}
