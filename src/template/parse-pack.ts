import { languages, type Message } from '../base/message.ts'
import { contextAt, contextsOf, isFilled, isQuoted } from './context.ts'
import { type Manifest, manifestName, readManifest } from './manifest.ts'
import type { Pack, PackFile, PackProblem } from './pack.ts'
import { gapsOf, type Token } from './tokens.ts'

/** Reads a pack from its files (paths relative to its folder), or says everything that is wrong with it. */
export function parsePack(files: ReadonlyMap<string, string>): { readonly pack: Pack } | { readonly problems: readonly PackProblem[] } {
  const text = files.get(manifestName)
  if (text === undefined)
    return { problems: [{ file: manifestName, message: { en: 'A pack needs a template.yaml; there is none.', zh: '模板包缺少 template.yaml。' } }] }
  const problems: PackProblem[] = []
  const manifest = readManifest(text, problems)
  if (!manifest) return { problems }
  const [en, zh] = languages.map((language) => filesBelow(files, `${language}/`))
  for (const [path, content] of files) {
    if (path === manifestName) continue
    for (const message of checkFile(manifest, path, content)) problems.push({ file: path, message })
  }
  return problems.length > 0 ? { problems } : { pack: { ...manifest, files: { en: en ?? [], zh: zh ?? [] } } }
}

function filesBelow(files: ReadonlyMap<string, string>, folder: string): PackFile[] {
  return [...files]
    .filter(([path]) => path.startsWith(folder))
    .map(([path, text]) => ({ path: path.slice(folder.length), text }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

function isUnsafe(step: string): boolean {
  return step === '' || /^\.+$/.test(step) || /^\.git$/i.test(step) || /[\\:*?"<>|\p{Cc}]/u.test(step) || /[. ]$/.test(step) || deviceName.test(step)
}

function checkFile(manifest: Manifest, path: string, text: string): Message[] {
  if (path.split('/').some(isUnsafe)) {
    return [
      {
        en: 'This name could lead out of the new folder or cannot be written everywhere; rename the file.',
        zh: '此文件名可能越出新文件夹，或在某些系统上无法写入，请改名。',
      },
    ]
  }
  if (!isFilled(path)) return []
  const gaps = gapsOf(text, manifest.delimiters)
  if ('problem' in gaps) return [gaps.problem]
  const known = new Set([...manifest.questions, ...manifest.derived].map((one) => one.name).concat('today', 'language', '.'))
  const contexts = contextsOf(path, text)
  return gaps.all.flatMap((gap) => checkGap(gap, known, contextAt(contexts, gap[2]) === 'quoted' && !isQuoted(text, gap[2])))
}

function checkGap([type, name]: Token, known: ReadonlySet<string>, unquoted: boolean): Message[] {
  if (!['name', '#', '^', '!'].includes(type)) {
    return [
      {
        en: `The gap ${name} is filled in without protection; write it plainly, with nothing before the name.`,
        zh: `填空 ${name} 没有保护，请直接写名称，前面不加符号。`,
      },
    ]
  }
  if (type === '!') return []
  if (!known.has(name)) return [{ en: `${name} is neither a question nor a derived day.`, zh: `${name} 既不是问题，也不是推算的日期。` }]
  if (type === 'name' && unquoted) {
    return [{ en: `In YAML the gap ${name} belongs between double quotes.`, zh: `YAML 中的填空 ${name} 应写在双引号内。` }]
  }
  return []
}
