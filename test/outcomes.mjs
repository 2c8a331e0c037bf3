// @ts-check
/** Printing outcomes and keeping them for `npm test`, which adds up all suites. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../scripts/editor/processes.mjs'

/** @typedef {import('./outcome.ts').Outcome} Outcome */

export const artifacts = join(root, 'artifacts')

/** @param {Outcome} outcome */
export function print({ name, passed, milliseconds, error }) {
  process.stdout.write(`  ${passed ? '✓' : '✗'} ${name} (${(milliseconds / 1000).toFixed(1)} s)\n`)
  if (error) process.stdout.write(`${error.replace(/^/gm, '      ')}\n`)
}

/**
 * @param {string} suite e.g. `vscode`
 * @param {readonly Outcome[]} outcomes
 * @returns {number} the exit code: no test at all is a failure too
 */
export function conclude(suite, outcomes) {
  const failed = outcomes.filter(({ passed }) => !passed).length
  const passed = outcomes.length - failed
  mkdirSync(join(artifacts, 'results'), { recursive: true })
  writeFileSync(join(artifacts, 'results', `${suite}.json`), `${JSON.stringify({ passed, failed, outcomes }, null, 2)}\n`)
  process.stdout.write(`${suite}: ${passed} passed, ${failed} failed\n`)
  return failed > 0 || passed === 0 ? 1 : 0
}
