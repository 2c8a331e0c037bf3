// @ts-check
/** When records begin, and when their states do. */
import { earlier, latest, momentOf } from './calendar.mjs'
import { lives } from './lives.mjs'
import { daysIn, idsIn, sentencesOf } from './told-days.mjs'

/** @typedef {import('./sample.mjs').SampleRecord} SampleRecord */

/** @param {SampleRecord[]} records @param {Map<string, SampleRecord>} byId @param {any} extra @param {any} context */
export function birthsOf(records, byId, extra, context) {
  const given = new Map(Object.entries(extra.born).flatMap(([day, ids]) => /** @type {string[]} */ (ids).map((id) => [id, day])))
  for (const change of extra.branches) for (const id of change.brings ?? []) given.set(id, `${change.merge} 00:00`)
  const tools = toolsOf(records, byId, context)
  /** @type {Map<string, string>} */
  const births = new Map()
  const named = records.map((record) => ({ record, ids: new Set(idsIn(JSON.stringify(record.data))) }))
  for (const record of records) {
    const own = given.get(record.id) ?? lives[record.kind]?.born(record.data, tools)
    if (own !== undefined && own <= `${context.last} 24:00`) births.set(record.id, momentOf(own))
  }
  // What has no day of its own is begun when the first record names it, a few days before it is used.
  for (const record of records) {
    if (births.has(record.id)) continue
    const users = named.filter((each) => each.ids.has(record.id) && births.has(each.record.id)).map((each) => births.get(each.record.id) ?? '')
    const first = users.sort()[0]
    if (first === undefined) throw new Error(`${record.id}: no day tells when it was begun; add it to born in hengrun-erp.yaml`)
    births.set(record.id, momentOf(context.plus(first.slice(0, 10), -3)))
  }
  for (let round = 0; round < 4; round++) for (const record of records) births.set(record.id, afterWhatItNeeds(record, births, byId, context))
  return births
}

/** A field that a kind cannot do without may only name what is there. @param {SampleRecord} record @param {Map<string, string>} births @param {Map<string, SampleRecord>} byId @param {any} context */
function afterWhatItNeeds(record, births, byId, context) {
  const own = births.get(record.id) ?? ''
  const { required } = context.kinds.byName.get(record.kind).schema
  const named = (required ?? []).flatMap((/** @type {string} */ field) => {
    const value = record.data[field]
    const ids = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string' && byId.has(each) && each !== record.id)
    return ids.length === 0 ? [] : [ids.map((id) => births.get(id) ?? '').sort()[0]]
  })
  // A section is there no earlier than its document.
  const document = record.part.form === 'section' ? [...byId.values()].find(({ file, part }) => file === record.file && part.form !== 'section') : undefined
  return latest(own, ...named, document && births.get(document.id))
}

/** What a life may ask of the other records. @param {SampleRecord[]} records @param {Map<string, SampleRecord>} byId @param {any} context @param {Map<string, string>} [births] */
function toolsOf(records, byId, context, births = new Map()) {
  const results = records.flatMap(({ kind, data }) => (kind === 'TestRun' && Array.isArray(data.results) ? data.results : []))
  return {
    plus: context.plus,
    lastTold: (/** @type {any} */ data, /** @type {string[]} */ fields) =>
      fields
        .flatMap((field) => daysIn(JSON.stringify(data[field] ?? ''), context))
        .sort()
        .at(-1),
    /** The day on which the last record is begun that a text's first sentence names. */
    firstSays: (/** @type {string | undefined} */ text) => {
      const named = idsIn(sentencesOf(text ?? '')[0] ?? '').map((id) => births.get(id)?.slice(0, 10))
      return latest(...named)
    },
    dataOf: (/** @type {string} */ id) => byId.get(id)?.data,
    specificationOf: (/** @type {string} */ id) => records.find(({ file, kind }) => kind === 'Specification' && file === byId.get(id)?.file)?.data,
    namedIn: (/** @type {string} */ kind, /** @type {string} */ field, /** @type {string} */ id) =>
      records.filter((each) => each.kind === kind && each.data[field]?.includes?.(id)).map(({ data }) => data),
    /** Days of the test results of the cases that verify a requirement, by case. */
    testedOn: (/** @type {string} */ id) => {
      const cases = records.filter(({ kind, data }) => kind === 'TestCase' && data.verifies?.includes(id)).map((each) => each.id)
      return cases.map((testCase) =>
        results
          .filter((each) => each.testCase === testCase && each.on)
          .filter(({ verdict }) => verdict === 'passed' || verdict === 'failed')
          .map(({ on, verdict }) => ({ on, passed: verdict === 'passed' })),
      )
    },
  }
}

/** @param {Map<string, SampleRecord>} byId @param {Map<string, string>} births @param {any} extra */
export function peopleDays(byId, births, extra) {
  const directory = byId.get('Directory')
  const begun = births.get('Directory') ?? ''
  /** @type {Map<string, string>} */
  const handles = new Map()
  for (const { handle } of directory?.data.people ?? []) handles.set(handle, latest(begun, extra.people[handle] && momentOf(extra.people[handle])))
  return handles
}

/** The moment at which each state begins, of every record. @param {SampleRecord[]} records @param {Map<string, SampleRecord>} byId @param {Map<string, string>} births @param {any} extra @param {any} context */
export function statesOf(records, byId, births, extra, context) {
  const tools = toolsOf(records, byId, context, births)
  /** @type {Map<string, [string, string][]>} */
  const known = new Map()
  const end = momentOf(context.last)
  const open = new Set()
  /** @param {SampleRecord} record @returns {[string, string][]} */
  const of = (record) => {
    const found = known.get(record.id)
    if (found || open.has(record.id)) return found ?? []
    open.add(record.id)
    const born = births.get(record.id) ?? ''
    const list = lives[record.kind]?.states?.(record.data, born.slice(0, 10), tools) ?? []
    const days = extra.states[record.id] ?? {}
    const all = list.map(([state, day], index) => ({ state, at: index === 0 && !days[state] ? born : (days[state] ?? day) }))
    for (const state of Object.keys(days)) if (!all.some((each) => each.state === state)) all.push({ state, at: days[state] })
    const final = all.findIndex(({ state }) => state === record.data.status)
    /** @type {[string, string][]} */
    const result = []
    let reached = born
    for (const [index, { state, at }] of all.slice(0, final + 1).entries()) {
      if (index !== final && (at === undefined || !leads(state, record, context) || !couldBe(state, record, context))) continue
      reached = latest(reached, at && momentOf(at), needed(state, record))
      result.push([state, earlier(reached, end)])
    }
    if (final < 0 && record.data.status) result.push([record.data.status, born])
    known.set(record.id, result)
    return result
  }
  /** @param {string} state @param {SampleRecord} record */
  const needed = (state, record) => {
    const { needs = [], requires = [] } = context.workflow(record.kind)[state] ?? {}
    const moments = needs.flatMap((/** @type {any} */ need) =>
      idsAt(record.data, need.link).map((id) => {
        const target = byId.get(id)
        return target && latest(births.get(id), of(target).find(([name]) => need.states.includes(name))?.[1])
      }),
    )
    const links = requires.flatMap((/** @type {string} */ pointer) => {
      const ids = idsAt(record.data, pointer).filter((id) => byId.has(id) && id !== record.id)
      return ids.length === 0 ? [] : [ids.map((id) => births.get(id) ?? '').sort()[0]]
    })
    return latest(...moments, ...links)
  }
  for (const record of records) of(record)
  return known
}

/** Whether a state can lie on the way to the final one: states of another end do not. @param {string} state @param {SampleRecord} record @param {any} context */
function leads(state, record, context) {
  const workflow = context.workflow(record.kind)
  const seen = new Set()
  const reaches = (/** @type {string} */ from) => {
    if (from === record.data.status) return true
    if (seen.has(from)) return false
    seen.add(from)
    return (workflow[from]?.next ?? []).some(reaches)
  }
  return (
    !(workflow[state]?.final && state !== record.data.status && !['accepted', 'signed', 'agreed', 'decided', 'closed', 'ready'].includes(state)) &&
    reaches(state)
  )
}

/** A record without a field that a state asks for was never in it. @param {string} state @param {SampleRecord} record @param {any} context */
function couldBe(state, record, context) {
  const { requires = [] } = context.workflow(record.kind)[state] ?? {}
  return requires.every((/** @type {string} */ pointer) => record.data[pointer.slice(1)] !== undefined)
}

/** The IDs at a pointer with `*` for every item. @param {any} data @param {string} pointer @returns {string[]} */
function idsAt(data, pointer) {
  let values = [data]
  for (const step of pointer.split('/').slice(1))
    values = values.flatMap((value) => (step === '*' ? (Array.isArray(value) ? value : []) : value?.[step] === undefined ? [] : [value[step]]))
  return values.flat(3).filter((value) => typeof value === 'string')
}
