import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FieldbookError } from '../base/error.ts'
import { limits } from '../base/limits.ts'

const mostFiles = 1000

/** The files of a pack's folder with their texts. Real files only, so that a pack never brings in what lies elsewhere on the disk. */
export function packFiles(root: string, folder = ''): [path: string, text: string][] {
  const found: [string, string][] = []
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.name === '.git' || entry.name === 'node_modules') continue
    if (entry.isDirectory()) found.push(...packFiles(root, path))
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
