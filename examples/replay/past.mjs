// @ts-check
/** What of a record was there when: derived from its final text, its dates, and the days of what it names. */
import { birthsOf, peopleDays, statesOf } from './beginnings.mjs'
import { earlier, latest, momentOf } from './calendar.mjs'
import { fieldsOfState, itemDays, knownEarly } from './field-days.mjs'
import { blocksOf, proseRegions } from './prose.mjs'
import { daysIn, idsIn, sentencesOf } from './told-days.mjs'

/**
 * @typedef {import('./sample.mjs').SampleRecord} SampleRecord
 * @typedef {{ pointer: string, at: string, values?: { at: string, value: any }[] }} Piece a field or an item, absent before `at`; a text that grew has earlier `values`
 * @typedef {{ start: number, end: number, at: string }} Cut prose that is absent before `at`
 * @typedef {{ born: string, states: [string, string][], pieces: Piece[], cuts: Cut[] }} Past
 */

/**
 * @param {SampleRecord[]} records
 * @param {any} extra the replay's YAML file
 * @param {{ kinds: any, plus: (day: string, count: number) => string, first: string, last: string }} context
 */
export function pastOf(records, extra, context) {
  const byId = new Map(records.map((record) => [record.id, record]))
  const births = birthsOf(records, byId, extra, context)
  const states = statesOf(records, byId, births, extra, context)
  const handles = peopleDays(byId, births, extra)
  /** @type {Map<string, Past>} */
  const pasts = new Map()
  for (const record of records) pasts.set(record.id, new PastOfRecord(record, { births, states, handles, extra, context }).past())
  return pasts
}

class PastOfRecord {
  /** @type {Piece[]} */
  #pieces = []
  /** @param {SampleRecord} record @param {any} world */
  constructor(record, world) {
    this.record = record
    this.world = world
    this.born = world.births.get(record.id)
    this.states = world.states.get(record.id) ?? []
    this.given = world.extra.fields[record.id] ?? {}
    this.knowsEveryone = record.text.includes('fieldbook-accept person-unknown')
    const { schema } = world.context.kinds.byName.get(record.kind)
    this.must = new Set(['kind', 'id', 'title', 'status', ...(schema.required ?? [])])
    this.schema = schema
  }

  /** @returns {Past} */
  past() {
    const { data } = this.record
    for (const [field, value] of Object.entries(data)) {
      const at = this.must.has(field) ? this.born : this.#fieldAt(field)
      this.#walk(value, `/${field}`, at, this.must.has(field), this.schema.properties?.[field])
    }
    const changing = Object.entries(this.given).filter(([, value]) => Array.isArray(value))
    for (const [pointer, list] of changing)
      this.#pieces.push({ pointer, at: this.born, values: list.map((/** @type {[string, any]} */ [at, value]) => ({ at: momentOf(at), value })) })
    return { born: this.born, states: this.states, pieces: this.#pieces.filter(({ at, values }) => values || at > this.born), cuts: this.#cuts() }
  }

  /** When a field of the record is there: with the first state that asks for it. @param {string} field */
  #fieldAt(field) {
    const { kind } = this.record
    const given = this.given[`/${field}`]
    if (typeof given === 'string') return momentOf(given)
    const workflow = this.world.context.workflow(kind)
    const early = knownEarly[kind]?.includes(field)
    for (const [state, at] of this.states) {
      if (!early && workflow[state]?.requires?.includes(`/${field}`)) return at
      if (fieldsOfState[kind]?.[state]?.includes(field)) return at
    }
    return this.born
  }

  /** @param {any} value @param {string} pointer @param {string} inherited @param {boolean} must @param {any} schema @param {boolean} [item] */
  #walk(value, pointer, inherited, must, schema, item = false) {
    const given = this.given[pointer]
    const at = typeof given === 'string' ? latest(inherited, momentOf(given)) : inherited
    if (typeof value === 'string') return this.#walkText(value, pointer, at, must, item)
    if (Array.isArray(value)) {
      if (!must) this.#piece(pointer, at)
      for (const [index, each] of value.entries()) this.#walkItem(each, `${pointer}/${index}`, at, schema?.items)
      return
    }
    if (!must) this.#piece(pointer, at)
    if (value === null || typeof value !== 'object') return
    const required = new Set(schema?.required ?? [])
    for (const [key, each] of Object.entries(value)) this.#walk(each, `${pointer}/${key}`, at, required.has(key), schema?.properties?.[key])
  }

  /** @param {any} value @param {string} pointer @param {string} inherited @param {any} schema */
  #walkItem(value, pointer, inherited, schema) {
    const field = pointer.split('/')[1] ?? ''
    const rule = pointer.split('/').length === 3 ? itemDays[this.record.kind]?.[field] : undefined
    const isMap = value !== null && typeof value === 'object' && !Array.isArray(value)
    if (!isMap) return this.#walk(value, pointer, inherited, false, schema, true)
    const own = this.#itemDay(value, rule)
    const links = schema?.required?.map((/** @type {string} */ key) => this.#linkMoment(value[key])) ?? []
    const at = rule?.hide ? latest(inherited, ...links) : latest(inherited, own, ...links)
    this.#piece(pointer, at)
    for (const [key, each] of Object.entries(value)) {
      const later = rule?.hide ? (rule.hide.includes(key) ? own : undefined) : key === 'done' && each === true ? this.#doneAt(value) : undefined
      this.#walk(each, `${pointer}/${key}`, latest(at, later), schema?.required?.includes(key) ?? false, schema?.properties?.[key])
    }
  }

  /** @param {any} value @param {any} rule */
  #itemDay(value, rule) {
    if (rule?.with) return this.states.find((/** @type {[string, string]} */ [state]) => state === rule.with)?.[1]
    const day = rule ? value[rule.day] : (value.on ?? value.date)
    if (typeof day !== 'string' || !/^\d{4}-/.test(day)) return undefined
    return this.#within(momentOf(day))
  }

  /** An action is done by its due day. @param {any} value */
  #doneAt(value) {
    return typeof value.due === 'string' ? this.#within(momentOf(value.due)) : undefined
  }

  /** @param {string} moment */
  #within(moment) {
    const end = momentOf(this.world.context.last)
    return earlier(moment, end)
  }

  /** @param {any} value */
  #linkMoment(value) {
    if (typeof value !== 'string') return undefined
    if (value === this.record.id) return undefined
    return this.world.births.get(value) ?? (this.knowsEveryone ? undefined : this.world.handles.get(value))
  }

  /** @param {string} text @param {string} pointer @param {string} inherited @param {boolean} must @param {boolean} item */
  #walkText(text, pointer, inherited, must, item) {
    const link = this.#linkMoment(text)
    if (link !== undefined || !/[\u4e00-\u9fff]/.test(text)) {
      if (!must || item) this.#piece(pointer, latest(inherited, link))
      return
    }
    if (pointer === '/title') return
    const sentences = inTurn(sentencesOf(text).map((sentence) => ({ sentence, at: this.#sentenceAt(sentence, inherited, pointer) })))
    const earliest = sentences.map(({ at }) => at).sort()[0] ?? inherited
    // A text that a state asks for begins with that state, whatever it tells of later.
    const asked = must || this.#isAsked(pointer)
    if (asked) for (const each of sentences) if (each.at === earliest) each.at = inherited
    const first = asked ? inherited : earliest
    if (!must || item) this.#piece(pointer, item || first <= inherited ? latest(first, inherited) : first)
    const moments = [...new Set(sentences.map(({ at }) => at))].sort()
    if (moments.length < 2) return
    const values = moments.slice(0, -1).map((at, index) => ({
      at: moments[index + 1] ?? at,
      value: trimmed(
        sentences
          .filter((each) => each.at <= at)
          .map(({ sentence }) => sentence)
          .join(''),
      ),
    }))
    this.#pieces.push({ pointer, at: this.born, values })
  }

  /** @param {string} pointer */
  #isAsked(pointer) {
    const workflow = this.world.context.workflow(this.record.kind)
    return this.states.some((/** @type {[string, string]} */ [state]) => workflow[state]?.requires?.includes(pointer))
  }

  /** A sentence is there when what it names is there, and when it tells of what has happened. @param {string} sentence @param {string} inherited @param {string} pointer */
  #sentenceAt(sentence, inherited, pointer) {
    // Goals and phases name what is planned.
    if (this.record.kind === 'Engagement') return inherited
    const told = this.world.extra.sentences.find((/** @type {any} */ each) => each.record === this.record.id && sentence.trim().startsWith(each.begins))
    if (told) return latest(inherited, momentOf(told.on))
    const names = idsIn(sentence).map((id) => (id === this.record.id ? undefined : this.world.births.get(id)))
    const tells =
      /\/(note|resolution|outcome|evidence|actual|consequences|conclusion|adoptedIn|workaround|reason|prose|summary|description)$/.test(pointer) &&
      pointer !== '/reason' &&
      pointer !== '/summary' &&
      pointer !== '/description'
    const days = tells ? daysIn(sentence, this.world.context).map(momentOf) : []
    const end = momentOf(this.world.context.last)
    const at = latest(inherited, ...names, ...days)
    return at > end ? end : pointer === '/prose' ? this.#withBaseline(sentence, at) : at
  }

  /** A signed document changes when it is signed again, or by a change request. @param {string} sentence @param {string} at */
  #withBaseline(sentence, at) {
    const { extra } = this.world
    const wording = extra.wordings.find(
      (/** @type {any} */ each) => each.record === this.record.id && each.text && (sentence.includes(each.text) || each.text.includes(sentence.trim())),
    )
    if (wording) return `${extra.branches.find((/** @type {any} */ each) => each.name === wording.branch).merge} 00:00`
    const baselines = (extra.baselines[this.record.file] ?? []).map(momentOf)
    if (at <= (baselines[0] ?? '~')) return at
    return baselines.find((/** @type {string} */ each) => each >= at) ?? at
  }

  /** @param {string} pointer @param {string} at */
  #piece(pointer, at) {
    if (at > this.born) this.#pieces.push({ pointer, at })
  }

  /** Paragraphs, lines of lists and rows of tables of the prose, each with its moment. @returns {Cut[]} */
  #cuts() {
    const { text, part, others } = this.record
    const base = this.#proseAt()
    /** @type {Cut[]} */
    const cuts = []
    for (const { start, end } of proseRegions(part, others)) {
      const blocks = blocksOf(text, start, end)
      const found = blocks.map((block) => this.#cutsOfBlock(text, block, base))
      for (const [index, block] of blocks.entries()) {
        const below = blocks.findIndex((each, i) => i > index && each.type === 'heading')
        const until = below < 0 ? blocks.length : below
        const first = found
          .slice(index + 1, until)
          .map((each) => each[0]?.at ?? base)
          .sort()[0]
        if (block.type === 'heading' && first !== undefined) cuts.push({ start: block.start, end: block.after, at: first })
        else cuts.push(...(found[index] ?? []))
      }
    }
    return cuts.filter(({ at }) => at > this.born)
  }

  #proseAt() {
    const { kind, id } = this.record
    const given = this.world.extra.fields[id]?.prose
    if (given) return momentOf(given)
    for (const [state, at] of this.states) if (fieldsOfState[kind]?.[state]?.includes('prose')) return at
    return this.born
  }

  /** @param {string} text @param {{ start: number, end: number, type: string, after: number }} block @param {string} base @returns {Cut[]} */
  #cutsOfBlock(text, block, base) {
    const content = text.slice(block.start, block.end)
    if (block.type === 'heading') return [{ start: block.start, end: block.after, at: base }]
    const pieces = block.type === 'lines' ? (content.match(/[^\n]*\n|[^\n]+$/g) ?? []) : block.type === 'text' ? sentencesOf(content) : [content]
    let at = block.start
    const each = pieces.map((piece) => {
      const from = at
      at += piece.length
      return { start: from, end: at, at: this.#sentenceAt(piece, base, '/prose') }
    })
    const parts = block.type === 'text' ? inTurn(each) : each
    const first = parts.map((part) => part.at).sort()[0] ?? base
    return [{ start: block.start, end: block.after, at: first }, ...parts.filter((part) => part.at > first)]
  }
}

/** A text is told in turn: no sentence is there before the one that it follows. @template {{ at: string }} T @param {T[]} sentences @returns {T[]} */
function inTurn(sentences) {
  let reached = ''
  return sentences.map((each) => {
    reached = latest(reached, each.at)
    return { ...each, at: reached }
  })
}

/** @param {string} text */
function trimmed(text) {
  return text.replace(/\s+$/, '')
}
