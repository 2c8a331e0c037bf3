import { lstatSync, mkdirSync, rmdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it; returns what it made, the outermost first. Step by step, since Node's own way never ends
 * where a system refuses a new folder by saying that the one above is not there, as `/proc` does.
 */
export function makeFolder(folder: string): string[] {
  const made: string[] = []
  try {
    for (const each of missingAt(folder)) if (make(each)) made.push(each)
    return made
  } catch (error) {
    removeEmpty(made)
    throw error
  }
}

/** Takes folders away again that `makeFolder` made, as far as nothing is in them. */
export function removeEmpty(made: readonly string[]): void {
  for (const each of [...made].reverse()) {
    try {
      rmdirSync(each)
    } catch {
      return
    }
  }
}

function missingAt(folder: string): string[] {
  const missing: string[] = []
  for (let at = folder; !lstatSync(at, { throwIfNoEntry: false }) && at !== dirname(at); at = dirname(at)) missing.unshift(at)
  return missing
}

/** Another process may be quicker. */
function make(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && statSync(folder).isDirectory()) return false
    throw error
  }
}
