import { join, relative } from 'node:path'
import { openFiles } from '../disk/files.ts'
import type { Report } from './formats/report.ts'
import { paintFor } from './paint.ts'
import type { Call } from './verb.ts'

const widest = 160
const widthOfPipe = 120

/** How findings are shown to people. `texts` holds files as they would be after a change. */
export function reportSetting(call: Call, root: string, texts: ReadonlyMap<string, string | undefined> = new Map()): Omit<Report, 'result' | 'milliseconds'> {
  const files = openFiles(root)
  return {
    language: call.language,
    paint: paintFor(call.io),
    columns: Math.min(call.io.stdout.columns ?? widthOfPipe, widest),
    pathOf: (file) => shownPath(call, root, file),
    textOf: (file) => {
      if (texts.has(file)) return texts.get(file)
      const read = files.read(file)
      return read && 'text' in read ? read.text : undefined
    },
  }
}

/** A file's path as seen from where the command was typed, or the whole path where that is shorter, so that a terminal can open it. */
export function shownPath(call: Call, root: string, file: string): string {
  const absolute = join(root, file)
  const near = relative(call.io.cwd, absolute)
  return near.length < absolute.length ? near : absolute
}
