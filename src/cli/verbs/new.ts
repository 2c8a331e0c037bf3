import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Day } from '../../base/date.ts'
import { FieldbookError } from '../../base/error.ts'
import type { Language } from '../../base/message.ts'
import { openFiles } from '../../disk/files.ts'
import { makeFolder, removeEmpty } from '../../disk/make-folder.ts'
import type { NewEngagement } from '../../project/new-engagement.ts'
import type { Answers, Pack } from '../../template/pack.ts'
import { choiceOf } from '../arguments.ts'
import { todayOf } from '../engagement.ts'
import { findingJson } from '../formats/json.ts'
import type { ChosenPacks } from '../new/choose-pack.ts'
import { fileTree } from '../new/file-tree.ts'
import { nextSteps } from '../new/next-steps.ts'
import { refusePack } from '../new/refuse-pack.ts'
import { expectPositionals, printJson, wantsJson } from '../output.ts'
import { paintFor } from '../paint.ts'
import { type Call, example, formatOption, type Verb } from '../verb.ts'

export const newVerb: Verb = {
  name: 'new',
  summary: { en: 'Begin an engagement from a template pack.', zh: '用模板包新建一个实施项目。' },
  usage: '[dir] [--template <pack>] [--with <overlay>]... [--language <en|zh>] [--answers <file>] [--set <name>=<answer>]...',
  details: [
    {
      en: 'In a terminal it asks what it was not told. Elsewhere, such as in a script, every answer that is needed has to be given. Either all files are written or none.',
      zh: '在终端中会逐项询问尚未提供的内容；在脚本等场合，所有必需的答案都要事先给出。文件要么全部写入，要么一个都不写。',
    },
  ],
  options: [
    {
      name: 'template',
      value: '<pack>',
      help: {
        en: 'A pack that comes with Fieldbook (`fieldbook template list`), or the folder or Git address of another. Asked for in a terminal, basic elsewhere.',
        zh: '自带的模板包名称（见 `fieldbook template list`），或其他模板包的文件夹或 Git 地址。在终端中会询问，其他场合默认为 basic。',
      },
    },
    {
      name: 'with',
      value: '<overlay>',
      multiple: true,
      help: { en: 'An overlay that is added to the pack; may be repeated.', zh: '加在模板包之上的叠加包，可重复。' },
    },
    { name: 'language', value: '<en|zh>', help: { en: 'Language of the new documents.', zh: '新文档使用的语言。' } },
    { name: 'answers', value: '<file>', help: { en: 'A YAML file with answers.', zh: '写有答案的 YAML 文件。' } },
    {
      name: 'set',
      value: '<name>=<answer>',
      multiple: true,
      help: { en: 'One answer; may be repeated. Items of a list are separated by commas.', zh: '一个答案，可重复；列表的各项用逗号分隔。' },
    },
    formatOption,
  ],
  json: {
    folder: '/projects/haolin-erp',
    packs: [{ name: 'basic', version: '1.0' }],
    language: 'en',
    answers: { client: '…' },
    files: ['engagement.yaml'],
    findings: [],
  },
  examples: [
    example('fieldbook new haolin-erp', 'Asks, then writes a new folder.', '逐项询问后写入新文件夹。'),
    example(
      'fieldbook new haolin-erp --template https://git.example.com/packs.git//erp#v2',
      'Fetches the pack erp of a repository, at its tag v2.',
      '从仓库获取模板包 erp 的 v2 标签。',
    ),
    example('fieldbook new haolin-erp --language zh --answers answers.yaml', 'Takes the answers from a file.', '从文件读取答案。'),
  ],
  run: runNew,
}

async function runNew(call: Call): Promise<number> {
  const [{ newEngagement }, { builtInKinds }] = await Promise.all([import('../../project/new-engagement.ts'), import('../../kind/built-in.ts')])
  const [dir = '.'] = expectPositionals(call, [], ['[dir]'])
  const json = wantsJson(call)
  const root = resolve(call.folder, dir)
  if (existsSync(join(root, 'engagement.yaml'))) throw inTheWay(root, ['engagement.yaml'])
  const today = todayOf(call)
  const wanted = await wishes(call, root, today, json)
  if (wanted === undefined) return cancelled(call)
  const made = await newEngagement(wanted.pack, { ...wanted, today, kinds: builtInKinds() })
  if (made.findings.some((finding) => finding.severity === 'error')) return refusePack(call, made.files, made.findings)
  write(root, made)
  if (json) printJson(call, resultJson(root, wanted, made))
  else call.io.stdout.write(resultText(call, dir, root, made))
  return 0
}

/** What the engagement is made from. */
interface Wishes {
  readonly pack: Pack
  readonly language: Language
  readonly answers: Answers
}

/** What the command line tells, completed by questions in a terminal and by defaults elsewhere; `undefined` when the one who answers cancels. */
async function wishes(call: Call, root: string, today: Day, json: boolean): Promise<Wishes | undefined> {
  const [{ choosePack }, { completeAnswers, toldAnswers }] = await Promise.all([import('../new/choose-pack.ts'), import('../new/gather-answers.ts')])
  const mayAsk = call.io.terminal !== undefined && !json
  const chosen = await chosenPacks(call, mayAsk)
  if (!chosen) return undefined
  const pack = await choosePack(call, root, chosen)
  const named = call.arguments.text('language')
  const only = pack.languages.length === 1 ? pack.languages[0] : undefined
  const told = { language: named === undefined ? only : choiceOf('--language', named, ['en', 'zh']), answers: toldAnswers(call, pack) }
  if (!mayAsk) return { pack, language: told.language ?? call.language, answers: completeAnswers(pack, today, told.answers) }
  const { ask } = await import('../new/ask.ts')
  const asked = await ask(call, pack, told, today)
  return asked && { pack, ...asked }
}

async function chosenPacks(call: Call, mayAsk: boolean): Promise<ChosenPacks | undefined> {
  const main = call.arguments.text('template')
  const overlays = call.arguments.texts('with')
  if (main !== undefined || overlays.length > 0 || !mayAsk) return { main: main ?? 'basic', overlays }
  const [{ askPack }, { builtInPacks }] = await Promise.all([import('../new/ask-pack.ts'), import('../../disk/packs.ts')])
  return askPack(call, builtInPacks())
}

function write(root: string, { files }: NewEngagement): void {
  const taken = files.map((file) => file.path).filter((path) => existsSync(join(root, path)))
  if (taken.length > 0) throw inTheWay(root, taken)
  const made = makeFolder(root)
  try {
    openFiles(root).write(files.map(({ path, text }) => ({ path, before: undefined, after: text })))
  } catch (error) {
    removeEmpty(made)
    throw error
  }
}

function inTheWay(root: string, paths: readonly string[]): FieldbookError {
  const some = paths.slice(0, 5).join(', ')
  const more = paths.length > 5 ? ', …' : ''
  return new FieldbookError('file-exists', {
    en: `In ${root} there is already ${some}${more}; nothing was written. Name another folder.`,
    zh: `${root} 中已有 ${some}${more}，未写入任何内容。请换一个文件夹。`,
  })
}

function cancelled({ io, language }: Call): number {
  io.stderr.write(language === 'zh' ? '已取消，未写入任何内容。\n' : 'Cancelled; nothing was written.\n')
  return 2
}

function resultText(call: Call, dir: string, root: string, { files, open }: NewEngagement): string {
  const paths = files.map((file) => file.path)
  return `${fileTree(dir === '.' ? root : dir, paths, paintFor(call.io))}\n${nextSteps(call, dir, open)}`
}

function resultJson(root: string, { pack, language, answers }: Wishes, { files, findings }: NewEngagement): object {
  const paths = files.map((file) => file.path)
  return { folder: root, packs: pack.chosen, language, answers, files: paths, findings: findings.map((finding) => findingJson(finding, language)) }
}
