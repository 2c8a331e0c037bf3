import type { Location } from 'vscode-languageserver-types'
import { placesAt } from '../../base/pointer.ts'
import type { IndexedRecord } from '../../project/file-entry.ts'
import { openFile } from '../../project/open-file.ts'
import { locate } from '../../record/locate.ts'
import type { DocumentView, EngagementView } from '../document-view.ts'
import { mentionsIn } from '../mentions.ts'
import { subjectAt } from '../subject.ts'
import { personLocations, recordLocations } from './definition.ts'

/** Every place that names the record or person at a place: fields first, then prose. `between` runs after some files each, and may throw to give up. */
export async function references(view: DocumentView, offset: number, declaration: boolean, between: () => Promise<void>): Promise<Location[]> {
  const subject = subjectAt(view, offset)
  if (!subject || subject.what === 'field') return []
  const places = subject.what === 'record' ? recordPlaces(view, subject.id) : personPlaces(view, subject.handle)
  const declared = !declaration ? [] : subject.what === 'record' ? recordLocations(view, subject.id) : personLocations(view, subject.handle)
  const found: Location[] = []
  let done = 0
  for (const [file, wanted] of places) {
    if (done++ % 50 === 49) await between()
    found.push(...locations(view, file, wanted, subject.what === 'record' ? subject.id : undefined))
  }
  return [...declared, ...found]
}

/** The fields of a file that name something, by the part that they stand in. */
type Wanted = { readonly part: number; readonly pointer: string }[]

function recordPlaces({ project }: EngagementView, id: string): Map<string, Wanted> {
  const places = new Map<string, Wanted>()
  for (const { from, pointer } of project.index.linksTo(id)) placesIn(places, from.file).push({ part: (from as IndexedRecord).part, pointer })
  for (const record of project.index.all()) if (record.prose.includes(id)) placesIn(places, record.file)
  return places
}

function personPlaces({ project }: EngagementView, handle: string): Map<string, Wanted> {
  const places = new Map<string, Wanted>()
  for (const record of project.index.all() as Iterable<IndexedRecord>) {
    for (const pattern of record.kind.people) {
      for (const { pointer, value } of placesAt(record.data, pattern)) {
        if (value === handle) placesIn(places, record.file).push({ part: record.part, pointer })
      }
    }
  }
  return places
}

function placesIn(places: Map<string, Wanted>, file: string): Wanted {
  const wanted = places.get(file) ?? []
  places.set(file, wanted)
  return wanted
}

/** `id` is looked for in prose too. */
function locations({ project, editor }: EngagementView, file: string, wanted: Wanted, id: string | undefined): Location[] {
  const { text, parts, lines } = openFile(project, file)
  const uri = editor.uriOf(file)
  const fields = wanted.flatMap(({ part, pointer }) => {
    const at = parts[part]
    return at ? [lines.range(locate(text, at, { pointer }))] : []
  })
  const own = new Set(parts.flatMap(({ heading }) => (heading ? [heading.idSpan.start] : [])))
  const yaml = parts.map((part) => part.yaml)
  const prose = id === undefined || parts.every((part) => part.prose === undefined) ? [] : mentionsIn(project, text)
  const mentions = prose.filter(
    (mention) => mention.id === id && !own.has(mention.start) && !yaml.some((span) => mention.start >= span.start && mention.start < span.end),
  )
  return [...fields, ...mentions.map((mention) => lines.range(mention))].map((range) => ({ uri, range }))
}
