import { limits } from '../base/limits.ts'
import type { Message } from '../base/message.ts'
import type { KindSet } from './kind.ts'
import type { KindText, OwnKinds } from './read-own-kinds.ts'

/** The kinds of an engagement: the built-in ones and those of its own files. What compiles schemas is loaded only where there is such a file. */
export async function loadOwnKinds(files: readonly KindText[], builtIn: KindSet): Promise<OwnKinds> {
  const kindFiles = files.filter(({ path }) => /\.(json|ya?ml)$/i.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1))
  if (kindFiles.length === 0) return { kinds: builtIn, problems: [] }
  const { readOwnKinds } = await import('./read-own-kinds.ts')
  const { kinds, problems } = readOwnKinds(kindFiles.slice(0, limits.ownKinds), builtIn)
  const refused = kindFiles.slice(limits.ownKinds).map(({ path }) => ({ file: path, problems: [{ code: 'kind-file', pointer: '', message: tooMany }] }))
  return { kinds, problems: [...problems, ...refused] }
}

const tooMany: Message = {
  en: `An engagement may have ${limits.ownKinds} kinds of its own: this file is not read.`,
  zh: `一个项目最多可有 ${limits.ownKinds} 个自定义类型：本文件未读取。`,
}
