import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WordFinder } from './word-finder.ts'

function found(words: readonly string[], text: string, taken: (word: string) => boolean = () => true): string[] {
  const texts: string[] = []
  new WordFinder(words.map((word) => [word, word] as const)).find(text, (word, from, to) => {
    if (!taken(word)) return undefined
    texts.push(text.slice(from, to))
    return to
  })
  return texts
}

test('the longest word wins, and a shorter one where the longest is not taken', () => {
  expect(found(['easy', 'easy to use'], 'easy to use')).toEqual(['easy to use'])
  expect(found(['easy', 'easy to use'], 'easy to use', (word) => word === 'easy')).toEqual(['easy'])
})

test('case, hyphens and the break of a line make no difference, the border of an English word does', () => {
  expect(found(['as soon as possible', 'state-of-the-art'], 'As-soon as\n  POSSIBLE, state of the art')).toEqual(['As-soon as\n  POSSIBLE', 'state of the art'])
  expect(found(['fast'], 'breakfast fasting fast_1 提供fast的')).toEqual(['fast'])
})

test('a word is found wherever it stands between Han characters', () => {
  const han = fc.array(fc.constantFrom('的', '快', '速', '等', '，', '一'), { maxLength: 12 }).map((list) => list.join(''))
  fc.assert(
    fc.property(
      fc.uniqueArray(
        han.filter((word) => word !== ''),
        { maxLength: 6 },
      ),
      han,
      (words, text) => {
        const expected: string[] = []
        for (let at = 0; at < text.length; ) {
          const longest = words.filter((word) => text.startsWith(word, at)).sort((a, b) => b.length - a.length)[0]
          if (longest !== undefined) expected.push(longest)
          at += longest?.length ?? 1
        }
        expect(found(words, text)).toEqual(expected)
      },
    ),
  )
})
