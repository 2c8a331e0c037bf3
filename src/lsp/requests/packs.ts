import { join } from 'node:path'
import type { Day } from '../../base/date.ts'
import { FieldbookError } from '../../base/error.ts'
import type { Language, Message } from '../../base/message.ts'
import { builtInPacks } from '../../disk/packs.ts'
import { builtInKinds } from '../../kind/built-in.ts'
import { newEngagement } from '../../project/new-engagement.ts'
import type { PackChoice, PackQuestion, Proposal } from '../../protocol/messages.ts'
import { checkAnswer, initialAnswer } from '../../template/answers.ts'
import type { Answers, Pack, Question } from '../../template/pack.ts'
import { uriOf } from '../uris.ts'

/** The template packs that come with Fieldbook. */
export function packChoices(today: Day): PackChoice[] {
  return builtInPacks().map(({ name, names, summary, questions }) => ({ name, names, summary, questions: questions.map((question) => asked(question, today)) }))
}

function asked({ name, type, label, help, required, initial, choices }: Question, today: Day): PackQuestion {
  const answer = initial === undefined ? undefined : initialAnswer(initial, today)
  const text = typeof answer === 'object' ? answer.join(', ') : answer === undefined ? undefined : String(answer)
  return { name, type, label, help, required, initial: text, choices }
}

/** Why an answer will not do; `null` when it will. */
export function answerProblem(name: string, answers: Answers, question: string): Message | null {
  return checkAnswer(packNamed(name), answers, question) ?? null
}

/** Where a new engagement goes and what it is made from. */
export interface Wanted {
  /** Absolute path. */
  readonly folder: string
  readonly pack: string
  readonly language: Language
  readonly answers: Answers
}

/** The files of a new engagement, in a folder that has none yet. */
export async function engagementProposal({ folder, pack, language, answers }: Wanted, today: Day): Promise<Proposal> {
  const made = await newEngagement(packNamed(pack), { language, answers, today, kinds: builtInKinds() })
  const wrong = made.findings.filter((finding) => finding.severity === 'error')
  const first = made.files.find((file) => file.path === 'engagement.yaml') ?? made.files[0]
  const start = { line: 0, character: 0 }
  return {
    files: made.files.map(({ path, text }) => ({ uri: uriOf(join(folder, path)), text })),
    reveal: first && { uri: uriOf(join(folder, first.path)), range: { start, end: start } },
    problems: wrong.map(({ message, file, range }) => ({ message, uri: uriOf(join(folder, file)), range })),
  }
}

function packNamed(name: string): Pack {
  const pack = builtInPacks().find((one) => one.name === name)
  if (pack) return pack
  throw new FieldbookError('not-found', { en: `There is no template pack ${name}.`, zh: `没有模板包 ${name}。` })
}
