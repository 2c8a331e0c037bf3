import type { Project } from '../../src/project/project.ts'
import { type Mutation, mutationsOf } from './mutate.ts'
import { slips } from './slips.ts'

/** Whether a rule or a schema notices a slip that was made. */
export interface Outcome {
  readonly practice: number
  readonly what: string
  /** Codes that come up because of it; empty where nobody notices. */
  readonly codes: readonly string[]
}

/** Makes slips in an engagement, `perSlip` of each sort picked by a seed, and tells of each whether it is noticed. */
export function runMutations(project: Project, seed: number, perSlip: number): Outcome[] {
  const before = new Set(findingsOf(project))
  const random = randomFrom(seed)
  return slips
    .flatMap((slip) => pick(mutationsOf(project, slip), perSlip, random))
    .map(({ practice, what, changes }) => {
      const after = project.whatIf(changes, () => findingsOf(project))
      const codes = after.filter((finding) => !before.has(finding)).map((finding) => finding.split(' ')[0] ?? '')
      return { practice, what, codes: [...new Set(codes)] }
    })
}

/** Findings without their lines, which an edit above them moves; messages stay, since they count what is wrong. */
function findingsOf(project: Project): string[] {
  return project.findings().map(({ code, file, record, pointer, message }) => `${code} ${file} ${record ?? ''} ${pointer} ${message.en}`)
}

function pick(mutations: Mutation[], count: number, random: () => number): Mutation[] {
  const rest = [...mutations]
  return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(Math.floor(random() * rest.length), 1)[0] as Mutation)
}

/** A generator with a seed (mulberry32), so that a run can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The share that was noticed, in all and by practice, as lines for a person; what nobody noticed is named. */
export function reportOf(outcomes: readonly Outcome[]): string {
  const practices = [...new Set(outcomes.map(({ practice }) => practice))].sort((a, b) => a - b)
  const lines = practices.map((practice) => {
    const mine = outcomes.filter((outcome) => outcome.practice === practice)
    const missed = mine.filter(({ codes }) => codes.length === 0)
    return `${String(practice).padStart(3)}  ${mine.length - missed.length}/${mine.length}${missed.length > 0 ? `  not noticed: ${missed.map(({ what }) => what).join('; ')}` : ''}`
  })
  return [
    `${noticed(outcomes)} of ${outcomes.length} slips are noticed (${Math.round((noticed(outcomes) / outcomes.length) * 1000) / 10} %); by practice:`,
    ...lines,
  ].join('\n')
}

export function noticed(outcomes: readonly Outcome[]): number {
  return outcomes.filter(({ codes }) => codes.length > 0).length
}
