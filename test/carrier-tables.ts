import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../src/base/message.ts'
import { builtInPacks, builtInPlace, packAt } from '../src/disk/packs.ts'
import { builtInKinds } from '../src/kind/built-in.ts'
import { catalogue } from '../src/rules/catalogue.ts'

const place = (name: string) => {
  const found = builtInPlace(name)
  if (!found) throw new Error(`there is no pack ${name}`)
  return found
}

/** What the tables may name: the pack `base` with every overlay. */
export const pack = packAt(
  place('base'),
  builtInPacks().flatMap((one) => (one.overlay ? [place(one.name)] : [])),
)

export const page = (name: string, language: Language) => readFileSync(join(import.meta.dirname, '..', 'docs', language, `${name}.md`), 'utf8')

/** The first column says what is asked for, the second what carries it; a third one is prose. */
export const rows = (text: string) => [...text.matchAll(/^\| ([^|]+) \| ([^|]+) \|/gm)].map(([, item = '', carriers = '']) => ({ item, carriers }))

export const idsIn = (text: string) => [...text.matchAll(/\b[A-Z]{2,4}-\d{4}\b/g)].map(([id]) => id)
export const namesIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)

/** IDs of files and of sections that the packs write. */
export const writtenIds = (language: Language) =>
  new Set(pack.files[language].flatMap(({ path, text }) => [...idsIn(path), ...[...text.matchAll(/^#+ ([A-Z]+-\d{4}) /gm)].map(([, id = '']) => id)]))

/** Names of record templates, rules and kinds. */
export const knownNames = (language: Language) =>
  new Set([
    ...pack.records[language].map(({ path }) => path.replace(/\.\w+$/, '')),
    ...catalogue.map(({ code }) => code),
    ...builtInKinds().all.map(({ name }) => name),
  ])
