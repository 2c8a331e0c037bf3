// @ts-check
/**
 * `npm test`: everything that must hold, in order, stopping at the first step that fails.
 *   --only <step>    only this step (may be given again)
 *   --keep-going     go on after a failure
 * Ends with one line: `N passed, N failed`. A check counts as one test, a suite as its tests.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { installPackages } from './editor/prepare.mjs'
import { npm, root, run, serverNode } from './editor/processes.mjs'
import { PlainError, runScript } from './editor/words.mjs'

const results = join(root, 'artifacts', 'results')

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ name: string, run: () => Promise<Count> }} Step
 */

/** @param {number} code @returns {Count} */
const asOne = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/**
 * A suite that ends badly has failed, whatever it counted; and one that ran nothing has not passed.
 * @param {number} code
 * @param {Count | undefined} count
 * @returns {Count}
 */
function asCounted(code, count) {
  const { passed, failed } = count ?? { passed: 0, failed: 0 }
  const unsaid = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: failed + (unsaid ? 1 : 0) }
}

/** @param {...string} args */
const node = async (...args) => (await run(serverNode(), args, { cwd: root, show: true })).code

/** @param {...string} args */
const script = async (...args) => (await npm(['run', '--silent', ...args], { cwd: root, show: true })).code

/** @param {string} file */
function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

async function unit() {
  const file = join(results, 'unit.json')
  rmSync(file, { force: true })
  const code = await script('unit', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`)
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] } | undefined} */
  const report = readJson(file)
  if (!report) return asCounted(code, undefined)
  const unread = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length
  return asCounted(code, { passed: report.numPassedTests, failed: report.numFailedTests + unread })
}

/** @param {string} name a folder of test/ whose run.mjs writes artifacts/results/<name>.json */
async function editorSuite(name) {
  const file = join(results, `${name}.json`)
  rmSync(file, { force: true })
  const code = await node(join('test', name, 'run.mjs'))
  return asCounted(code, readJson(file))
}

/** @type {readonly Step[]} */
const steps = [
  // First, for it generates the validators that everything after it imports.
  { name: 'build', run: async () => asOne(await script('build')) },
  { name: 'typecheck', run: async () => asOne(await script('typecheck')) },
  { name: 'lint', run: async () => asOne(await script('lint')) },
  { name: 'imports', run: async () => asOne(await script('imports')) },
  { name: 'unused', run: async () => asOne(await script('unused')) },
  { name: 'docs', run: async () => asOne(await node(join('scripts', 'docs.mjs'), '--check')) },
  { name: 'unit', run: unit },
  { name: 'package', run: async () => asOne(await script('package')) },
  { name: 'vscode', run: () => editorSuite('vscode') },
  { name: 'workbench', run: () => editorSuite('workbench') },
]

/** @returns {{ chosen: readonly Step[], keepGoing: boolean }} */
function readArguments() {
  const names = steps.map(({ name }) => name).join(', ')
  try {
    const { values } = parseArgs({ options: { only: { type: 'string', multiple: true }, 'keep-going': { type: 'boolean', default: false } } })
    const unknown = values.only?.find((only) => !steps.some(({ name }) => name === only))
    if (unknown) throw new Error(`There is no step ${unknown}.`)
    return { chosen: steps.filter(({ name }) => !values.only || values.only.includes(name)), keepGoing: values['keep-going'] }
  } catch (error) {
    const { message } = /** @type {Error} */ (error)
    throw new PlainError(
      `${message}\nnpm test knows --keep-going and --only <step>; the steps are ${names}.`,
      `${message}\nnpm test 支持 --keep-going 和 --only <步骤>；步骤有 ${names}。`,
    )
  }
}

async function main() {
  const { chosen, keepGoing } = readArguments()
  await installPackages()
  const total = { passed: 0, failed: 0 }
  for (const step of chosen) {
    process.stdout.write(`\n── ${step.name} ${'─'.repeat(Math.max(2, 60 - step.name.length))}\n`)
    const start = Date.now()
    const count = await step.run()
    total.passed += count.passed
    total.failed += count.failed
    const seconds = ((Date.now() - start) / 1000).toFixed(1)
    process.stdout.write(`${count.failed === 0 ? '✓' : '✗'} ${step.name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)\n`)
    if (count.failed > 0 && !keepGoing) break
  }
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
  return total.failed === 0 ? 0 : 1
}

await runScript(main)
