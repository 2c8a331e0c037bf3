import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { withoutQuotes } from './masked.ts'
import { vagueWords } from './vague-words.ts'

interface Marked {
  readonly text: string
  readonly words: ReadonlySet<number>
}

/** The marked sentences: text without brackets, and where each marked wording begins. */
function sentences(): Marked[] {
  const lines = readFileSync(new URL('../../../test/fixtures/rules/requirement-ambiguous/sentences.txt', import.meta.url), 'utf8').split('\n')
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const words = new Set<number>()
      let text = ''
      for (const [i, part] of line.split(/\[\[|\]\]/).entries()) {
        if (i % 2 === 1) words.add(text.length)
        text += part
      }
      return { text, words }
    })
}

describe('the vague words of a sentence', () => {
  test('are found in a marked collection of both languages with precision of at least 0.9 and recall of at least 0.8', () => {
    const all = sentences()
    const wrong: string[] = []
    const missed: string[] = []
    let hits = 0
    let found = 0
    let marked = 0
    for (const { text, words } of all) {
      const starts = new Set(vagueWords(withoutQuotes(text)).map((word) => word.index))
      found += starts.size
      marked += words.size
      for (const start of starts) {
        if (words.has(start)) hits += 1
        else wrong.push(`${text} @${text.slice(start, start + 8)}`)
      }
      for (const start of words) if (!starts.has(start)) missed.push(`${text} @${text.slice(start, start + 8)}`)
    }
    expect(all.filter((sentence) => sentence.words.size === 0).length).toBeGreaterThanOrEqual(60)
    expect(hits / found, wrong.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(hits / marked, missed.join('\n')).toBeGreaterThanOrEqual(0.8)
  })
})
