import { describe, expect, test } from 'vitest'
import { type Language, languages } from '../src/base/message.ts'
import { idsIn, pack, page, rows } from './carrier-tables.ts'

/** The clause with which an item begins: 8.1.4.1 of a standard, or §164.308(a)(2) of the regulation. */
const clauseOf = (text: string) => /^(?:8(?:\.\d+)+|§164\.\d+(?:\([\dA-Za-z]+\))*)/.exec(text)?.[0]

/** Clause and checklist of every item of a checklist of the overlays, in the order of the files. */
const items = (language: Language) =>
  pack.files[language]
    .filter(({ path, text }) => path.startsWith('checklists/') && /^type: compliance$/m.test(text))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^ {2}- text: "?(.+)$/gm)].flatMap(([, item = '']) => {
        const clause = clauseOf(item)
        return clause ? [`${clause} ${idsIn(path).join()}`] : []
      }),
    )

/** Clause and checklist of every row of the page that begins with a clause. */
const clausesOfRows = (language: Language) =>
  rows(page('compliance', language)).flatMap(({ item, carriers }) => {
    const clause = clauseOf(item)
    return clause ? [{ clause, checklists: idsIn(carriers).filter((id) => id.startsWith('CHK-')) }] : []
  })

describe.each(languages)('docs/%s/compliance.md', (language) => {
  test('has a row for each clause of a checklist, and the row names the checklist', () => {
    const inRows = new Set(clausesOfRows(language).flatMap(({ clause, checklists }) => checklists.map((id) => `${clause} ${id}`)))
    const inChecklists = items(language)
    expect(inChecklists.length).toBeGreaterThan(200)
    expect(inChecklists.filter((one) => !inRows.has(one))).toEqual([])
  })

  test('has no clause without an item in one of the checklists that its row names', () => {
    const carried = new Set(items(language))
    const open = clausesOfRows(language).filter(({ clause, checklists }) => !checklists.some((id) => carried.has(`${clause} ${id}`)))
    expect(open.map(({ clause }) => clause)).toEqual([])
  })
})

test('The checklists hold the same clauses in both languages', () => {
  expect(items('zh')).toEqual(items('en'))
})

/** How many control points each chapter of level 3 has: the standard's own count, so that none is dropped unseen. */
test('Every control point of GB/T 22239-2019 level 3 has an item, and every addressable specification of the Security Rule', () => {
  const points = [...new Set(items('en').map((one) => one.split(' ')[0] ?? ''))]
  const inChapter = (chapter: string) => points.filter((one) => one.startsWith(`${chapter}.`)).length
  expect(Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`8.1.${i + 1}`, inChapter(`8.1.${i + 1}`)]))).toEqual({
    '8.1.1': 10,
    '8.1.2': 3,
    '8.1.3': 6,
    '8.1.4': 11,
    '8.1.5': 4,
    '8.1.6': 4,
    '8.1.7': 5,
    '8.1.8': 4,
    '8.1.9': 10,
    '8.1.10': 14,
  })
  expect(['8.2', '8.3', '8.4', '8.5'].map((extension) => inChapter(extension))).toEqual([16, 9, 8, 9])
  const specification = /^ {2}- text: "?§164\.3\S+ \(A\) /gm
  expect(pack.files.en.reduce((sum, { text }) => sum + [...text.matchAll(specification)].length, 0)).toBe(22)
})
