import type { Language } from '../../base/message.ts'
import { isMap, textOf, type Value, type ValueMap } from '../../base/value.ts'
import { writeYaml } from '../../record/write.ts'
import type { PackFile } from '../../template/pack.ts'
import type { IndexedRecord } from '../file-entry.ts'
import type { HarvestedFile, HarvestedRecord } from './harvested-file.ts'
import type { Notes } from './notes.ts'
import { personGaps, type Words } from './words.ts'

/**
 * Lessons that were adopted become items of the check list that they name, by its ID or its title; those that name none
 * become a check list of their own, as a record template.
 */
export function applyLessons(lessons: readonly IndexedRecord[], files: readonly HarvestedFile[], words: Words, notes: Notes, language: Language): PackFile[] {
  const checklists = files.flatMap((file) => file.records.filter((record) => record.data?.kind === 'Checklist'))
  const open: ValueMap[] = []
  for (const lesson of lessons.filter((one) => one.status === 'adopted')) {
    const text = words.text(textOf(lesson.data.nextTime) ?? lesson.title, lesson.file)
    const item = { text, ...(textOf(lesson.data.why) === undefined ? {} : { how: words.text(textOf(lesson.data.why) ?? '', lesson.file) }) }
    const target = targetOf(lesson, checklists)
    if (target?.data) target.data = withItem(target.data, { text })
    else open.push(item)
    notes.add(target ? 'lesson' : 'lesson-open', lesson.id)
  }
  return open.length > 0 ? [checklistOf(open, language)] : []
}

function targetOf(lesson: IndexedRecord, checklists: readonly HarvestedRecord[]): HarvestedRecord | undefined {
  const said = [lesson.data.adoptedIn, lesson.data.improves].flatMap((value) => textOf(value) ?? []).join('\n')
  const named = checklists.find(({ data }) => new RegExp(`\\b${textOf(data?.id) ?? ' '}\\b`).test(said))
  const about = said.toLowerCase()
  return named ?? checklists.find(({ part }) => isTitleIn(textOf(part.data.title) ?? '', about))
}

/** A title is meant when all of its words are there, or in scripts without gaps between words, when it is there as a whole. */
function isTitleIn(title: string, text: string): boolean {
  const words = title
    .toLowerCase()
    .split(/[\s,，:：()（）]+/)
    .filter((word) => word.length > 1)
  return words.length > 0 && words.every((word) => text.includes(word))
}

function withItem(data: ValueMap, item: ValueMap): ValueMap {
  const items: readonly Value[] = Array.isArray(data.items) ? data.items : []
  return items.some((one) => isMap(one) && one.text === item.text) ? data : { ...data, items: [...items, item] }
}

function checklistOf(items: readonly ValueMap[], language: Language): PackFile {
  const zh = language === 'zh'
  const data = { kind: 'Checklist', title: zh ? '以往项目的经验教训' : 'Lessons of earlier projects', status: 'open', owner: personGaps.vendor, items }
  const purpose = zh ? '在项目启动和上线前各过一遍以往项目的经验教训。' : 'Go through the lessons of earlier projects at the kickoff and before the go-live.'
  return { path: 'lessons-of-earlier-projects.yaml', text: `# ${purpose}\n${writeYaml(data)}` }
}
