import { lstatSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** The nearest folder at or above one that holds `engagement.yaml`; `undefined` where there is none. */
export function findEngagement(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (lstatSync(join(folder, 'engagement.yaml'), { throwIfNoEntry: false })) return folder
    if (folder === dirname(folder)) return undefined
  }
}
