import type { Day } from '../base/date.ts'
import { FieldbookError } from '../base/error.ts'
import type { Finding } from '../base/finding.ts'
import type { Language } from '../base/message.ts'
import type { KindSet } from '../kind/kind.ts'
import { checkAnswer, defaultAnswers } from '../template/answers.ts'
import { basePath, writeBase } from '../template/base-text.ts'
import { memoryOf, memoryPath, writeMemory } from '../template/memory.ts'
import type { Answers, Pack, PackFile } from '../template/pack.ts'
import { renderPack } from '../template/render-pack.ts'
import { formatFiles } from './format.ts'
import { inMemoryFiles } from './in-memory-files.ts'
import { type LoadOptions, loadProject, openProject, readInto, recordPaths } from './load.ts'
import type { Files } from './ports.ts'

export interface NewEngagement {
  readonly files: readonly PackFile[]
  /** The file with which the work begins. */
  readonly open: string | undefined
  /** What the engine would say of the files at once. A face refuses to write when one of them is an error. */
  readonly findings: readonly Finding[]
}

interface Wanted {
  readonly language: Language
  readonly answers: Answers
  readonly today: Day
  /** The built-in kinds. */
  readonly kinds: KindSet
}

/** The files of a new engagement, checked in memory before any of them is written. */
export async function newEngagement(pack: Pack, wanted: Wanted): Promise<NewEngagement> {
  const { today, kinds } = wanted
  const answers = defaultAnswers(pack, today, wanted.answers)
  confirmAnswers(pack, answers)
  const content = await contentOf(pack, { ...wanted, answers })
  const memory = { path: memoryPath, text: writeMemory(memoryOf(pack, wanted.language, answers, today)) }
  const project = await loadProject(filesOf(content), { kinds, today })
  return { files: [...content, memory, { path: basePath, text: writeBase(content) }], open: openFirst(pack, content), findings: project.findings() }
}

/**
 * Everything that a pack writes, in the layout of `fieldbook fmt`. Its record templates come along unless it comes with Fieldbook, so that they are at hand
 * without the pack, and nothing outside an engagement has to be read because the engagement says so.
 */
export async function contentOf(pack: Pack, { language, answers, ...options }: Wanted): Promise<PackFile[]> {
  if (!pack.languages.includes(language)) throw otherLanguage(pack, language)
  const isForeign = pack.chosen.some((one) => one.source !== undefined)
  const records = isForeign ? pack.records[language].map(({ path, text }) => ({ path: `.fieldbook/records/${language}/${path}`, text })) : []
  return [...(await formatted(renderPack(pack, language, answers, options.today), options)), ...records]
}

/** Answers and the changes of overlays leave lines too long and fields out of their order. */
async function formatted(content: readonly PackFile[], options: LoadOptions): Promise<PackFile[]> {
  const files = filesOf(content)
  const project = await openProject(files, files.paths(), options)
  await readInto(project, recordPaths(files.paths(), project.kinds), options)
  const changed = new Map(formatFiles(project).map(({ path, after }) => [path, after]))
  return content.map(({ path, text }) => ({ path, text: changed.get(path) ?? text }))
}

/** A pack's files as an engagement that is on no disk. */
export function filesOf(content: readonly PackFile[]): Files {
  return inMemoryFiles(content.filter(isRead).map(({ path, text }) => [path, text]))
}

export function confirmAnswers(pack: Pack, answers: Answers): void {
  for (const name of new Set([...pack.questions.map((question) => question.name), ...Object.keys(answers)])) {
    const problem = checkAnswer(pack, answers, name)
    if (problem) throw new FieldbookError('bad-arguments', { en: `${name}: ${problem.en}`, zh: `${name}：${problem.zh}` })
  }
}

/** What the pack names, else the list of people, which has to be confirmed first, else the engagement itself. */
function openFirst(pack: Pack, files: readonly PackFile[]): string | undefined {
  return [pack.open, 'people.yaml', 'engagement.yaml'].find((path) => files.some((file) => file.path === path)) ?? files[0]?.path
}

/** The files that the engine would find on disk. */
function isRead({ path }: PackFile): boolean {
  return path.startsWith('.fieldbook/kinds/') || !path.split('/').some((step) => step.startsWith('.'))
}

function otherLanguage({ name, languages }: Pack, language: Language): FieldbookError {
  const [there] = languages
  if (there === undefined) {
    return new FieldbookError('refused', { en: `The pack ${name} holds no files to write.`, zh: `模板包 ${name} 中没有可写入的文件。` })
  }
  const names = { en: { en: 'English', zh: '英文' }, zh: { en: 'Chinese', zh: '中文' } } as const
  return new FieldbookError('bad-arguments', {
    en: `The pack ${name} is not written in ${names[language].en}: use --language ${there}.`,
    zh: `模板包 ${name} 没有${names[language].zh}版本：请用 --language ${there}。`,
  })
}
