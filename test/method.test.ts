import { describe, expect, test } from 'vitest'
import { type Language, languages } from '../src/base/message.ts'
import { idsIn, knownNames, namesIn, page, rows, writtenIds } from './carrier-tables.ts'

const carriers = (name: string, language: Language) => rows(page(name, language)).map((row) => row.carriers)

describe.each([
  { name: 'method', names: 50 },
  { name: 'compliance', names: 40 },
])('docs/*/$name.md', ({ name, names }) => {
  test.each(languages)('names only records that the packs write (%s)', (language) => {
    const written = writtenIds(language)
    const named = idsIn(page(name, language))
    expect(named.length).toBeGreaterThan(100)
    expect(named.filter((id) => !written.has(id))).toEqual([])
  })

  test.each(languages)('names only record templates, rules and kinds that exist (%s)', (language) => {
    const known = knownNames(language)
    const named = carriers(name, language)
      .flatMap(namesIn)
      .filter((one) => !one.startsWith('compliance-'))
    expect(named.length).toBeGreaterThan(names)
    expect(named.filter((one) => !known.has(one))).toEqual([])
  })

  test('names the same records for the same items in both languages', () => {
    const named = (language: Language) => carriers(name, language).map((cell) => [...idsIn(cell), ...namesIn(cell)])
    expect(named('zh')).toEqual(named('en'))
  })
})
