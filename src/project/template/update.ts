import type { Day } from '../../base/date.ts'
import { FieldbookError } from '../../base/error.ts'
import type { Finding } from '../../base/finding.ts'
import type { KindSet } from '../../kind/kind.ts'
import { defaultAnswers } from '../../template/answers.ts'
import { basePath, readBase, writeBase } from '../../template/base-text.ts'
import { type Memory, memoryOf, memoryPath, readMemory, writeMemory } from '../../template/memory.ts'
import type { Answers, Pack, PackFile, PackId } from '../../template/pack.ts'
import { loadProject } from '../load.ts'
import { confirmAnswers, contentOf, filesOf } from '../new-engagement.ts'
import type { FileChange, Files } from '../ports.ts'
import type { Project } from '../project.ts'
import { mergeFiles, type UpdatedFile } from './merge-files.ts'

/** What an engagement knows of the packs that it was made from. */
export interface Origin {
  readonly memory: Memory
  /** The files as the packs wrote them. */
  readonly base: readonly PackFile[]
}

export interface TemplateUpdate {
  readonly before: readonly PackId[]
  readonly after: readonly PackId[]
  readonly files: readonly UpdatedFile[]
  readonly changes: readonly FileChange[]
  /** Errors in what the pack would write for a new engagement; where there are any, nothing is to be written. */
  readonly problems: readonly Finding[]
  /** What a new engagement would be written as, to show the problems in it. */
  readonly content: readonly PackFile[]
}

/** What the engagement remembers; throws where it remembers nothing that could be compared with a newer pack. */
export function originOf(files: Files): Origin {
  const [memory, base] = [textAt(files, memoryPath), textAt(files, basePath)]
  const origin = { memory: memory === undefined ? undefined : readMemory(memory), base: base === undefined ? undefined : readBase(base) }
  if (origin.memory && origin.base) return { memory: origin.memory, base: origin.base }
  const missing = origin.memory ? basePath : memoryPath
  throw new FieldbookError('refused', {
    en: `This engagement does not remember a template pack: ${missing} is missing or cannot be read. Only what \`fieldbook new\` wrote can be updated.`,
    zh: `此项目没有模板包的记忆：${missing} 不存在或无法读取。只有用 \`fieldbook new\` 建立的项目才能更新。`,
  })
}

/** Brings an engagement to another version of its packs, or to other answers, by a merge of each file with what the team made of it. */
export async function updateTemplate(
  project: Project,
  { memory, base }: Origin,
  pack: Pack,
  wanted: { readonly answers: Answers; readonly today: Day; readonly kinds: KindSet },
): Promise<TemplateUpdate> {
  const answers = defaultAnswers(pack, wanted.today, wanted.answers)
  confirmAnswers(pack, answers)
  const { language, today } = memory
  const content = await contentOf(pack, { language, answers, today, kinds: wanted.kinds })
  const fresh = await loadProject(filesOf(content), { kinds: wanted.kinds, today })
  const problems = fresh.findings().filter((finding) => finding.severity === 'error')
  const merged = mergeFiles(project, base, content, pack.chosen[0] ?? { name: pack.name, version: '' })
  const remembered = memoryOf(pack, language, answers, today)
  const changes = [
    ...merged.changes,
    ...rewritten(project.files, memoryPath, writeMemory(remembered) === writeMemory(memory), writeMemory(remembered)),
    ...rewritten(project.files, basePath, writeBase(content) === writeBase(base), writeBase(content)),
  ]
  return { before: memory.packs, after: pack.chosen, files: merged.files, changes, problems, content }
}

/** Answers that the pack still asks for. */
export function answersThatStand(pack: Pack, answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => pack.questions.some((question) => question.name === name)))
}

/** A memory that says the same stays as it is, whoever wrote it. */
function rewritten(files: Files, path: string, isSame: boolean, after: string): FileChange[] {
  return isSame ? [] : [{ path, before: textAt(files, path), after }]
}

function textAt(files: Files, path: string): string | undefined {
  const read = files.read(path)
  return read && 'text' in read ? read.text : undefined
}
