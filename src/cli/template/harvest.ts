import { existsSync, readdirSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { FieldbookError } from '../../base/error.ts'
import { openFiles } from '../../disk/files.ts'
import { makeFolder } from '../../disk/make-folder.ts'
import { builtInKinds } from '../../kind/built-in.ts'
import { harvestPack } from '../../project/harvest/harvest.ts'
import { harvestNote } from '../../project/harvest/note-text.ts'
import { openEngagement } from '../engagement.ts'
import { printJson, wantsJson } from '../output.ts'
import { visible } from '../terminal-text.ts'
import type { Call } from '../verb.ts'

/** Writes a pack that is made from the engagement into a new folder. */
export async function harvest(call: Call): Promise<number> {
  const to = call.arguments.text('to')
  if (to === undefined)
    throw new FieldbookError('bad-arguments', { en: 'Name the new folder of the pack: --to ../our-pack.', zh: '请指明模板包的新文件夹：--to ../our-pack。' })
  const folder = resolve(call.folder, to)
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new FieldbookError('file-exists', {
      en: `There is something in ${folder} already; name a new folder.`,
      zh: `${folder} 中已有内容，请换一个新文件夹。`,
    })
  }
  const name = call.arguments.text('name') ?? nameFrom(basename(folder))
  const { project } = await openEngagement(call)
  const { files, notes, language } = await harvestPack(project, name, builtInKinds())
  const all = [...files, { path: 'HARVEST.md', text: harvestNote(notes, language) }]
  makeFolder(folder)
  openFiles(folder).write(all.map(({ path, text }) => ({ path, before: undefined, after: text })))
  const paths = all.map((file) => file.path)
  if (wantsJson(call))
    printJson(call, { folder, name, files: paths, leftOut: notes.of('left-out'), repaired: notes.of('repaired'), dropped: notes.of('dropped') })
  else call.io.stdout.write(said(call, folder, paths.length, to))
  return 0
}

function said({ language }: Call, folder: string, count: number, to: string): string {
  const option = /^[\w./-]+$/.test(to) ? to : `"${to}"`
  if (language === 'zh') {
    return `已在 ${visible(folder)} 写入 ${count} 个文件。\n请先通读其中的 HARVEST.md，再试用：fieldbook new try-out --template ${visible(option)}\n`
  }
  return `${count} files were written to ${visible(folder)}.\nRead HARVEST.md there first, then try it: fieldbook new try-out --template ${visible(option)}\n`
}

/** A name as packs have it, made from that of a folder. */
function nameFrom(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
  if (name !== '') return name
  throw new FieldbookError('bad-arguments', {
    en: 'Give the pack a name of small letters, digits and hyphens: --name our-pack.',
    zh: '请用小写字母、数字和连字符给模板包命名：--name our-pack。',
  })
}
