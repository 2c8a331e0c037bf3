import type { Day } from '../../base/date.ts'
import { FieldbookError } from '../../base/error.ts'
import type { Message } from '../../base/message.ts'
import { builtInPlace } from '../../disk/packs.ts'
import { builtInKinds } from '../../kind/built-in.ts'
import type { Outcome, UpdatedFile } from '../../project/template/merge-files.ts'
import { answersThatStand, originOf, type TemplateUpdate, updateTemplate } from '../../project/template/update.ts'
import type { Memory } from '../../template/memory.ts'
import type { Answers, Pack, PackId } from '../../template/pack.ts'
import { openEngagement, todayOf } from '../engagement.ts'
import { ask } from '../new/ask.ts'
import { type ChosenPacks, choosePack } from '../new/choose-pack.ts'
import { completeAnswers, toldAnswers } from '../new/gather-answers.ts'
import { refusePack } from '../new/refuse-pack.ts'
import { printJson, wantsJson } from '../output.ts'
import { paintFor } from '../paint.ts'
import { visible } from '../terminal-text.ts'
import type { Call } from '../verb.ts'

/** Brings the engagement to what its packs say now. Exit code 1 says that there are conflicts to decide. */
export async function update(call: Call): Promise<number> {
  const { root, files, project } = await openEngagement(call)
  const origin = originOf(files)
  const today = todayOf(call)
  const pack = await choosePack(call, root, chosenPacks(call, origin.memory))
  const answers = await answersFor(call, pack, origin.memory, today)
  if (answers === undefined) {
    call.io.stderr.write(call.language === 'zh' ? '已取消，未写入任何内容。\n' : 'Cancelled; nothing was written.\n')
    return 2
  }
  const result = await updateTemplate(project, origin, pack, { answers, today, kinds: builtInKinds() })
  if (result.problems.length > 0) return refusePack(call, result.content, result.problems)
  const written = !call.arguments.flag('dry-run')
  if (written) files.exclusively(() => files.write(result.changes))
  const { before, after } = result
  if (wantsJson(call)) printJson(call, { before, after, written, files: result.files })
  else call.io.stdout.write(said(call, result, written))
  return result.files.some((file) => file.outcome === 'conflict') ? 1 : 0
}

/** The packs that the engagement remembers. Where to find one that does not come with Fieldbook has to be said: a file in a repository is no reason to fetch or read something. */
function chosenPacks(call: Call, { packs }: Memory): ChosenPacks {
  const named = call.arguments.text('template')
  const more = call.arguments.texts('with')
  const [main, ...overlays] = packs
  const mainName = named ?? (main && isBuiltIn(main) ? main.name : undefined)
  const kept = overlays.filter((overlay) => isBuiltIn(overlay) && !more.includes(overlay.name))
  const sourced = overlays.filter((overlay) => !isBuiltIn(overlay))
  if (mainName === undefined || sourced.length > more.length) throw sourceNeeded(packs)
  return { main: mainName, overlays: [...kept.map((overlay) => overlay.name), ...more] }
}

/** A name that is no pack of Fieldbook's own could be a folder or an address, whatever the file says of it. */
function isBuiltIn({ name, source }: PackId): boolean {
  return source === undefined && builtInPlace(name) !== undefined
}

function sourceNeeded([main, ...overlays]: readonly PackId[]): FieldbookError {
  const shown = (pack: PackId | undefined, option: string) => (!pack || isBuiltIn(pack) ? '' : ` ${option} ${pack.source ?? pack.name}`)
  const options = `${shown(main, '--template')}${overlays.map((overlay) => shown(overlay, '--with')).join('')}`
  return new FieldbookError('bad-arguments', {
    en: `This engagement was made from a pack that does not come with Fieldbook. Say where it is; it was:${options}`,
    zh: `此项目所用的模板包不是自带的，请指明它的位置。当时是：${options}`,
  })
}

/** What is remembered, what the command line says, and in a terminal what is asked for besides. */
async function answersFor(call: Call, pack: Pack, memory: Memory, today: Day): Promise<Answers | undefined> {
  const known = { ...answersThatStand(pack, memory.answers), ...toldAnswers(call, pack) }
  const open = pack.questions.some((question) => !Object.hasOwn(known, question.name) && question.applies(known))
  if (!open || !call.io.terminal || wantsJson(call)) return completeAnswers(pack, today, known)
  return (await ask(call, pack, { language: memory.language, answers: known }, today))?.answers
}

const outcomes: { readonly [outcome in Outcome]: Message } = {
  added: { en: 'added', zh: '新增' },
  changed: { en: 'changed', zh: '更新' },
  merged: { en: 'merged', zh: '合并' },
  conflict: { en: 'conflict', zh: '冲突' },
  deleted: { en: 'deleted', zh: '删除' },
  kept: { en: 'kept', zh: '保留' },
  gone: { en: 'left out', zh: '略过' },
  taken: { en: 'left out', zh: '略过' },
}

function said(call: Call, { files, before, after, changes }: TemplateUpdate, written: boolean): string {
  const zh = call.language === 'zh'
  const versions = `${ids(before)} → ${ids(after)}`
  if (changes.length === 0 && files.length === 0) return zh ? `${ids(after)}：没有需要更新的内容。\n` : `${ids(after)}: there is nothing to update.\n`
  const lines = files.map(
    (file) => `  ${outcomes[file.outcome][call.language].padEnd(zh ? 2 : 8)}  ${visible(file.path)}${paintFor(call.io).dim(reason(file, zh))}\n`,
  )
  const conflicts = files.filter((file) => file.outcome === 'conflict').length
  const decide = zh
    ? `请在 ${conflicts} 个文件的冲突标记处做出选择。\n`
    : `Decide between the conflict markers in ${conflicts} ${conflicts === 1 ? 'file' : 'files'}.\n`
  const end = written ? (conflicts > 0 ? decide : '') : zh ? '以上为预览，未写入任何内容。\n' : 'Nothing was written yet.\n'
  return `${versions}\n${lines.join('')}${end}`
}

function ids(packs: readonly PackId[]): string {
  return packs.map(({ name, version }) => `${name} ${version}`).join(' + ')
}

function reason({ outcome, taken, path }: UpdatedFile, zh: boolean): string {
  if (outcome === 'gone') return zh ? '（团队已删除）' : ' (the team deleted it)'
  if (outcome === 'kept') return zh ? '（模板包已去掉，但团队改过）' : ' (gone from the pack, but the team changed it)'
  if (outcome !== 'taken') return ''
  if (taken === path) return zh ? '（已有此文件）' : ' (there is such a file already)'
  return zh ? `（编号 ${taken} 已被占用）` : ` (${taken} is taken)`
}
