import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../base/date.ts'
import type { Language } from '../base/message.ts'
import type { Files } from '../project/ports.ts'
import { type Memory, memoryPath, readMemory, withUnasked } from '../template/memory.ts'
import type { Pack, PackFile } from '../template/pack.ts'
import { type RecordTemplates, recordTemplate } from '../template/record-template.ts'
import { builtInPlace, packAt } from './packs.ts'

/**
 * Record templates of the packs that the engagement was made from, as far as they come with Fieldbook, and of its own folder
 * `.fieldbook/records/<language>/`, which win. Nothing outside the engagement is read on the word of a file in it.
 */
export function recordTemplatesOf(root: string, files: Files, language: Language, today: Day): RecordTemplates {
  const memory = memoryIn(files) ?? { packs: [], language, today, answers: {}, days: {} }
  const pack = packOf(memory)
  const shipped = pack?.records[memory.language] ?? []
  const all = [...shipped, ...ofEngagement(root, files, memory.language)].flatMap((file) => recordTemplate(file) ?? [])
  const templates = [...new Map(all.map((one) => [one.name, one])).values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  return { templates, memory: pack ? withUnasked(memory, pack) : memory }
}

function memoryIn(files: Files): Memory | undefined {
  const read = files.read(memoryPath)
  return read && 'text' in read ? readMemory(read.text) : undefined
}

/** The pack of an engagement, where it comes with Fieldbook. The record templates of others were copied into the engagement. */
function packOf({ packs }: Memory): Pack | undefined {
  if (packs.some(({ source }) => source !== undefined)) return undefined
  const [main, ...overlays] = packs.map(({ name }) => builtInPlace(name))
  const others = overlays.flatMap((place) => place ?? [])
  return main && packAt(main, others)
}

function ofEngagement(root: string, files: Files, language: Language): PackFile[] {
  const folder = `.fieldbook/records/${language}`
  return namesIn(join(root, folder)).flatMap((path) => {
    const read = files.read(`${folder}/${path}`)
    return read && 'text' in read ? [{ path, text: read.text }] : []
  })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}
