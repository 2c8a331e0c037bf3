import type { PackFile } from './pack.ts'

export const basePath = '.fieldbook/template-base.json'

/**
 * The files of a pack as they were last filled in, which is what a newer version is compared with. JSON with one line of text
 * per line: Git shows and merges it line by line, and other line ends of a checkout do not change it.
 */
export function writeBase(files: readonly PackFile[]): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  return `${JSON.stringify(Object.fromEntries(sorted.map(({ path, text }) => [path, text.split('\n')])), null, 1)}\n`
}

/** `undefined` where the text is no such memory. */
export function readBase(text: string): PackFile[] | undefined {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined
  const files = Object.entries(data).map(([path, lines]) => (isLines(lines) ? { path, text: lines.join('\n') } : undefined))
  return files.every((file) => file !== undefined) ? files : undefined
}

function isLines(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((line) => typeof line === 'string')
}
