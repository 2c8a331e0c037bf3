import { type Language, languages, type Message } from '../base/message.ts'
import { type Manifest, manifestName, readManifest } from './manifest.ts'
import type { PackFile, PackProblem } from './pack.ts'

/** One pack by itself: what its own folder holds. */
export interface Layer {
  readonly manifest: Manifest
  /** Where it was found; `undefined` for a pack that comes with Fieldbook. */
  readonly source: string | undefined
  readonly files: { readonly [language in Language]: readonly PackFile[] }
  /** Record templates. */
  readonly records: { readonly [language in Language]: readonly PackFile[] }
  readonly problems: readonly PackProblem[]
}

/** Reads one pack from its files (paths relative to its folder), together with what is wrong with it. */
export function readLayer(files: ReadonlyMap<string, string>, source?: string): Layer {
  const problems: PackProblem[] = []
  const text = files.get(manifestName)
  if (text === undefined)
    problems.push({ file: manifestName, message: { en: 'A pack needs a template.yaml; there is none.', zh: '模板包缺少 template.yaml。' } })
  const manifest = readManifest(text ?? '{}', text === undefined ? [] : problems)
  for (const path of files.keys()) {
    if (path.split('/').some(isUnsafe)) problems.push({ file: path, message: unsafeName })
    if (isOurs(path)) problems.push({ file: path, message: ours })
  }
  const below = (folder: string) => byLanguage((language) => filesBelow(files, `${folder}${language}/`))
  return { manifest, source, files: below(''), records: below('records/'), problems }
}

export function byLanguage<T>(of: (language: Language) => T): { readonly [language in Language]: T } {
  const [en, zh] = languages.map(of) as [T, T]
  return { en, zh }
}

function filesBelow(files: ReadonlyMap<string, string>, folder: string): PackFile[] {
  return [...files]
    .filter(([path]) => path.startsWith(folder))
    .map(([path, text]) => ({ path: path.slice(folder.length), text }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

const unsafeName: Message = {
  en: 'This name could lead out of the new folder or cannot be written everywhere; rename the file.',
  zh: '此文件名可能越出新文件夹，或在某些系统上无法写入，请改名。',
}

/** What an engagement keeps of its own is no part of a pack, which happens when an engagement is copied as a whole. */
function isOurs(path: string): boolean {
  return /^(?:en|zh)\/\.fieldbook\/(?!kinds\/|records\/)/.test(path)
}

const ours: Message = { en: 'Fieldbook writes this file itself; take it out of the pack.', zh: '此文件由 Fieldbook 自己写入，请从模板包中去掉。' }

const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

function isUnsafe(step: string): boolean {
  return step === '' || /^\.+$/.test(step) || /^\.git$/i.test(step) || /[\\:*?"<>|\p{Cc}]/u.test(step) || /[. ]$/.test(step) || deviceName.test(step)
}
