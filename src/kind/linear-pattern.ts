import { RE2JS } from 're2js'
import { limits } from '../base/limits.ts'

/** A regular expression from a repository: its time grows with the text's length and never faster. */
export interface LinearPattern {
  test(text: string): boolean
}

const compiled = new Map<string, LinearPattern>()

/**
 * Reads a regular expression in RE2's syntax (no look-around, no back references); throws where it is none.
 * Text longer than `limits.patternInput` never fits.
 */
export function compilePattern(source: string): LinearPattern {
  const known = compiled.get(source)
  if (known) return known
  const pattern = RE2JS.compile(source)
  const made: LinearPattern = { test: (text) => text.length <= limits.patternInput && pattern.matcher(text).find() }
  if (compiled.size >= 500) compiled.clear()
  compiled.set(source, made)
  return made
}
