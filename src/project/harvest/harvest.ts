import { addDays, type Day, isDay } from '../../base/date.ts'
import { FieldbookError } from '../../base/error.ts'
import type { Finding } from '../../base/finding.ts'
import type { Language } from '../../base/message.ts'
import { isMap, textOf, type Value, type ValueMap } from '../../base/value.ts'
import type { KindSet } from '../../kind/kind.ts'
import { readText } from '../../record/read.ts'
import { formatOf } from '../../record/record.ts'
import { composePack } from '../../template/compose-pack.ts'
import { readLayer } from '../../template/layer.ts'
import { manifestName, usualDelimiters } from '../../template/manifest.ts'
import { memoryOf } from '../../template/memory.ts'
import type { Delimiters, Pack, PackFile } from '../../template/pack.ts'
import { recordTemplate } from '../../template/record-template.ts'
import { addFromTemplate } from '../add-from-template.ts'
import type { IndexedRecord } from '../file-entry.ts'
import { inMemoryFiles } from '../in-memory-files.ts'
import { loadProject } from '../load.ts'
import { isRead, newEngagement } from '../new-engagement.ts'
import type { Project } from '../project.ts'
import { RelativeDays } from './days.ts'
import { freeDelimiters } from './delimiters.ts'
import { isFact } from './facts.ts'
import { type HarvestedFile, openHarvest, writeHarvest } from './harvested-file.ts'
import { applyLessons } from './lessons.ts'
import { manifestText } from './manifest-text.ts'
import { Notes } from './notes.ts'
import { templatesOfFacts } from './record-templates.ts'
import { repair } from './repair.ts'
import { resetRecord, twoManagers } from './reset.ts'
import { withGaps } from './sentinel.ts'
import { peopleOf, termsOf } from './terms.ts'
import { Words } from './words.ts'

export interface Harvest {
  readonly files: readonly PackFile[]
  readonly notes: Notes
  readonly language: Language
}

/** As often as this, what is in error is taken out and the rest is tried again. */
const mostRounds = 30

/** Makes a template pack from an engagement. It is tried before it is given: a new engagement from it has no errors. */
export async function harvestPack(project: Project, name: string, kinds: KindSet): Promise<Harvest> {
  const engagement = project.index.engagement?.data
  const { language } = project
  if (!engagement || language === undefined) {
    throw new FieldbookError('refused', {
      en: 'engagement.yaml has to say the language of the engagement before a pack can be made from it.',
      zh: '请先在 engagement.yaml 中填写 language（语言），再制作模板包。',
    })
  }
  const notes = new Notes()
  const directory = project.index.directory?.data
  const days = new RelativeDays(kickoffOf(project, engagement), dayOf(engagement.goLive))
  const words = new Words(termsOf(engagement, peopleOf(directory), textsOf(project)), days, notes, language)
  const { files, facts } = gather(project, engagement, words, notes)
  const lessons = facts.filter((record) => record.kind.name === 'Lesson')
  const records = [...applyLessons(lessons, files, words, notes, language), ...templatesOfFacts(facts, words, notes, language)]
  const pack = new Draft(name, language, days, words, files, records, ownKinds(project))
  await leaveOutWrongTemplates(pack, await makeSound(pack, kinds, notes), kinds)
  lookForNames(pack.texts(), engagement, notes)
  return { files: pack.texts(), notes, language }
}

/** The files that go into the pack, and the records that tell what happened. */
function gather(project: Project, engagement: ValueMap, words: Words, notes: Notes): { files: HarvestedFile[]; facts: IndexedRecord[] } {
  const facts: IndexedRecord[] = []
  const files = [...project.paths()].sort().flatMap((path) => {
    const file = openHarvest(path, project.text(path) ?? '')
    const known = project.recordsIn(path)
    for (const record of file.records) {
      const indexed = known.find((one) => one.id === record.part.data.id)
      const kind = indexed?.kind ?? project.kinds.all.find((one) => one.name === record.part.data.kind)
      if (indexed && isFact(indexed.kind.name)) {
        facts.push(indexed)
        notes.add('left-out', indexed.id)
        record.data = undefined
      } else if (kind?.name === 'Directory') record.data = resetRecord(kind, twoManagers(record.part.data, engagement), words, path, notes)
      else record.data = resetRecord(kind, record.part.data, words, path, notes)
    }
    return file.records.length > 0 && file.records.every(({ data }) => !data) ? [] : [file]
  })
  return { files, facts }
}

/** A pack that is being made. */
class Draft {
  readonly #name: string
  readonly #language: Language
  readonly #days: RelativeDays
  readonly #words: Words
  readonly files: readonly HarvestedFile[]
  #records: readonly PackFile[]
  readonly #kinds: readonly PackFile[]

  constructor(
    name: string,
    language: Language,
    days: RelativeDays,
    words: Words,
    files: readonly HarvestedFile[],
    records: readonly PackFile[],
    kinds: readonly PackFile[],
  ) {
    this.#kinds = kinds
    this.#name = name
    this.#language = language
    this.#days = days
    this.#words = words
    this.files = files
    this.#records = records
  }

  get language(): Language {
    return this.#language
  }

  get today(): Day {
    return addDays(this.#days.kickoff, -7)
  }

  get answers() {
    const { kickoff, goLive } = this.#days
    return {
      client: 'Client',
      vendor: 'Vendor',
      code: 'TRIAL',
      kickoff,
      goLive,
      clientManagerName: 'C',
      clientManager: 'client.pm',
      vendorManagerName: 'V',
      vendorManager: 'vendor.pm',
    }
  }

  leaveOutRecord(path: string): void {
    this.#records = this.#records.filter((record) => record.path !== path)
  }

  texts(): PackFile[] {
    const written = this.files.flatMap((file) => {
      const text = writeHarvest(file, (prose) => this.#words.text(prose, file.path))
      return text === undefined ? [] : [{ path: file.path, text }]
    })
    const delimiters: Delimiters = freeDelimiters([...this.files, ...this.#kinds].map((file) => file.text)) ?? usualDelimiters
    const length = Math.round((Date.parse(this.#days.goLive) - Date.parse(this.#days.kickoff)) / 86_400_000)
    return [
      { path: manifestName, text: manifestText(this.#name, delimiters, { derived: this.#days.derived, length }) },
      ...written.map(({ path, text }) => ({ path: `${this.#language}/${path}`, text: withGaps(text, delimiters) })),
      ...this.#kinds.map(({ path, text }) => ({ path: `${this.#language}/${path}`, text })),
      ...this.#records.map(({ path, text }) => ({ path: `records/${this.#language}/${path}`, text: withGaps(text, usualDelimiters) })),
    ]
  }
}

/** Tries the pack and takes out what is in error, until a new engagement from it has no errors. Gives that engagement. */
async function makeSound(draft: Draft, kinds: KindSet, notes: Notes): Promise<Tried> {
  for (let round = 0; round < mostRounds; round++) {
    const texts = draft.texts()
    const composed = composePack([[readLayer(new Map(texts.map(({ path, text }) => [path, text])))]])
    if ('problems' in composed) {
      throw new FieldbookError('refused', {
        en: composed.problems.map(({ file, message }) => `${file}: ${message.en}`).join('\n'),
        zh: composed.problems.map(({ file, message }) => `${file}：${message.zh}`).join('\n'),
      })
    }
    const made = await newEngagement(composed.pack, { language: draft.language, answers: draft.answers, today: draft.today, kinds })
    const errors = made.findings.filter((finding) => finding.severity === 'error')
    if (errors.length === 0) return { pack: composed.pack, files: made.files }
    if (!repair(draft.files, errors, idsIn(made.files), notes)) throw unsound(errors)
  }
  throw unsound([])
}

interface Tried {
  readonly pack: Pack
  readonly files: readonly PackFile[]
}

/** A record template may leave fields open; what it fills in has to be right. */
async function leaveOutWrongTemplates(draft: Draft, { pack, files }: Tried, kinds: KindSet): Promise<void> {
  const { language, today, answers } = draft
  const project = await loadProject(inMemoryFiles(files.filter(isRead).map(({ path, text }) => [path, text])), { kinds, today })
  const templates = pack.records[language].flatMap((file) => recordTemplate(file) ?? [])
  const memory = memoryOf(pack, language, answers, today)
  for (const { name, path } of templates) {
    const { problems } = addFromTemplate(project, { templates, memory }, { from: name, title: 'T' }, today)
    if (problems.some((problem) => problem.code !== 'field-missing')) draft.leaveOutRecord(path)
  }
}

/** The beginning of a party's name may stand somewhere in a spelling that nobody declared. */
function lookForNames(files: readonly PackFile[], engagement: ValueMap, notes: Notes): void {
  const beginnings = [engagement.client, engagement.vendor].flatMap((value) => /^(?:\p{Script=Han}{2}|[\p{L}\p{N}]{4,})/u.exec(textOf(value) ?? '')?.[0] ?? [])
  for (const { path, text } of files) if (beginnings.some((beginning) => text.includes(beginning))) notes.add('look', path)
}

/** Kinds that the engagement defines go with its records. */
function ownKinds({ files }: Project): PackFile[] {
  return files.list().flatMap(({ path }) => {
    const read = path.startsWith('.fieldbook/kinds/') ? files.read(path) : undefined
    return read && 'text' in read ? [{ path, text: read.text }] : []
  })
}

function textsOf(project: Project): string[] {
  return [...project.paths()].map((path) => project.text(path) ?? '')
}

function idsIn(files: readonly PackFile[]): (path: string, index: number) => string | undefined {
  const ids = new Map(
    files.map(({ path, text }) => [path, formatOf(path) ? readText(text, formatOf(path) ?? 'yaml').parts.map((part) => textOf(part.data.id)) : []]),
  )
  return (path, index) => ids.get(path)?.[index]
}

function unsound(errors: readonly Finding[]): FieldbookError {
  const said = (language: Language) =>
    errors
      .slice(0, 5)
      .map(({ file, message }) => `\n${file}: ${message[language]}`)
      .join('')
  return new FieldbookError('refused', {
    en: `No pack can be made from this engagement: a new engagement from it would have errors.${said('en')}`,
    zh: `无法由此项目制作模板包：据此新建的项目会有错误。${said('zh')}`,
  })
}

/** The first day of the first phase, else of the plan, else the day of the go-live less eighteen weeks. */
function kickoffOf(project: Project, engagement: ValueMap): Day {
  const phases = startsIn(engagement.phases)
  const tasks = project.index.ofKind('Plan').flatMap((plan) => startsIn(plan.data.tasks))
  const first = (phases.length > 0 ? phases : tasks).sort()[0]
  const goLive = dayOf(engagement.goLive)
  if (first !== undefined) return first
  if (goLive !== undefined) return addDays(goLive, -126)
  throw new FieldbookError('refused', {
    en: 'engagement.yaml names neither phases nor a go-live, so that the days of its records cannot be counted from anything.',
    zh: 'engagement.yaml 既没有阶段也没有上线日期，各记录的日期无从推算。',
  })
}

function startsIn(list: Value | undefined): Day[] {
  return (Array.isArray(list) ? list : []).flatMap((item: Value) => (isMap(item) ? (dayOf(item.start) ?? []) : []))
}

function dayOf(value: Value | undefined): Day | undefined {
  const text = textOf(value)
  return text !== undefined && isDay(text) ? text : undefined
}
