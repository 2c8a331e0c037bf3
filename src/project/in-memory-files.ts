import { FieldbookError } from '../base/error.ts'
import type { FileChange, Files } from './ports.ts'

/** Files of an engagement that is not on any disk, such as one that a template is about to write. */
export function inMemoryFiles(content: Iterable<readonly [path: string, text: string]>): Files {
  const texts = new Map(content)
  return {
    list: () => [...texts].map(([path, text]) => ({ path, size: text.length, modified: 0, changed: 0, inode: 0 })).sort((a, b) => (a.path < b.path ? -1 : 1)),
    paths: () => [...texts.keys()].sort(),
    read: (path) => {
      const text = texts.get(path)
      return text === undefined ? undefined : { text }
    },
    names: (folder) => namesBelow(texts.keys(), folder),
    write: (changes) => {
      for (const change of changes) confirm(texts, change)
      for (const { path, after } of changes) {
        if (after === undefined) texts.delete(path)
        else texts.set(path, after)
      }
    },
    exclusively: (work) => work(),
  }
}

function namesBelow(paths: Iterable<string>, folder: string): readonly string[] | undefined {
  const start = folder === '' ? '' : `${folder}/`
  const names = new Set<string>()
  for (const path of paths) if (path.startsWith(start)) names.add(path.slice(start.length).replace(/(?<=\/).*/s, ''))
  return folder !== '' && names.size === 0 ? undefined : [...names].sort()
}

function confirm(texts: ReadonlyMap<string, string>, { path, before }: FileChange): void {
  if (texts.get(path) === before) return
  throw new FieldbookError(before === undefined ? 'file-exists' : 'file-changed', {
    en: `${path} is not as it was when it was read; nothing was written.`,
    zh: `${path} 与读取时不一致，未写入任何内容。`,
  })
}
