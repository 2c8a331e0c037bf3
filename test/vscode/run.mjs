// @ts-check
/**
 * Runs test/vscode/suite inside a real editor, once per variant:
 *   node test/vscode/run.mjs [--variant trusted|restricted|chinese]… [--desktop | --server] [--fixture dir] [--suite dir] [--extension dir]
 * The desktop application is used where it is given (FIELDBOOK_VSCODE_EXECUTABLE) or can be downloaded, else the server from npm.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { onPath, root, run } from '../../scripts/editor/processes.mjs'
import { temporaryFolder } from '../../scripts/editor/server.mjs'
import { PlainError, runScript } from '../../scripts/editor/words.mjs'
import { copyFixture } from '../fixture.mjs'
import { conclude, print } from '../outcomes.mjs'
import { bundleSuite } from './bundle.mjs'
import { desktopEditor, launchDesktop, launchServer } from './launch.mjs'

/**
 * @typedef {import('../outcome.ts').Outcome} Outcome
 * @typedef {import('./suite.ts').Report} Report
 * @typedef {import('./suite.ts').Variant} Variant
 */

/** @type {readonly Variant[]} */
const variants = ['trusted', 'restricted', 'chinese']

/** The suite must start, and each of its tests must end, within this time. */
const silence = 150_000

/** @param {string} file @returns {Report[]} whole lines only: the last one may still be on its way */
function readReport(file) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}

/**
 * Prints outcomes as they arrive, until the suite is done, the editor ends or nothing happens for too long.
 * @param {string} file
 * @param {Promise<string>} ended
 * @param {string} variant
 */
async function follow(file, ended, variant) {
  /** @type {Outcome[]} */
  const outcomes = []
  /** @type {string | undefined} */
  let broken
  void ended.then((reason) => (broken = reason))
  let read = 0
  let current = 'the suite starts'
  for (let last = Date.now(); ; ) {
    const stopped = broken // before reading: what was written until then counts
    const lines = readReport(file)
    if (lines.length > read) last = Date.now()
    for (const line of lines.slice(read)) {
      if (line.kind === 'done') return outcomes
      if (line.kind === 'start') current = line.name
      else {
        outcomes.push({ ...line.outcome, name: `${variant}: ${line.outcome.name}` })
        print(line.outcome)
      }
    }
    read = lines.length
    const late = Date.now() - last > silence
    if (stopped || late) {
      const outcome = { name: current, passed: false, milliseconds: Date.now() - last, error: stopped ?? `nothing happened for ${silence / 1000} s` }
      print(outcome)
      return [...outcomes, { ...outcome, name: `${variant}: ${current}` }]
    }
    await sleep(100)
  }
}

/**
 * @param {Variant} variant
 * @param {{ fixture: string, extension: string, index: string, desktop: string | undefined }} what
 */
async function runVariant(variant, { fixture, extension, index, desktop }) {
  process.stdout.write(`${variant}\n`)
  const copy = await copyFixture(fixture)
  const report = join(copy.folder, '..', 'report.jsonl')
  writeFileSync(report, '')
  const launch = { extension, index, folder: copy.folder, variant, env: { FIELDBOOK_TEST_REPORT: report, FIELDBOOK_TEST_VARIANT: variant } }
  const editor = desktop ? await launchDesktop(desktop, launch) : await launchServer(launch)
  try {
    const outcomes = await follow(report, editor.ended, variant)
    if (outcomes.length === 0) outcomes.push({ name: `${variant}: the suite has a test`, passed: false, milliseconds: 0, error: 'no test ran' })
    if (outcomes.some(({ passed }) => !passed)) await editor.keep(`vscode-${variant}-failed`)
    return outcomes
  } finally {
    await editor.stop()
    copy.remove()
  }
}

/** @param {Variant[]} names @param {{ fixture: string, suite: string, extension: string, desktop: string | undefined, label: string }} what */
async function runAll(names, what) {
  const bundled = temporaryFolder('suite')
  const index = join(bundled, 'index.js')
  try {
    await bundleSuite(what.suite, index)
    /** @type {Outcome[]} */
    const outcomes = []
    for (const variant of names) outcomes.push(...(await runVariant(variant, { ...what, index })))
    return conclude(what.label, outcomes)
  } finally {
    rmSync(bundled, { recursive: true, force: true })
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      variant: { type: 'string', multiple: true, default: [...variants] },
      desktop: { type: 'boolean', default: false },
      server: { type: 'boolean', default: false },
      fixture: { type: 'string', default: join(root, 'test', 'fixtures', 'editor') },
      suite: { type: 'string', default: join(root, 'test', 'vscode', 'suite') },
      extension: { type: 'string', default: root },
      label: { type: 'string', default: 'vscode' },
    },
  })
  const names = /** @type {Variant[]} */ (values.variant)
  const unknown = names.find((name) => !variants.includes(name))
  if (unknown)
    throw new PlainError(`There is no variant ${unknown}; there are ${variants.join(', ')}.`, `没有 ${unknown} 这个变体，可用的有 ${variants.join('、')}。`)
  const desktop = values.server ? undefined : await desktopEditor()
  if (values.desktop && !desktop)
    throw new PlainError(
      'No desktop VS Code: set FIELDBOOK_VSCODE_EXECUTABLE to its path.',
      '没有桌面版 VS Code：请用 FIELDBOOK_VSCODE_EXECUTABLE 指定其路径。',
    )
  const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
  const virtual = desktop && headless ? onPath(['xvfb-run']) : undefined
  if (virtual) {
    const again = await run(virtual, ['-a', process.execPath, ...process.argv.slice(1)], { show: true })
    return again.code
  }
  process.stdout.write(desktop ? `In the desktop editor ${desktop}\n` : 'In the editor from npm\n')
  const { fixture, suite, extension, label } = values
  return runAll(names, { fixture: resolve(fixture), suite: resolve(suite), extension: resolve(extension), desktop, label })
}

await runScript(main)
