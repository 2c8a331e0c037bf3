import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FieldbookError } from '../base/error.ts'
import { limits } from '../base/limits.ts'
import { manifestName } from '../template/manifest.ts'
import type { Pack } from '../template/pack.ts'
import { parsePack } from '../template/parse-pack.ts'
import { shippedPath } from './shipped-path.ts'

const mostFiles = 1000
let builtIn: readonly Pack[] | undefined

/** The template packs that come with Fieldbook. */
export function builtInPacks(): readonly Pack[] {
  builtIn ??= readBuiltIn()
  return builtIn
}

function readBuiltIn(): Pack[] {
  const folder = shippedPath('templates')
  if (folder === undefined) return []
  const names = readdirSync(folder).sort()
  return names.filter((name) => lstatSync(join(folder, name, manifestName), { throwIfNoEntry: false })).map((name) => packAt(join(folder, name)))
}

/** The pack in a folder; throws `not-found` where there is none and `refused` where something is wrong with it. */
export function packAt(folder: string): Pack {
  if (!lstatSync(join(folder, manifestName), { throwIfNoEntry: false })?.isFile()) {
    throw new FieldbookError('not-found', {
      en: `There is no template pack in ${folder}: it needs a ${manifestName}.`,
      zh: `${folder} 中没有模板包：缺少 ${manifestName}。`,
    })
  }
  const parsed = parsePack(new Map(filesIn(folder, '')))
  if ('pack' in parsed) return parsed.pack
  const said = (language: 'en' | 'zh') => parsed.problems.map(({ file, message }) => `${file}: ${message[language]}`).join('\n')
  throw new FieldbookError('refused', {
    en: `The template pack in ${folder} cannot be used.\n${said('en')}`,
    zh: `无法使用 ${folder} 中的模板包。\n${said('zh')}`,
  })
}

/** Real files only, so that a pack never brings in what lies elsewhere on the disk. */
function filesIn(root: string, folder: string): [path: string, text: string][] {
  const found: [string, string][] = []
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.name === '.git' || entry.name === 'node_modules') continue
    if (entry.isDirectory()) found.push(...filesIn(root, path))
    else if (entry.isFile()) found.push([path, readText(join(root, path), path)])
    if (found.length > mostFiles) throw tooMany(root)
  }
  return found
}

function readText(file: string, path: string): string {
  const bytes = readFileSync(file)
  if (bytes.length <= limits.fileBytes && !bytes.includes(0)) return bytes.toString('utf8')
  throw new FieldbookError('refused', {
    en: `${path} is no text, or too large for a template pack; take it out.`,
    zh: `${path} 不是文本，或者过大，不能放进模板包。`,
  })
}

function tooMany(root: string): FieldbookError {
  return new FieldbookError('limit', {
    en: `${root} holds more than ${mostFiles} files: is it really a template pack?`,
    zh: `${root} 中有超过 ${mostFiles} 个文件：它确实是模板包吗？`,
  })
}
