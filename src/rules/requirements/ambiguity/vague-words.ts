import { judgedWords } from './judged-words.ts'
import { measuredWords } from './measured-words.ts'
import { openWords } from './open-words.ts'
import type { Settlement, Vagueness, Wording } from './vagueness.ts'

/** A word in a text that leaves open what is meant. */
export interface VagueWord {
  readonly text: string
  readonly index: number
  readonly vagueness: Vagueness
}

interface Entry {
  readonly wording: Wording
  readonly vagueness: Vagueness
}

const han = /[\u3400-\u9fff]/

interface Words {
  readonly entries: ReadonlyMap<string, Entry>
  readonly chinese: RegExp
  readonly english: RegExp
}

let words: Words | undefined

/** Made when the first text is looked at, not when a program starts that may never look at one. */
function knownWords(): Words {
  if (words) return words
  const entries = new Map<string, Entry>()
  for (const vagueness of [...openWords, ...measuredWords, ...judgedWords]) {
    for (const word of vagueness.words) {
      const wording = typeof word === 'string' ? { word } : word
      entries.set(wording.word, { wording, vagueness })
    }
  }
  const chinese = [...entries.keys()].filter((word) => han.test(word) || /^？/.test(word))
  const english = [...entries.keys()].filter((word) => !chinese.includes(word))
  // Han characters end an English word: 提供user-friendly的页面.
  words = { entries, chinese: new RegExp(anyOf(chinese), 'g'), english: new RegExp(`(?<![A-Za-z0-9_])${anyOf(english)}(?![A-Za-z0-9_])`, 'gi') }
  return words
}

/** The vague words of a text in their order; `timed` says that an acceptance criterion gives the time that words such as “fast” leave open. */
export function vagueWords(text: string, timed = false): VagueWord[] {
  const found: VagueWord[] = []
  if (/[A-Za-z?]/.test(text)) collect(text, knownWords().english, timed, found)
  if (han.test(text)) collect(text, knownWords().chinese, timed, found)
  return found.sort((a, b) => a.index - b.index)
}

/** Whether a text gives a time, a deadline or an interval. */
export function namesTime(text: string): boolean {
  return settles.time.test(text)
}

const settles: Record<Settlement, RegExp> = {
  time: /\d\s?(?:ms|milliseconds?|s|sec|seconds?|minutes?|min|hours?|h|days?|working days?|weeks?|months?|years?)\b|\d\s?(?:个)?(?:毫秒|秒|分钟|分|小时|时|天|日|工作日|周|月|季度|年|点)|[一二两三四五六七八九十半]\s?个?(?:秒|分钟|小时|天|工作日|日|周|月|年)|\b(?:a|one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty|sixty) (?:second|minute|hour|working day|day|week|month)s?\b|每[天日周月季年班]|当[天日]|\d{1,2}[:：]\d{2}|\b(?:every|each|per|once an?) (?:second|minute|hour|day|night|morning|shift|week|month|quarter|year|monday|tuesday|wednesday|thursday|friday)\b|\b(?:hourly|daily|nightly|weekly|monthly|quarterly|yearly)\b/i,
  number: /(?<![\w-])\d/,
  list: /[:：(（][^:：(（。；;\n]*[、,，]/,
}

/** Whether a sentence demands something, in either language. */
const demand =
  /\b(?:shall|must|should|will|has to|have to|needs? to|is to|are to|can|may|required|requires?|automatically)\b|应|须|需|要求|(?<![主重概摘纪])要(?![素点领])|支持|能够|可以|可由|不得|不能|允许|提供|自动/i

/** A sentence of a text, with what it says found out at most once, however many words are looked at. */
class Sentence {
  readonly end: number
  readonly #text: string
  readonly #settles = new Map<Settlement, boolean>()
  #demands: boolean | undefined

  constructor(text: string, from: number, at: number) {
    let start = at
    while (start > from && !endsSentence(text, start - 1)) start -= 1
    let end = at
    while (end < text.length && !endsSentence(text, end)) end += 1
    this.end = end
    this.#text = text.slice(start, end)
  }

  settles(by: Settlement): boolean {
    const answer = this.#settles.get(by) ?? settles[by].test(this.#text)
    this.#settles.set(by, answer)
    return answer
  }

  demands(): boolean {
    this.#demands ??= demand.test(this.#text)
    return this.#demands
  }
}

function endsSentence(text: string, at: number): boolean {
  const mark = text.charAt(at)
  if ('。；！？\n'.includes(mark)) return true
  return '.;!?'.includes(mark) && ' \n'.includes(text.charAt(at + 1))
}

function collect(text: string, pattern: RegExp, timed: boolean, into: VagueWord[]): void {
  const { entries } = knownWords()
  let sentence: Sentence | undefined
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const word = match[0]
    const entry = entries.get(word) ?? entries.get(word.toLowerCase().replace(/\s/g, ' '))
    if (!entry || !fits(text, match.index, word.length, entry.wording) || isName(text, match.index, word)) continue
    if (!sentence || match.index >= sentence.end) sentence = new Sentence(text, sentence?.end ?? 0, match.index)
    if (isOpen(entry, sentence, timed)) into.push({ text: word, index: match.index, vagueness: entry.vagueness })
  }
}

/**
 * Whether a capital letter within a sentence makes a word a name: the NICE guideline, the Modern Slavery Act, EAC and ETC.
 * In a title such as “Answers in a Fast Manner” every word has one but the shortest, and it says nothing.
 */
function isName(text: string, index: number, word: string): boolean {
  if (!/^[A-Z]/.test(word) || gaps.test(word)) return false
  const around = text.slice(Math.max(0, index - 60), index + word.length + 60)
  return /(?:^|[^A-Za-z])[a-z]+ $/.test(text.slice(Math.max(0, index - 24), index)) && /(?:^|[^A-Za-z])[a-z]{5,}/.test(around)
}

/** These are written in capital letters wherever they stand. */
const gaps = /^(?:tb[acdr]|todo|fixme|asap)$/i

/** Whether the characters around a word leave it its usual meaning. */
function fits(text: string, index: number, length: number, wording: Wording): boolean {
  if (wording.before || wording.notBefore) {
    const before = text.slice(Math.max(0, index - 40), index)
    if (wording.before?.test(before) === false || wording.notBefore?.test(before)) return false
  }
  if (wording.after || wording.notAfter) {
    const after = text.slice(index + length, index + length + 40)
    if (wording.after?.test(after) === false || wording.notAfter?.test(after)) return false
  }
  return true
}

function isOpen({ wording, vagueness }: Entry, sentence: Sentence, timed: boolean): boolean {
  if (wording.demanded && !sentence.demands()) return false
  const by = vagueness.settledBy
  return by === undefined || !((timed && by === 'time') || sentence.settles(by))
}

/**
 * One pattern for many words, branching by letter, so that its cost does not grow with their number.
 * The longest word wins, so that 尽可能 is not read as 可能; a space may be a line break.
 */
function anyOf(words: readonly string[]): string {
  const rests = new Map<string, string[]>()
  for (const word of words) if (word !== '') rests.set(word.charAt(0), [...(rests.get(word.charAt(0)) ?? []), word.slice(1)])
  if (rests.size === 0) return ''
  const branches = [...rests].map(([letter, rest]) => literal(letter) + anyOf(rest))
  return `(?:${branches.join('|')})${words.includes('') ? '?' : ''}`
}

function literal(letter: string): string {
  return letter === ' ' ? '\\s' : letter.replace(/[.*+?^${}()|[\]\\/]/, '\\$&')
}
