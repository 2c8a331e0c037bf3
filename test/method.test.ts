import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Language, languages } from '../src/base/message.ts'
import { builtInPacks, builtInPlace, packAt } from '../src/disk/packs.ts'
import { builtInKinds } from '../src/kind/built-in.ts'
import { catalogue } from '../src/rules/catalogue.ts'

/** The pack that the page speaks of, with every overlay. */
const place = (name: string) => {
  const found = builtInPlace(name)
  if (!found) throw new Error(`there is no pack ${name}`)
  return found
}
const pack = packAt(
  place('base'),
  builtInPacks().flatMap((one) => (one.overlay ? [place(one.name)] : [])),
)

const page = (language: Language) => readFileSync(join(import.meta.dirname, '..', 'docs', language, 'method.md'), 'utf8')
/** The second column says what carries an item; the other columns are prose. */
const carriers = (text: string) => [...text.matchAll(/^\| [^|]+ \| ([^|]+) \|/gm)].map(([, cell = '']) => cell)
const idsIn = (text: string) => [...text.matchAll(/\b[A-Z]{2,4}-\d{4}\b/g)].map(([id]) => id)
const namesIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)

describe.each(languages)('docs/%s/method.md', (language) => {
  test('names only records that the packs write', () => {
    const written = new Set(
      pack.files[language].flatMap(({ path, text }) => [...idsIn(path), ...[...text.matchAll(/^#+ ([A-Z]+-\d{4}) /gm)].map(([, id = '']) => id)]),
    )
    const named = idsIn(page(language))
    expect(named.length).toBeGreaterThan(100)
    expect(named.filter((id) => !written.has(id))).toEqual([])
  })

  test('names only record templates, rules and kinds that exist', () => {
    const known = new Set([
      ...pack.records[language].map(({ path }) => path.replace(/\.\w+$/, '')),
      ...catalogue.map(({ code }) => code),
      ...builtInKinds().all.map(({ name }) => name),
    ])
    const named = carriers(page(language)).flatMap(namesIn)
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })
})

test('both languages name the same records for the same items', () => {
  const rows = (language: Language) => carriers(page(language)).map((cell) => [...idsIn(cell), ...namesIn(cell)])
  expect(rows('zh')).toEqual(rows('en'))
})
