import { COLLECTION_STYLE, EVENT_ID, type Event, type MappingEvent, SCALAR_STYLE, type ScalarEvent, type SequenceEvent } from 'js-yaml'
import type { Span } from '../base/range.ts'
import type { Value } from '../base/value.ts'
import { keyText, scalarValue } from './compose.ts'
import { parseYaml } from './parse.ts'
import { fieldChunks, lineEnd } from './salvage.ts'

type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded'

/** A scalar with its place; quotes and the header of a block scalar belong to it. Offsets are those of the file. */
export interface ScalarNode extends Span {
  readonly type: 'scalar'
  readonly style: ScalarStyle
  readonly value: Value
  /** Where the text itself stands, without quotes or header. */
  readonly content: Span
  /** Nothing is written: the value of `key:`. */
  readonly absent: boolean
}

export interface ListItem {
  /** Offset of the `-`; `undefined` in `[a, b]`. */
  readonly dash: number | undefined
  readonly node: YamlNode
}

export interface ListNode extends Span {
  readonly type: 'list'
  readonly flow: boolean
  readonly items: readonly ListItem[]
}

export interface Entry {
  readonly key: YamlNode
  /** `undefined` where the key is no text. */
  readonly name: string | undefined
  /** Offset of the colon; `undefined` where none is written, as in `{a, b}`. */
  readonly colon: number | undefined
  readonly node: YamlNode
}

export interface MapNode extends Span {
  readonly type: 'map'
  readonly flow: boolean
  readonly entries: readonly Entry[]
}

export type YamlNode = ScalarNode | ListNode | MapNode

/** The places of everything in a YAML text. */
export interface YamlTree {
  /** `undefined` for an empty text. */
  readonly root: YamlNode | undefined
  /** Top-level fields that cannot be parsed; the root lacks them. */
  readonly unread: readonly Span[]
}

/** Builds the tree from the same events that `readYaml` builds values from. */
export function yamlTree(text: string, span: Span): YamlTree {
  const source = text.slice(span.start, span.end)
  const parsed = parseYaml(source)
  if ('events' in parsed) return { root: new TreeBuilder(source, span.start, parsed.events).build(), unread: [] }
  const entries: Entry[] = []
  const unread: Span[] = []
  for (const chunk of fieldChunks(source)) {
    const piece = source.slice(chunk.start, chunk.end)
    const events = parseYaml(piece)
    const root = 'events' in events ? new TreeBuilder(piece, span.start + chunk.start, events.events).build() : undefined
    if (root?.type === 'map') entries.push(...root.entries)
    else unread.push({ start: span.start + chunk.start, end: span.start + chunk.end })
  }
  return { root: { type: 'map', flow: false, start: span.start, end: span.end, entries }, unread }
}

const styles: Readonly<Record<number, ScalarStyle>> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
}

/** Walks events and text side by side: events say what there is, the text between them where dashes, colons and brackets stand. */
class TreeBuilder {
  readonly #source: string
  readonly #offset: number
  readonly #events: readonly Event[]
  #next = 0
  /** Everything before is accounted for. */
  #at = 0

  constructor(source: string, offset: number, events: readonly Event[]) {
    this.#source = source
    this.#offset = offset
    this.#events = events
  }

  build(): YamlNode | undefined {
    if (this.#events[0]?.type !== EVENT_ID.DOCUMENT) return undefined
    this.#next = 1
    return this.#node()
  }

  #node(): YamlNode {
    const event = this.#events[this.#next++]
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return this.#scalar(event)
      case EVENT_ID.SEQUENCE:
        return this.#list(event)
      case EVENT_ID.MAPPING:
        return this.#map(event)
      case EVENT_ID.ALIAS:
        this.#at = event.anchorEnd
        return this.#scalarNode('plain', null, { start: event.anchorStart - 1, end: event.anchorEnd }, { start: event.anchorStart - 1, end: event.anchorEnd })
      default:
        return this.#absent()
    }
  }

  #scalar(event: ScalarEvent): ScalarNode {
    this.#at = Math.max(this.#at, event.anchorEnd, event.tagEnd)
    if (event.valueStart < 0) return this.#absent()
    const style = styles[event.style] ?? 'plain'
    const content = { start: event.valueStart, end: event.valueEnd }
    const whole =
      style === 'plain'
        ? content
        : style === 'single' || style === 'double'
          ? { start: content.start - 1, end: content.end + 1 }
          : { start: this.#skip(this.#at), end: content.end }
    this.#at = whole.end
    return this.#scalarNode(style, scalarValue(this.#source, event), whole, content)
  }

  #scalarNode(style: ScalarStyle, value: Value, whole: Span, content: Span): ScalarNode {
    return { type: 'scalar', style, value, ...this.#shift(whole), content: this.#shift(content), absent: false }
  }

  #absent(): ScalarNode {
    const span = this.#shift({ start: this.#at, end: this.#at })
    return { type: 'scalar', style: 'plain', value: null, ...span, content: span, absent: true }
  }

  #list(event: SequenceEvent): ListNode {
    const flow = event.style === COLLECTION_STYLE.FLOW
    this.#at = flow ? event.start + 1 : event.start
    const items: ListItem[] = []
    while (!this.#popped()) {
      const dash = flow ? undefined : this.#skip(this.#at)
      if (dash !== undefined) this.#at = dash + 1
      items.push({ dash: dash === undefined ? undefined : dash + this.#offset, node: this.#node() })
    }
    return { type: 'list', flow, ...this.#shift({ start: event.start, end: this.#close(flow, ']') }), items }
  }

  #map(event: MappingEvent): MapNode {
    const flow = event.style === COLLECTION_STYLE.FLOW
    // `[a: 1]` holds a map without brackets of its own.
    const brackets = flow && this.#source[event.start] === '{'
    this.#at = brackets ? event.start + 1 : event.start
    const entries: Entry[] = []
    while (!this.#popped()) entries.push(this.#entry(flow))
    return { type: 'map', flow, ...this.#shift({ start: event.start, end: this.#close(brackets, '}') }), entries }
  }

  #entry(flow: boolean): Entry {
    const start = this.#skip(this.#at, flow)
    if (this.#source[start] === '?' && /^[\s]?$/.test(this.#source.charAt(start + 1))) this.#at = start + 1
    const event = this.#events[this.#next]
    const name = event?.type === EVENT_ID.SCALAR ? keyText(this.#source, event) : undefined
    const key = this.#node()
    const found = this.#skip(this.#at)
    const colon = this.#source[found] === ':' ? found : undefined
    if (colon !== undefined) this.#at = colon + 1
    return { key, name, colon: colon === undefined ? undefined : colon + this.#offset, node: this.#node() }
  }

  /** Where a collection ends: at its last value, or behind its closing bracket. */
  #close(brackets: boolean, bracket: string): number {
    if (!brackets) return this.#at
    const at = this.#skip(this.#at, true)
    this.#at = this.#source[at] === bracket ? at + 1 : this.#at
    return this.#at
  }

  /** The next character that is neither white space nor comment, nor a comma where one may stand. */
  #skip(from: number, commas = false): number {
    let at = from
    while (at < this.#source.length) {
      const char = this.#source.charCodeAt(at)
      if (char === 0x23) at = lineEnd(this.#source, at)
      else if (char === 32 || char === 9 || char === 10 || char === 13 || char === 0xfeff || (commas && char === 0x2c)) at++
      else break
    }
    return at
  }

  #popped(): boolean {
    const event = this.#events[this.#next]
    if (event !== undefined && event.type !== EVENT_ID.POP) return false
    this.#next++
    return true
  }

  #shift(span: Span): Span {
    return { start: span.start + this.#offset, end: span.end + this.#offset }
  }
}
