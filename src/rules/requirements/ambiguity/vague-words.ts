import type { Language } from '../../../base/message.ts'
import { amountWords } from './amount-words.ts'
import { degreeWords } from './degree-words.ts'
import { escapeWords } from './escape-words.ts'
import { openWords } from './open-words.ts'
import { opinionWords } from './opinion-words.ts'
import { qualityWords } from './quality-words.ts'
import { referenceWords } from './reference-words.ts'
import { timeWords } from './time-words.ts'
import type { Settlement, Vagueness, Wording } from './vagueness.ts'
import { WordFinder } from './word-finder.ts'

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

export const allWords: readonly Vagueness[] = [
  ...degreeWords,
  ...qualityWords,
  ...opinionWords,
  ...amountWords,
  ...timeWords,
  ...referenceWords,
  ...escapeWords,
  ...openWords,
]

const finders: Partial<Record<Language, WordFinder<readonly Entry[]>>> = {}

function finderOf(language: Language): WordFinder<readonly Entry[]> {
  const known = finders[language] ?? new WordFinder(entriesOf(language))
  finders[language] = known
  return known
}

/** A word can stand in several lists, each with its own conditions; the last that fits holds. */
function entriesOf(language: Language): Map<string, readonly Entry[]> {
  const found = new Map<string, readonly Entry[]>()
  for (const vagueness of allWords) {
    for (const word of vagueness.words[language]()) {
      const wording = typeof word === 'string' ? { word } : word
      found.set(wording.word, [{ wording, vagueness }, ...(found.get(wording.word) ?? [])])
    }
  }
  return found
}

/** What is known of a text besides its words. */
export interface Context {
  /** An acceptance criterion gives the time that words such as “fast” leave open. */
  readonly timed?: boolean
  /** The text may name or explain a thing as well as demand one, as titles and prose do. */
  readonly prose?: boolean
}

/** The vague words of a text in their order. */
export function vagueWords(text: string, context: Context = {}): VagueWord[] {
  const found: VagueWord[] = []
  if (/[A-Za-z]{2}|\?\?/.test(text)) collect(text, 'en', context, found)
  if (/[\u3400-\u9fff？×]/.test(text)) collect(text, 'zh', context, found)
  return joined(found, text)
}

function collect(text: string, language: Language, { timed = false, prose = false }: Context, into: VagueWord[]): void {
  let sentence: Sentence | undefined
  finderOf(language).find(text, (entries, from, to) => {
    if (isName(text, from, text.slice(from, to))) return undefined
    for (const { wording, vagueness } of entries) {
      const end = endOf(text, from, to, wording)
      if (end === undefined) continue
      if (!sentence || from >= sentence.end) sentence = new Sentence(text, sentence?.end ?? 0, from)
      if (wording.demanded && !sentence.demands && (prose || sentence.tells)) continue
      if (isOpen(vagueness, sentence, end, timed)) into.push({ text: text.slice(from, end), index: from, vagueness })
      return end
    }
    return undefined
  })
}

/** A finding is quoted in its message, so it must not grow without end. */
const longest = 40

/** Words that follow each other are one finding: “considerably shorter than today”. */
function joined(words: VagueWord[], text: string): VagueWord[] {
  if (words.length < 2) return words
  const found: VagueWord[] = []
  for (const word of words.sort((a, b) => a.index - b.index)) {
    const last = found.at(-1)
    const between = last && text.slice(last.index + last.text.length, word.index)
    if (last && last.text.length < longest && (between === '' || between === ' ' || between === '地')) {
      found[found.length - 1] = { ...last, text: text.slice(last.index, word.index + word.text.length) }
    } else found.push(word)
  }
  return found
}

/** Whether a text gives a time, a deadline or an interval. */
export function namesTime(text: string): boolean {
  return settles.time.test(text)
}

const settles: Record<Exclude<Settlement, 'explanation'>, RegExp> = {
  time: /\d\s?(?:ms|milliseconds?|s|sec|seconds?|minutes?|min|hours?|h|days?|working days?|weeks?|months?|years?)\b|\d\s?(?:个)?(?:毫秒|秒|分钟|分|小时|时|天|日|工作日|周|月|季度|年|点)|[一二两三四五六七八九十半]\s?个?(?:秒|分钟|小时|天|工作日|日|周|月|年)|\b(?:a|one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty|sixty) (?:second|minute|hour|working day|day|week|month)s?\b|每[天日周月季年班]|当[天日]|\d{1,2}[:：]\d{2}|\b(?:every|each|per|once an?) (?:second|minute|hour|day|night|morning|shift|week|month|quarter|year|monday|tuesday|wednesday|thursday|friday)\b|\b(?:hourly|daily|nightly|weekly|monthly|quarterly|yearly)\b/i,
  number:
    /(?<![\w-])\d|[两三四五六七八九十百]\s?(?:个|种|次|条|类|步|项|家|张|份|名|台|位|倍|成|层|屏|页)|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) [a-z]/i,
  list: /[:：(（][^:：(（。；;\n]*[、,，]/,
}

/** A measure or a document right behind the word: 简洁：每屏不超过 7 个字段; easy to use, that is …; securely as required by ISO 27001. */
const explanation =
  /^[^:：(（。；;\n]{0,40}(?:[:：(（—]|，即|，也就是|, (?:that is|i\.e\.|meaning|namely|measured))[^。；;\n]{0,60}\d|(?:as (?:defined|listed|described|specified|required|set out)|according to|defined|listed|in accordance with|see) (?:in |by |under )?[^.;\n]{0,30}(?:[A-Z]{2,}[-/ ]?\w*\d|\0)|(?:按照?|依据|根据|遵照|遵循|符合|执行|详见|见|参见)[^，。；\n]{0,12}(?:[A-Z]{2,}[-/ ]?\w*\d|\0)/

/** Whether a sentence demands something, in either language. */
const demand =
  /\b(?:shall|must|should|will|has to|have to|needs? to|is to|are to|can|may|required|requires?|automatically)\b|应|须|需|要求|(?<![主重概摘纪])要(?![素点领])|支持|能够|可以|可由|不得|不能|允许|提供|自动/i

const account =
  /\b(?:because|why|therefore|since|today|currently|at present|used to|was|were|has been|have been|had)\b|因为|由于|因此|所以|目前|现在|现状|以前|此前|过去|曾|原来|原系统|旧系统|老系统|现有系统|已经|了。?$/i

/** A sentence of a text, with what it says found out at most once, however many words are looked at. */
class Sentence {
  readonly end: number
  readonly #text: string
  readonly #start: number
  readonly #settles = new Map<keyof typeof settles, boolean>()
  #demands: boolean | undefined
  #tells: boolean | undefined

  constructor(text: string, from: number, at: number) {
    let start = at
    while (start > from && !endsSentence(text, start - 1)) start -= 1
    let end = at
    while (end < text.length && !endsSentence(text, end)) end += 1
    this.end = end
    this.#start = start
    this.#text = text.slice(start, end)
  }

  settles(by: keyof typeof settles): boolean {
    const answer = this.#settles.get(by) ?? settles[by].test(this.#text)
    this.#settles.set(by, answer)
    return answer
  }

  /** Whether what follows a place says how the word before it is measured. */
  explains(from: number): boolean {
    const rest = this.#text.slice(from - this.#start, from - this.#start + 200)
    return /[\d\0]/.test(rest) && explanation.test(rest)
  }

  get demands(): boolean {
    this.#demands ??= demand.test(this.#text)
    return this.#demands
  }

  /** Whether the sentence tells how things are or why. */
  get tells(): boolean {
    this.#tells ??= account.test(this.#text)
    return this.#tells
  }
}

function endsSentence(text: string, at: number): boolean {
  const mark = text.charAt(at)
  if ('。；！？\n'.includes(mark)) return true
  return '.;!?'.includes(mark) && ' \n'.includes(text.charAt(at + 1))
}

/**
 * Whether a capital letter within a sentence makes a word a name: the NICE guideline, the Modern Slavery Act, EAC and ETC.
 * In a title such as “Answers in a Fast Manner” every word has one but the shortest, and it says nothing.
 */
function isName(text: string, index: number, word: string): boolean {
  if (!/^[A-Z]/.test(word) || gaps.test(word)) return false
  const around = text.slice(Math.max(0, index - 60), index + word.length + 60)
  return /(?:^|[^A-Za-z])[A-Za-z]+ $/.test(text.slice(Math.max(0, index - 24), index)) && /(?:^|[^A-Za-z])[a-z]{5,}/.test(around)
}

/** These are written in capital letters wherever they stand. */
const gaps = /^(?:tb[acdr]|todo|fixme|asap)$/i

/** Where a word ends if the characters around it leave it its usual meaning. */
function endOf(text: string, from: number, to: number, { takes, before, notBefore, after, notAfter }: Wording): number | undefined {
  const taken = takes ? takes.exec(text.slice(to, to + 12))?.[0] : ''
  if (taken === undefined) return undefined
  const end = to + taken.length
  if (before || notBefore) {
    const left = text.slice(Math.max(0, from - 40), from)
    if (before?.test(left) === false || notBefore?.test(left)) return undefined
  }
  if (after || notAfter) {
    const right = text.slice(end, end + 40)
    if (after?.test(right) === false || notAfter?.test(right)) return undefined
  }
  return end
}

function isOpen({ settledBy }: Vagueness, sentence: Sentence, to: number, timed: boolean): boolean {
  if (settledBy === undefined) return true
  if (settledBy === 'time' && timed) return false
  return !(settledBy !== 'explanation' && sentence.settles(settledBy)) && !sentence.explains(to)
}
