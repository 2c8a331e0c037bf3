// @ts-check
/** The text of every file at a moment: the final text with the smallest edits that take out what came later. */

/**
 * @typedef {import('./sample.mjs').SampleRecord} SampleRecord
 * @typedef {import('./past.mjs').Past} Past
 * @typedef {{ record: string, branch: string, field?: string, text?: string, was: any }} Wording
 * @typedef {{ start: number, end: number, text: string }} Edit
 */

export class Versions {
  /** @type {Map<string, Edit[]>} */
  #edits = new Map()
  /** @type {Map<string, SampleRecord[]>} */
  #byFile = new Map()

  /**
   * @param {SampleRecord[]} records @param {Map<string, Past>} pasts @param {{ wordings: Wording[], branches: { name: string, merge: string }[] }} extra
   * @param {{ editRecord: Function, applyEdits: Function }} record
   */
  constructor(records, pasts, { wordings, branches }, { editRecord, applyEdits }) {
    this.pasts = pasts
    this.wordings = wordings
    this.merges = new Map(branches.map(({ name, merge }) => [name, `${merge} 00:00`]))
    this.editRecord = editRecord
    this.applyEdits = applyEdits
    for (const each of records) this.#byFile.set(each.file, [...(this.#byFile.get(each.file) ?? []), each])
  }

  /** `undefined` where the file is not there yet. @param {string} file @param {string} moment @param {ReadonlySet<string>} merged @returns {string | undefined} */
  textAt(file, moment, merged) {
    const records = this.#byFile.get(file) ?? []
    const there = records.filter((each) => this.#past(each).born <= moment)
    const whole = records.find((each) => each.part.form !== 'section')
    if (there.length === 0 || (whole && !there.includes(whole))) return undefined
    const edits = records.flatMap((each) => (there.includes(each) ? this.#editsOf(each, moment, merged) : [{ ...each.part.span, text: '' }]))
    return this.applyEdits(records[0]?.text ?? '', edits)
  }

  /** @param {SampleRecord} record */
  #past(record) {
    const past = this.pasts.get(record.id)
    if (!past) throw new Error(`${record.id} has no past`)
    return past
  }

  /** @param {SampleRecord} record @param {string} moment */
  stateAt(record, moment) {
    return this.#past(record)
      .states.filter(([, at]) => at <= moment)
      .at(-1)?.[0]
  }

  /** @param {SampleRecord} record @param {string} moment @param {ReadonlySet<string>} merged @returns {Edit[]} */
  #editsOf(record, moment, merged) {
    const changes = this.#changes(record, moment, merged)
    let cuts = this.#past(record).cuts.filter(({ at }) => at > moment)
    const texts = this.wordings.filter((each) => each.record === record.id && each.text !== undefined && !merged.has(each.branch))
    const key = JSON.stringify([record.id, changes, cuts, texts])
    const known = this.#edits.get(key)
    if (known) return known
    const edits = changes.length === 0 ? [] : this.#edit(record, changes)
    for (const { text, was, branch } of texts) {
      const start = record.text.indexOf(text ?? '', record.part.span.start)
      if (start < 0 || start >= record.part.span.end) throw new Error(`${record.id} does not say “${text}”`)
      const end = start + (text ?? '').length
      // What a merge brings is absent before it, but then the earlier words stand there.
      const over = cuts.filter((cut) => cut.start < end && cut.end > start)
      if (over.some(({ at }) => at !== this.merges.get(branch))) continue
      cuts = cuts.filter((cut) => !over.includes(cut))
      edits.push({ start, end, text: was ?? '' })
    }
    for (const cut of outermost(cuts)) edits.push({ start: cut.start, end: cut.end, text: '' })
    this.#edits.set(key, edits)
    return edits
  }

  /** @param {SampleRecord} record @param {any[]} changes @returns {Edit[]} */
  #edit(record, changes) {
    try {
      return [...this.editRecord(record.text, record.part, changes)]
    } catch (error) {
      throw new Error(`${record.id}: ${/** @type {Error} */ (error).message} ${JSON.stringify(changes)}`, { cause: error })
    }
  }

  /** @param {SampleRecord} record @param {string} moment @param {ReadonlySet<string>} merged */
  #changes(record, moment, merged) {
    const { pieces } = this.#past(record)
    const sets = new Map()
    const state = this.stateAt(record, moment)
    if (state !== undefined && state !== record.data.status) sets.set('/status', state)
    for (const { pointer, values = [] } of pieces) {
      const value = values.find(({ at }) => at > moment)
      if (value) sets.set(pointer, value.value)
    }
    const gone = new Set(pieces.filter(({ at }) => at > moment).map(({ pointer }) => pointer))
    for (const { record: id, branch, field, was } of this.wordings) {
      if (id !== record.id || field === undefined || merged.has(branch)) continue
      if (was === null) gone.add(field)
      else sets.set(field, was)
    }
    const removed = topmost(withEmptied(record.data, gone))
    const under = (/** @type {string} */ pointer) => removed.some((each) => pointer === each || pointer.startsWith(`${each}/`))
    return [
      ...[...sets].filter(([pointer]) => !under(pointer)).map(([pointer, set]) => ({ pointer, set })),
      ...removed.sort(fromBehind).map((pointer) => ({ pointer, remove: true })),
    ]
  }
}

/** A list of which every item is gone is gone itself. @param {any} data @param {Set<string>} gone */
function withEmptied(data, gone) {
  const lists = new Set([...gone].filter((pointer) => /\/\d+$/.test(pointer)).map((pointer) => pointer.replace(/\/\d+$/, '')))
  for (const pointer of lists) {
    const list = pointer
      .split('/')
      .slice(1)
      .reduce((value, step) => value?.[step], data)
    if (Array.isArray(list) && list.every((_, index) => gone.has(`${pointer}/${index}`))) gone.add(pointer)
  }
  return gone
}

/** @param {Set<string>} pointers */
function topmost(pointers) {
  return [...pointers].filter((pointer) => {
    const steps = pointer.split('/')
    return !steps.some((_, index) => index > 1 && index < steps.length && pointers.has(steps.slice(0, index).join('/')))
  })
}

/** Items of lists from behind, so that the places of those before them hold. @param {string} a @param {string} b */
function fromBehind(a, b) {
  return b.localeCompare(a, 'en', { numeric: true })
}

/** @param {readonly { start: number, end: number }[]} cuts */
function outermost(cuts) {
  const sorted = [...cuts].sort((a, b) => a.start - b.start || b.end - a.end)
  /** @type {{ start: number, end: number }[]} */
  const result = []
  for (const cut of sorted) if (cut.start >= (result.at(-1)?.end ?? 0)) result.push(cut)
  return result
}
