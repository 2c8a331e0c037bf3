import { FieldbookError } from '../base/error.ts'

/** A pack in a Git repository, as `https://host/packs.git//folder#branch` names it. */
export interface GitAddress {
  readonly url: string
  /** The pack's folder in the repository; empty for its root. */
  readonly folder: string
  /** A branch or a tag; `undefined` for the usual branch. */
  readonly ref: string | undefined
  /** What an engagement remembers: the address without a password. */
  readonly source: string
}

/** Whether a text names a repository and not a folder of this machine. */
export function isGitAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^\w[\w.-]*@[\w.-]+:/.test(text)
}

/** Reads an address; throws for one that Git could take for something else than a place to fetch from. */
export function readGitAddress(text: string): GitAddress {
  const [address = '', ref, more] = text.split('#')
  const [, head = '', rest = ''] = /^([a-z]+:\/\/|)(.*)$/i.exec(address) ?? []
  const at = rest.indexOf('//', head.toLowerCase() === 'file://' ? 1 : 0)
  const url = head + (at < 0 ? rest : rest.slice(0, at))
  const folder = at < 0 ? '' : rest.slice(at + 2).replace(/\/+$/, '')
  const good =
    more === undefined &&
    !/[\s\p{Cc}\\]|@-/u.test(text) &&
    /^(https?:\/\/|ssh:\/\/|file:\/\/\/|\w[\w.-]*@\w[\w.-]*:)[^-]/i.test(url) &&
    (ref === undefined || (/^\w[\w./-]{0,199}$/.test(ref) && !ref.includes('..'))) &&
    (folder === '' || /^[\p{L}\p{N}_][^/]*(\/[\p{L}\p{N}_][^/]*)*$/u.test(folder))
  if (!good) throw unusable(text)
  const open = url.replace(/^((?:https?|ssh):\/\/)([^/@:]*)(?::[^/@]*)?@/i, (_, scheme: string, user: string) =>
    /^ssh/i.test(scheme) ? `${scheme}${user}@` : scheme,
  )
  return { url, folder, ref, source: `${open}${folder === '' ? '' : `//${folder}`}${ref === undefined ? '' : `#${ref}`}` }
}

function unusable(text: string): FieldbookError {
  const shown = text.replace(/\/\/[^/@]*@/, '//…@')
  return new FieldbookError('bad-arguments', {
    en: `${shown} is no address of a pack: write https://host/packs.git, with //folder and #branch after it where they are needed.`,
    zh: `${shown} 不是可用的模板包地址：请写成 https://host/packs.git，需要时在后面加 //文件夹 和 #分支。`,
  })
}
