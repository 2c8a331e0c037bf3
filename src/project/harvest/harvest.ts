import { addDays, type Day, isDay } from '../../base/date.ts'
import { FieldbookError } from '../../base/error.ts'
import type { Language } from '../../base/message.ts'
import { isMap, textOf, type Value, type ValueMap } from '../../base/value.ts'
import type { KindSet } from '../../kind/kind.ts'
import type { PackFile } from '../../template/pack.ts'
import type { IndexedRecord } from '../file-entry.ts'
import type { Project } from '../project.ts'
import { RelativeDays } from './days.ts'
import { Draft } from './draft.ts'
import { isFact } from './facts.ts'
import { type HarvestedFile, openHarvest } from './harvested-file.ts'
import { applyLessons } from './lessons.ts'
import { Notes } from './notes.ts'
import { templatesOfFacts } from './record-templates.ts'
import { resetRecord, twoManagers } from './reset.ts'
import { leaveOutWrongTemplates, makeSound } from './sound.ts'
import { peopleOf, termsOf } from './terms.ts'
import { Words } from './words.ts'

export interface Harvest {
  readonly files: readonly PackFile[]
  readonly notes: Notes
  readonly language: Language
}

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
    const text = project.text(path)
    if (text === undefined) return []
    const file = openHarvest(path, text)
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
