// @ts-check
/** The life as a sequence of commits: which files change on a day, in whose name, in which order, on which branch. */
import { momentOf } from './calendar.mjs'
import { messageOf } from './messages.mjs'
import { idsIn } from './told-days.mjs'

/**
 * @typedef {import('./sample.mjs').SampleRecord} SampleRecord
 * @typedef {{ path: string, content: string | Buffer | undefined }} FileState
 * @typedef {{ branch: string, moment: string, author: string, message: string, files: FileState[], from?: string, merges?: string }} Commit
 * @typedef {{ files: string[], happenings: import('./messages.mjs').Happening[], author: string }} Group
 */

/** Kinds whose states ask for states of others. */
const relying = new Set(['Acceptance', 'Runbook', 'MigrationBatch', 'MigrationMapping', 'Payment'])

export class History {
  /** @type {Commit[]} */
  commits = []
  /** @type {Map<string, string | Buffer>} */
  #tree = new Map()
  /** @type {Set<string>} */
  #merged = new Set()
  /** What was merged when a branch began, itself included. @type {Map<string, Set<string>>} */
  #bases = new Map()
  /** The moment of the last commit of each file. @type {Map<string, string>} */
  #changed = new Map()

  /**
   * @param {{ records: SampleRecord[], files: Map<string, Buffer> }} sample @param {Map<string, import('./past.mjs').Past>} pasts
   * @param {import('./versions.mjs').Versions} versions @param {any} extra
   */
  constructor(sample, pasts, versions, extra) {
    this.sample = sample
    this.pasts = pasts
    this.versions = versions
    this.extra = extra
    this.byId = new Map(sample.records.map((record) => [record.id, record]))
    this.moments = this.#momentsOfFiles()
    this.people = new Set(this.byId.get('Directory')?.data.people.map((/** @type {any} */ { handle }) => handle))
  }

  /** @returns {Commit[]} */
  all() {
    const days = new Set([...this.moments.values()].flatMap((moments) => [...moments].map((moment) => moment.slice(0, 10))))
    for (const { open, merge, commits = [] } of this.extra.branches)
      for (const day of [open, merge, ...commits.map((/** @type {any} */ each) => each.on)]) days.add(day)
    let before = ''
    for (const day of [...days].sort()) {
      this.#day(day, before)
      before = `${day} 24:00`
    }
    return this.commits
  }

  /** @returns {Map<string, Set<string>>} */
  #momentsOfFiles() {
    /** @type {Map<string, Set<string>>} */
    const moments = new Map()
    const add = (/** @type {string} */ file, /** @type {string[]} */ list) => moments.set(file, new Set([...(moments.get(file) ?? []), ...list]))
    for (const record of this.sample.records) {
      const past = this.pasts.get(record.id)
      if (!past) continue
      const { born, states, pieces, cuts } = past
      add(record.file, [
        born,
        ...states.map(([, at]) => at),
        ...pieces.flatMap(({ at, values }) => (values ? values.map((each) => each.at) : [at])),
        ...cuts.map(({ at }) => at),
      ])
    }
    for (const [path, { on }] of Object.entries(this.extra.files)) add(path, [momentOf(on)])
    for (const path of this.sample.files.keys())
      if (!moments.has(path)) throw new Error(`${path}: no day tells when it was written; add it to files in hengrun-erp.yaml`)
    return moments
  }

  /** @param {string} day @param {string} before */
  #day(day, before) {
    const late = this.#clockOf(day)
    for (const [index, branch] of this.extra.branches.filter((/** @type {any} */ each) => each.merge === day).entries())
      this.#merge(branch, `${day} 08:${51 + index}`)
    for (const { file, moment, at } of this.#byTheHour(day)) this.#commitFiles([file], moment, at)
    const moment = `${day} 24:00`
    const changed = [...this.moments].filter(([, moments]) => [...moments].some((each) => each > before && each <= moment)).map(([file]) => file)
    const groups = inOrder(this.#groups(changed, moment), (group, other) => this.#follows(group, other, moment, before))
    for (const [index, group] of groups.entries()) this.#commit(group, moment, late(index, groups.length))
    for (const branch of this.extra.branches) this.#onBranch(branch, day)
  }

  /** Working hours; on nights with entries by the hour, after the last of them. @param {string} day */
  #clockOf(day) {
    const last = this.#byTheHour(day).at(-1)?.at
    const [from, to] = last ? [minutes(last.slice(11)) + 3, Math.max(minutes(last.slice(11)) + 60, 18 * 60)] : [9 * 60 + 8, 17 * 60 + 50]
    const shift = Number(day.slice(8)) * 7
    return (/** @type {number} */ index, /** @type {number} */ count) => {
      const end = Math.min(to, 23 * 60 + 59)
      const at = from + ((end - from) * (index + 0.5)) / count
      return `${day} ${clock(Math.min(end, Math.floor(at) + (count < 20 && !last ? (shift + index * 5) % 9 : 0)))}:${String(Math.floor((at % 1) * 60)).padStart(2, '0')}`
    }
  }

  /** What is written down hour by hour: the night of the cutover, the first morning. @param {string} day */
  #byTheHour(day) {
    const found = this.extra.byTheHour.flatMap((/** @type {string} */ id) => {
      const record = this.byId.get(id)
      const timed = [...(this.moments.get(record?.file ?? '') ?? [])].filter(
        (moment) => moment.startsWith(day) && !moment.endsWith('24:00') && !moment.endsWith('00:00'),
      )
      const views = record?.kind === 'RunLog' ? [...new Set(timed.map(nextHour))] : timed
      return views.map((moment) => ({ file: record?.file ?? '', moment, at: minuteLater(moment) }))
    })
    return found.sort((/** @type {any} */ a, /** @type {any} */ b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  }

  /** @param {string[]} files @param {string} moment @param {string} at */
  #commitFiles(files, moment, at) {
    for (const group of this.#groups(files, moment)) this.#commit(group, moment, `${at}:00`)
  }

  /** @param {Group} group @param {string} moment @param {string} at */
  #commit({ files, happenings, author }, moment, at) {
    this.#push({
      branch: 'main',
      moment: at,
      author,
      message: messageOf(happenings),
      files: files.map((path) => ({ path, content: this.#content(path, moment, this.#merged) })),
    })
  }

  /** @param {Commit} commit */
  #push(commit) {
    if (commit.branch === 'main') {
      for (const { path, content } of commit.files) {
        if (content === undefined) this.#tree.delete(path)
        else this.#tree.set(path, content)
      }
    }
    this.commits.push(commit)
  }

  /** @param {string} path @param {string} moment @param {ReadonlySet<string>} merged @returns {string | Buffer | undefined} */
  #content(path, moment, merged) {
    const own = this.extra.files[path]
    if (own) return momentOf(own.on) <= moment ? this.sample.files.get(path) : undefined
    return this.versions.textAt(path, moment, merged)
  }

  /** Files that change at once, by who changes what: one commit each. @param {string[]} files @param {string} moment @returns {Group[]} */
  #groups(files, moment) {
    /** @type {Map<string, Group>} */
    const groups = new Map()
    for (const path of files) {
      const content = this.#content(path, moment, this.#merged)
      if (content === undefined || content.toString() === this.#tree.get(path)?.toString()) continue
      const happenings = this.#happenings(path, moment)
      const author = this.#author(path, happenings, moment)
      const kind = happenings[0]?.kind ?? 'file'
      const key = `${author} ${['Engagement', 'Directory', 'Glossary', 'Specification'].includes(kind) ? path : kind}`
      /** @type {Group} */
      const group = groups.get(key) ?? { files: [], happenings: [], author }
      group.files.push(path)
      group.happenings.push(...happenings)
      groups.set(key, group)
    }
    return [...groups.values()]
  }

  /** What happened to the records of a file since the last commit that changed it. @param {string} path @param {string} moment */
  #happenings(path, moment) {
    const records = this.sample.records.filter((each) => each.file === path)
    const since = this.#changed.get(path) ?? ''
    this.#changed.set(path, moment)
    const happened = records.flatMap((record) => {
      const past = this.pasts.get(record.id)
      if (!past || past.born > moment) return []
      const title = titleOf(record)
      const state = past.states.filter(([, at]) => at > since && at <= moment).at(-1)?.[0]
      const begun = past.born > since
      if (!begun && state === undefined) return []
      return [
        {
          id: record.id,
          kind: record.kind,
          title,
          event: begun && (state === undefined || past.states.findIndex(([name]) => name === state) < 1) ? 'begun' : (state ?? 'begun'),
        },
      ]
    })
    if (happened.length > 0) return happened
    const [record] = records
    if (!record) return [{ id: path, kind: 'file', title: this.extra.files[path].title, event: 'grown' }]
    const steps =
      record.kind === 'RunLog'
        ? record.data.steps.filter((/** @type {any} */ each) => each.end > since && each.end <= moment).map((/** @type {any} */ each) => each.step)
        : []
    return [{ id: record.id, kind: record.kind, title: steps.length > 0 ? [...new Set(steps)].join('、') : titleOf(record), event: 'grown' }]
  }

  /** @param {string} path @param {import('./messages.mjs').Happening[]} happenings @param {string} moment */
  #author(path, happenings, moment) {
    const [first] = happenings
    const record = first && this.byId.get(first.id)
    if (happenings.length > 3 && record?.kind === 'Requirement') return this.extra.manager
    if (!record) return this.extra.files[path]?.by ?? this.extra.manager
    const { data } = record
    const step = record.kind === 'RunLog' && first.event === 'grown' ? data.steps.filter((/** @type {any} */ each) => each.end <= moment).at(-1)?.by : undefined
    const one = (/** @type {any} */ value) => (Array.isArray(value) ? value[0] : value)
    const signer = data.parties
      ?.filter((/** @type {any} */ party) => party.on && momentOf(party.on) <= moment)
      .sort((/** @type {any} */ a, /** @type {any} */ b) => (a.on < b.on ? 1 : -1))[0]?.person
    const candidates = {
      begun: [
        data.raisedBy,
        data.reportedBy,
        data.requestedBy,
        data.author,
        data.person,
        data.by,
        data.lead,
        one(data.interviewers),
        data.facilitator,
        data.owner,
        data.chair,
      ],
      verified: [data.verifiedBy, data.owner],
      closed: [data.verifiedBy, data.owner],
      signed: [signer],
      approved: [data.approvedBy, one(data.decision?.by), data.owner],
      rejected: [one(data.decision?.by)],
      deferred: [one(data.decision?.by)],
      confirmed: [one(data.confirmedBy), data.owner],
      accepted: [one(data.acceptedBy), data.owner],
      done: [one(data.interviewers), data.owner],
    }[first.event] ?? [data.owner, data.author, data.lead, data.chair, data.requestedBy, data.by]
    return (
      [step, ...candidates, data.owner, data.chair].map(one).find((handle) => this.people.has(handle) && this.#isHere(handle, moment)) ?? this.extra.manager
    )
  }

  /** @param {string} handle @param {string} moment */
  #isHere(handle, moment) {
    const day = this.extra.people[handle]
    return day === undefined || momentOf(day) < moment
  }

  /** Whether a group has to come after another one of its day. @param {Group} group @param {Group} other @param {string} moment @param {string} before */
  #follows(group, other, moment, before) {
    for (const first of before === '' ? ['engagement.yaml', 'people.yaml'] : ['people.yaml']) {
      if (group.files.includes(first)) return false
      if (other.files.includes(first)) return true
    }
    const rely = group.happenings.some(({ kind }) => relying.has(kind))
    const names = group.files.flatMap((path) => idsIn(String(this.#content(path, moment, this.#merged) ?? '')))
    return other.happenings.some(({ id, event }) => names.includes(id) && (rely || event === 'begun' || (this.pasts.get(id)?.born ?? '') > before))
  }

  /** The commits of a branch on a day. @param {any} branch @param {string} day */
  #onBranch(branch, day) {
    for (const [index, { on, by, message, records = [], status }] of branch.commits.entries()) {
      if (on !== day) continue
      // What main does meanwhile is not on the branch.
      const merged = this.#bases.get(branch.name) ?? new Set([...this.#merged, branch.name])
      this.#bases.set(branch.name, merged)
      const files = [...new Set(records.map((/** @type {string} */ id) => this.byId.get(id)?.file))]
      const moment = (/** @type {string} */ file) =>
        branch.brings?.some((/** @type {string} */ id) => this.byId.get(id)?.file === file) ? `${branch.merge} 00:00` : `${branch.commits[0].on} 24:00`
      const contents = files.map((path) => ({ path, content: this.#asWritten(this.#content(path, moment(path), merged), status) }))
      const time =
        this.commits
          .filter((each) => each.moment.startsWith(day))
          .map((each) => each.moment)
          .sort()
          .at(-1) ?? `${day} 17:20:00`
      this.#push({
        branch: branch.name,
        moment: secondsLater(time, 40 + index),
        author: by,
        message: `${message}\n`,
        files: contents,
        ...(index === 0 ? { from: 'main' } : {}),
      })
    }
  }

  /** What a branch wrote otherwise than it was merged. @param {string | Buffer | undefined} content @param {{ was: string, now: string } | undefined} change */
  #asWritten(content, change) {
    return change && content !== undefined ? content.toString().replace(change.now, change.was) : content
  }

  /** @param {any} branch @param {string} at */
  #merge(branch, at) {
    this.#merged.add(branch.name)
    const ids = branch.commits.flatMap((/** @type {any} */ each) => each.records ?? [])
    const files = [...new Set(ids.map((/** @type {string} */ id) => this.byId.get(id)?.file))]
    const moment = `${branch.merge} 00:00`
    for (const path of files) this.#happenings(path, moment)
    this.#push({
      branch: 'main',
      moment: `${at}:00`,
      author: branch.mergedBy,
      message: `合并 ${branch.name}：${branch.title}\n`,
      files: files.map((path) => ({ path, content: this.#content(path, moment, this.#merged) })),
      merges: branch.name,
    })
  }
}

/**
 * Groups so that each comes after those that it follows; those that follow each other become one.
 * @param {Group[]} groups @param {(group: Group, other: Group) => boolean} follows
 */
function inOrder(groups, follows) {
  /** @type {Group[]} */
  const done = []
  let left = [...groups]
  while (left.length > 0) {
    const next = left.find((group) => !left.some((other) => other !== group && follows(group, other)))
    if (next) {
      done.push(next)
      left = left.filter((group) => group !== next)
      continue
    }
    const circle = circleOf(left, follows)
    const [first] = circle
    if (!first) break
    const joined = { author: first.author, files: circle.flatMap(({ files }) => files), happenings: circle.flatMap(({ happenings }) => happenings) }
    left = [joined, ...left.filter((group) => !circle.includes(group))]
  }
  return done
}

/** @param {Group[]} groups @param {(group: Group, other: Group) => boolean} follows */
function circleOf(groups, follows) {
  /** @type {Group[]} */
  const path = []
  let at = groups[0]
  while (at && !path.includes(at)) {
    path.push(at)
    const here = at
    at = groups.find((other) => other !== here && follows(here, other))
  }
  return at ? path.slice(path.indexOf(at)) : path
}

/** @param {SampleRecord} record */
function titleOf({ kind, data }) {
  return data.title ?? { Directory: '项目人员名册', Glossary: '术语表' }[kind] ?? ''
}

/** @param {string} time */
function minutes(time) {
  const [hours = 0, rest = 0] = time.split(':').map(Number)
  return hours * 60 + rest
}

/** @param {number} total */
function clock(total) {
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

/** @param {string} moment */
function nextHour(moment) {
  const total = minutes(moment.slice(11))
  return `${moment.slice(0, 10)} ${clock(Math.min(Math.ceil(total / 60) * 60, 23 * 60 + 49))}`
}

/** @param {string} moment */
function minuteLater(moment) {
  return `${moment.slice(0, 10)} ${clock(Math.min(minutes(moment.slice(11)) + 1, 23 * 60 + 50))}`
}

/** @param {string} moment @param {number} seconds */
function secondsLater(moment, seconds) {
  const total = Math.min(minutes(moment.slice(11, 16)) * 60 + Number(moment.slice(17, 19) || 0) + seconds, 86_399)
  return `${moment.slice(0, 10)} ${clock(Math.floor(total / 60))}:${String(total % 60).padStart(2, '0')}`
}
