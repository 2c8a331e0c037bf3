import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Where something lies that is shipped with the program, such as `templates` or `docs/en/rules`: beside the bundles in `dist`,
 * and in a checkout at the root. `undefined` where there is no such thing.
 */
export function shippedPath(name: string): string | undefined {
  // Code runs from dist/, dist/chunks/ or src/disk/, so the data lies one, two or three folders up.
  let folder = dirname(fileURLToPath(import.meta.url))
  for (let up = 0; up < 3; up++) {
    if (existsSync(join(folder, name))) return join(folder, name)
    folder = dirname(folder)
  }
  return undefined
}
