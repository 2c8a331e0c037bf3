import { FieldbookError } from '../../base/error.ts'
import type { Finding } from '../../base/finding.ts'
import type { Language } from '../../base/message.ts'
import { textOf } from '../../base/value.ts'
import type { KindSet } from '../../kind/kind.ts'
import { readText } from '../../record/read.ts'
import { formatOf } from '../../record/record.ts'
import { composePack } from '../../template/compose-pack.ts'
import { readLayer } from '../../template/layer.ts'
import { memoryOf } from '../../template/memory.ts'
import type { Pack, PackFile } from '../../template/pack.ts'
import { recordTemplate } from '../../template/record-template.ts'
import { addFromTemplate } from '../add-from-template.ts'
import { loadProject } from '../load.ts'
import { filesOf, newEngagement } from '../new-engagement.ts'
import type { Draft } from './draft.ts'
import type { Notes } from './notes.ts'
import { repair } from './repair.ts'

/** As often as this, what is in error is taken out and the rest is tried again. */
const mostRounds = 30

/** Tries the pack and takes out what is in error, until a new engagement from it has no errors. Gives that engagement. */
export async function makeSound(draft: Draft, kinds: KindSet, notes: Notes): Promise<Tried> {
  for (let round = 0; round < mostRounds; round++) {
    const texts = draft.texts()
    const composed = composePack([[readLayer(new Map(texts.map(({ path, text }) => [path, text])))]])
    if ('problems' in composed) {
      throw new FieldbookError('refused', {
        en: composed.problems.map(({ file, message }) => `${file}: ${message.en}`).join('\n'),
        zh: composed.problems.map(({ file, message }) => `${file}：${message.zh}`).join('\n'),
      })
    }
    const made = await newEngagement(composed.pack, { language: draft.language, answers: draft.answers, today: draft.today, kinds })
    const errors = made.findings.filter((finding) => finding.severity === 'error')
    if (errors.length === 0) return { pack: composed.pack, files: made.files }
    if (!repair(draft.files, errors, idsIn(made.files), notes)) throw unsound(errors)
  }
  throw unsound([])
}

export interface Tried {
  readonly pack: Pack
  readonly files: readonly PackFile[]
}

/** A record template may leave fields open; what it fills in has to be right. */
export async function leaveOutWrongTemplates(draft: Draft, { pack, files }: Tried, kinds: KindSet): Promise<void> {
  const { language, today, answers } = draft
  const project = await loadProject(filesOf(files), { kinds, today })
  const templates = pack.records[language].flatMap((file) => recordTemplate(file) ?? [])
  const memory = memoryOf(pack, language, answers, today)
  for (const { name, path } of templates) {
    const { problems } = addFromTemplate(project, { templates, memory }, { from: name, title: 'T' }, today)
    if (problems.some((problem) => problem.code !== 'field-missing')) draft.leaveOutRecord(path)
  }
}

function idsIn(files: readonly PackFile[]): (path: string, index: number) => string | undefined {
  const ids = new Map(
    files.map(({ path, text }) => [path, formatOf(path) ? readText(text, formatOf(path) ?? 'yaml').parts.map((part) => textOf(part.data.id)) : []]),
  )
  return (path, index) => ids.get(path)?.[index]
}

function unsound(errors: readonly Finding[]): FieldbookError {
  const said = (language: Language) =>
    errors
      .slice(0, 5)
      .map(({ file, message }) => `\n${file}: ${message[language]}`)
      .join('')
  return new FieldbookError('refused', {
    en: `No pack can be made from this engagement: a new engagement from it would have errors.${said('en')}`,
    zh: `无法由此项目制作模板包：据此新建的项目会有错误。${said('zh')}`,
  })
}
