import type { RecordView } from '../rules/rule.ts'
import { initialsOf } from './initials.ts'

/** Whether what was typed stands in a record's ID or title, or in the pinyin initials of its title. */
export function matchesRecord(record: RecordView, typed: string): boolean {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return true
  if (record.id.toLowerCase().includes(wanted) || record.title.toLowerCase().includes(wanted)) return true
  if (/^[a-z]+$/.test(wanted)) return initialsOf(record.title).includes(wanted)
  const words = wanted.split(/\s+/)
  return words.length > 1 && words.every((word) => matchesRecord(record, word))
}

/** What a completion is matched against while more is typed. */
export function searchText(record: RecordView): string {
  return `${record.id} ${record.title} ${initialsOf(record.title)}`.trim()
}
