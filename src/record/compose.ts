import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import { limits } from '../base/limits.ts'
import type { Message } from '../base/message.ts'
import { pointerOf } from '../base/pointer.ts'
import type { Problem } from '../base/problem.ts'
import type { Value } from '../base/value.ts'
import { aliasOddity, keyOddity, type Oddity, propertyOddities, textOddity } from './oddities.ts'
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
    if (first.directives.length > 0) this.#reportAt('yaml-tag', say.directive, '%')
    if (first.explicitStart && !/(?:^|[\r\n])\ufeff?---/.test(this.#source)) this.#reportAt('yaml-syntax', say.indentedMarker, '---')
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
        if (event.tagStart >= 0 || event.anchorStart >= 0) this.#report(...propertyOddities(this.#source, event))
        if (event.valueEnd >= 0) this.#end = event.valueEnd
        if (!event.fast) this.#report(textOddity(this.#source, event))
        return scalarValue(this.#source, event)
      case EVENT_ID.MAPPING:
        if (event.tagStart >= 0 || event.anchorStart >= 0) this.#report(...propertyOddities(this.#source, event))
        return this.#map()
      case EVENT_ID.SEQUENCE:
        if (event.tagStart >= 0 || event.anchorStart >= 0) this.#report(...propertyOddities(this.#source, event))
        return this.#list()
      case EVENT_ID.ALIAS:
        this.#end = event.anchorEnd
        this.#report(aliasOddity(this.#source, event))
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
        this.#report({ code: 'yaml-duplicate-key', message: say.duplicateKey(key), span: { start: event.valueStart, end: event.valueEnd } })
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
      const start = this.#collectionKey(event)
      this.#report({ code: 'yaml-key', message: say.collectionKey, span: { start, end: start + 1 } })
      this.#value()
      return undefined
    }
    this.#next++
    if (event.tagStart >= 0 || event.anchorStart >= 0) this.#report(...propertyOddities(this.#source, event))
    const text = keyText(this.#source, event)
    const oddity = keyOddity(this.#source, event, text, this.#end)
    if (event.valueEnd >= 0) this.#end = event.valueEnd
    if (oddity !== undefined) this.#report(oddity)
    return oddity?.code === 'yaml-merge' ? undefined : text
  }

  #collectionKey(event: Event | undefined): number {
    if (event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE) return event.start
    return event?.type === EVENT_ID.ALIAS ? event.anchorStart - 1 : this.#end
  }

  #popped(): boolean {
    const event = this.#events[this.#next]
    if (event !== undefined && event.type !== EVENT_ID.POP) return false
    this.#next++
    return true
  }

  #reportDocuments(): void {
    const marker = /(?:^|[\r\n])(---|\.\.\.)(?=\s|$)/g
    marker.lastIndex = this.#end
    const found = marker.exec(this.#source)
    const start = found === null ? this.#end : found.index + found[0].length - 3
    this.#report({ code: 'yaml-documents', message: say.documents, span: { start, end: start + (found === null ? 1 : 3) } })
  }

  #reportAt(code: string, message: Message, text: string): void {
    const start = this.#source.indexOf(text)
    this.#report({ code, message, span: { start, end: start + text.length } })
  }

  #report(...oddities: readonly (Oddity | undefined)[]): void {
    for (const oddity of oddities) {
      if (oddity === undefined || this.problems.length >= limits.findingsPerFile) continue
      const { code, message, fix } = oddity
      const span = { start: oddity.span.start + this.#offset, end: oddity.span.end + this.#offset }
      const fixes = fix === undefined ? [] : [{ title: fix.title, changes: [{ span, text: fix.text }] }]
      this.problems.push({ code, message, pointer: pointerOf(this.#path), span, fixes })
    }
  }
}
