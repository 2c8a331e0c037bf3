import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { judgedWords } from './judged-words.ts'
import { masked, withoutQuotes } from './masked.ts'
import { measuredWords } from './measured-words.ts'
import { openWords } from './open-words.ts'
import { vagueWords } from './vague-words.ts'

interface Marked {
  readonly text: string
  readonly words: ReadonlySet<number>
}

/** The marked sentences: text without brackets, and where each marked wording begins. */
function sentences(): Marked[] {
  const lines = readFileSync(new URL('../../../../test/fixtures/rules/requirement-ambiguous/sentences.txt', import.meta.url), 'utf8').split('\n')
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

function words(text: string): string[] {
  return vagueWords(text).map((word) => word.text)
}

describe('a vague word', () => {
  test('is found in any case, over a line break, and between Chinese characters', () => {
    expect(words('FAST enough')).toEqual(['FAST', 'enough'])
    expect(words('as soon\nas possible')).toEqual(['as soon\nas possible'])
    expect(words('提供user-friendly的页面')).toEqual(['user-friendly'])
  })

  test('is not found within another word', () => {
    expect(words('Breakfast is breathtakingly steadfast; the uneasyness of TBDs, 等级 and 预约')).toEqual([])
  })

  test('is precise beside a time in its own sentence, but not in the next one', () => {
    expect(words('It opens fast: within 2 seconds.')).toEqual([])
    expect(words('It opens fast. The log is kept for 2 years.')).toEqual(['fast'])
    expect(words('快速响应，2 秒内返回。')).toEqual([])
    expect(words('快速响应。日志保存 2 年。')).toEqual(['快速'])
  })

  test('of speed is precise where an acceptance criterion gives the time, other words are not', () => {
    expect(vagueWords('A fast and friendly search', true).map((word) => word.text)).toEqual(['friendly'])
  })

  test('such as 等 closes a list where the number of its items follows', () => {
    expect(words('物料、仓库、货位等三项为必填')).toEqual([])
    expect(words('物料、仓库、货位等为必填')).toEqual(['等'])
  })

  test('is told from names and set phrases of the trade', () => {
    for (const text of [
      '一般纳税人必须提供税号',
      '交货及时率应按月统计',
      '订单状态变为待定',
      '灵活用工人员',
      '快捷键 F8',
      'AQL is the acceptable quality level',
    ]) {
      expect(words(text), text).toEqual([])
    }
  })

  test('has a reason and an advice in both languages, and stands in one list only', () => {
    const all = [...openWords, ...measuredWords, ...judgedWords]
    const names = all.flatMap((vagueness) => vagueness.words.map((word) => (typeof word === 'string' ? word : word.word)))
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
    for (const { why, instead } of all) for (const text of [why.en, why.zh, instead.en, instead.zh]) expect(text).not.toBe('')
    const chinese = names.filter((name) => /[\u3400-\u9fff]/.test(name)).length
    expect(Math.min(chinese, names.length - chinese) / names.length).toBeGreaterThan(0.4)
  })
})

test('a megabyte of anything is searched in the time that its length allows', () => {
  const samples = [
    '"',
    '“',
    '`',
    '[',
    '](',
    '<',
    '<!--',
    '\n|-',
    'a ',
    '等',
    '、等',
    'fast ',
    '快速',
    'various :',
    'to the extent ',
    '> \n',
    '```\n',
    "'a",
    '1.',
    'approx ',
  ]
  for (const sample of samples) {
    const text = sample.repeat(Math.ceil(1_000_000 / sample.length))
    const started = performance.now()
    vagueWords(masked(text))
    // Measured at most 200 ms; what grows with the square of the length takes minutes.
    expect(performance.now() - started, JSON.stringify(sample)).toBeLessThan(5_000)
  }
})
