// @ts-check
/** The sample as it stands in its folder: every file, and the records in them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * @typedef {{ [key: string]: any }} Data
 * @typedef {{ id: string, kind: string, file: string, text: string, part: any, others: any[], data: Data }} SampleRecord
 */

/**
 * @param {string} folder
 * @param {{ readText: Function, formatOf: Function }} record
 */
export function readSample(folder, { readText, formatOf }) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('.fieldbook/cache/'))
    .sort()
  /** @type {Map<string, Buffer>} */
  const files = new Map(paths.map((path) => [path, readFileSync(join(folder, path))]))
  /** @type {SampleRecord[]} */
  const records = []
  for (const [file, bytes] of files) {
    const format = file === 'README.md' ? undefined : formatOf(file)
    if (!format) continue
    const text = bytes.toString('utf8')
    const { parts } = readText(text, format)
    for (const part of parts) {
      const id = part.data.id ?? part.heading?.id ?? part.data.kind
      const kind = part.data.kind ?? (part.form === 'section' ? 'Requirement' : undefined)
      if (kind) records.push({ id: String(id), kind, file, text, part, others: parts.filter((/** @type {any} */ each) => each !== part), data: part.data })
    }
  }
  return { files, records }
}
