import { join } from 'node:path'
import type { Day } from '../../base/date.ts'
import { FieldbookError } from '../../base/error.ts'
import type { Language, Message } from '../../base/message.ts'
import { builtInPacks, builtInPlace, type PackPlace, packAt } from '../../disk/packs.ts'
import { builtInKinds } from '../../kind/built-in.ts'
import { newEngagement } from '../../project/new-engagement.ts'
import type { PackChoice, PackQuestion, Proposal } from '../../protocol/messages.ts'
import { checkAnswer, defaultAnswers, initialAnswer, questionsThatApply } from '../../template/answers.ts'
import type { Answers, Pack, Question } from '../../template/pack.ts'
import { uriOf } from '../uris.ts'

/** A pack and what is added to it, by name. */
export interface ChosenPack {
  readonly pack: string
  readonly overlays: readonly string[]
}

/** The template packs that come with Fieldbook. */
export function packChoices(): readonly PackChoice[] {
  return builtInPacks()
}

/** The questions that apply, given the answers so far. */
export function packQuestions(chosen: ChosenPack, answers: Answers, today: Day): PackQuestion[] {
  const pack = packOf(chosen)
  return questionsThatApply(pack, today, answers).map((question) => asked(question, today, defaultAnswers(pack, today, answers)))
}

function asked(question: Question, today: Day, answers: Answers): PackQuestion {
  const { name, type, label, help, required, choices } = question
  const answer = initialAnswer(question, today, answers)
  const text = typeof answer === 'object' ? answer.join(', ') : answer === undefined ? undefined : String(answer)
  return { name, type, label, help, required, initial: text, choices }
}

/** Why an answer will not do; `null` when it will. */
export function answerProblem(chosen: ChosenPack, answers: Answers, question: string): Message | null {
  return checkAnswer(packOf(chosen), answers, question) ?? null
}

/** Where a new engagement goes and what it is made from. */
export interface Wanted extends ChosenPack {
  /** Absolute path. */
  readonly folder: string
  readonly language: Language
  readonly answers: Answers
}

/** The files of a new engagement, in a folder that has none yet. */
export async function engagementProposal({ folder, language, answers, ...chosen }: Wanted, today: Day): Promise<Proposal> {
  const pack = packOf(chosen)
  // Somebody may have gone back and answered a question so that another one does not apply any more.
  const applying = Object.fromEntries(Object.entries(answers).filter(([name]) => pack.questions.some((question) => question.name === name)))
  const made = await newEngagement(pack, { language, answers: applying, today, kinds: builtInKinds() })
  const wrong = made.findings.filter((finding) => finding.severity === 'error')
  const start = { line: 0, character: 0 }
  return {
    files: made.files.map(({ path, text }) => ({ uri: uriOf(join(folder, path)), text })),
    reveal: made.open === undefined ? undefined : { uri: uriOf(join(folder, made.open)), range: { start, end: start } },
    problems: wrong.map(({ message, file, range }) => ({ message, uri: uriOf(join(folder, file)), range })),
  }
}

/** Composed packs, as each letter that is typed asks for one. */
const known = new Map<string, Pack>()

function packOf({ pack, overlays }: ChosenPack): Pack {
  const key = [pack, ...overlays].join(' ')
  const found = known.get(key) ?? packAt(placeOf(pack), overlays.map(placeOf))
  known.set(key, found)
  return found
}

function placeOf(name: string): PackPlace {
  const place = builtInPlace(name)
  if (place) return place
  throw new FieldbookError('not-found', { en: `There is no template pack ${name}.`, zh: `没有模板包 ${name}。` })
}
