import { placesAt } from '../base/pointer.ts'
import { textOf } from '../base/value.ts'
import { adoptedTargets } from '../kind/adopt.ts'
import type { KindSet, LinkField } from '../kind/kind.ts'
import type { Link, RecordView } from '../rules/rule.ts'
import type { RecordPaths } from './record-paths.ts'

/** The values of a record's link fields, in the order of the fields. */
export function linksOf(from: RecordView, kinds: KindSet, pathsNow: () => RecordPaths): Link[] {
  const links: Link[] = []
  for (const field of from.kind.links) {
    for (const { pointer, value } of placesAt(from.data, field.pointer)) {
      const text = textOf(value)
      if (text === undefined || text === '') continue
      for (const target of targetsOf(from, field, text, kinds, pathsNow)) links.push({ from, field, pointer, target })
    }
  }
  return links
}

/** A text is one ID, unless the file was written for another program, where it may name several, by number; an address on the web names no file. */
function targetsOf(from: RecordView, field: LinkField, text: string, kinds: KindSet, pathsNow: () => RecordPaths): readonly string[] {
  if (field.by === 'path') return text.includes('://') ? [] : [pathsNow().idAt(text, from.file) ?? text]
  const ids = from.kind.adoption ? adoptedTargets(text, prefixesOf(field, kinds)) : [text]
  return ids.map((id) => (kinds.byId(id)?.adoption ? (pathsNow().idLike(id) ?? id) : id))
}

function prefixesOf(field: LinkField, kinds: KindSet): string[] {
  return kinds.all.flatMap(({ name, prefix }) => (prefix !== undefined && field.kinds.includes(name) ? [prefix] : []))
}
