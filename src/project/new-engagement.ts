import type { Day } from '../base/date.ts'
import { FieldbookError } from '../base/error.ts'
import type { Finding } from '../base/finding.ts'
import type { Language } from '../base/message.ts'
import type { KindSet } from '../kind/kind.ts'
import { writeYaml } from '../record/write.ts'
import { checkAnswer, defaultAnswers } from '../template/answers.ts'
import type { Answers, Pack, PackFile } from '../template/pack.ts'
import { renderPack } from '../template/render-pack.ts'
import { inMemoryFiles } from './in-memory-files.ts'
import { loadProject } from './load.ts'

export interface NewEngagement {
  readonly files: readonly PackFile[]
  /** What the engine would say of the files at once. A face refuses to write when one of them is an error. */
  readonly findings: readonly Finding[]
}

/** The files of a new engagement, checked in memory before any of them is written. */
export async function newEngagement(
  pack: Pack,
  options: { readonly language: Language; readonly answers: Answers; readonly today: Day; readonly kinds: KindSet },
): Promise<NewEngagement> {
  const { language, today, kinds } = options
  const answers = defaultAnswers(pack, today, options.answers)
  confirmAnswers(pack, answers)
  const files = [...renderPack(pack, language, answers, today), memory(pack, language, answers)]
  const project = await loadProject(inMemoryFiles(files.filter(isRead).map(({ path, text }) => [path, text])), { kinds, today })
  return { files, findings: project.findings() }
}

function confirmAnswers(pack: Pack, answers: Answers): void {
  for (const name of new Set([...pack.questions.map((question) => question.name), ...Object.keys(answers)])) {
    const problem = checkAnswer(pack, answers, name)
    if (problem) throw new FieldbookError('bad-arguments', { en: `${name}: ${problem.en}`, zh: `${name}：${problem.zh}` })
  }
}

/** What a later version of the pack needs to know to be applied to the same engagement. */
function memory(pack: Pack, language: Language, answers: Answers): PackFile {
  return { path: '.fieldbook/template.yaml', text: writeYaml({ pack: pack.name, version: pack.version, language, answers }) }
}

/** The files that the engine would find on disk. */
function isRead({ path }: PackFile): boolean {
  return path.startsWith('.fieldbook/kinds/') || !path.split('/').some((step) => step.startsWith('.'))
}
