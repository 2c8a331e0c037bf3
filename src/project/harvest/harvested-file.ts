import type { ValueMap } from '../../base/value.ts'
import { readText } from '../../record/read.ts'
import type { RecordPart } from '../../record/record.ts'
import { formatOf } from '../../record/record.ts'
import { writeYaml } from '../../record/write.ts'
import { readYaml } from '../../record/yaml.ts'

/** A record on its way into a pack; `data` is `undefined` once it is left out. */
export interface HarvestedRecord {
  readonly part: RecordPart
  data: ValueMap | undefined
}

/** A file on its way into a pack. */
export interface HarvestedFile {
  readonly path: string
  readonly text: string
  readonly records: readonly HarvestedRecord[]
}

export function openHarvest(path: string, text: string): HarvestedFile {
  const plain = text.replaceAll('\r\n', '\n')
  const { parts } = readText(plain, formatOf(path) ?? 'yaml')
  return { path, text: plain, records: parts.map((part) => ({ part, data: part.data })) }
}

/** The text with its records as they are now, and `prose` applied to everything between them; `undefined` when nothing is left of it. */
export function writeHarvest({ text, records }: HarvestedFile, prose: (text: string) => string): string | undefined {
  const [head] = records
  if (head && head.part.form !== 'section' && !head.data) return undefined
  let written = ''
  let at = 0
  for (const { part, data } of records) {
    const before = Math.max(at, part.form === 'section' ? part.span.start : part.yaml.start)
    written += prose(text.slice(at, before))
    if (!data) at = Math.max(at, part.span.end)
    else {
      written += prose(text.slice(before, part.yaml.start)) + yamlOf(text, part, data)
      at = part.yaml.end
    }
  }
  return written + prose(text.slice(at))
}

/** ID, title and kind of a section stand in its heading, unless its fields say them. */
function yamlOf(text: string, part: RecordPart, data: ValueMap): string {
  if (part.form !== 'section') return writeYaml(data)
  const own = readYaml(text, part.yaml).data
  const keys = Object.keys(typeof own === 'object' && own !== null ? own : {})
  return writeYaml(Object.fromEntries(Object.entries(data).filter(([key]) => keys.includes(key))), { fenced: true })
}
