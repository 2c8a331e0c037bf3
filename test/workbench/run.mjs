// @ts-check
/**
 * Installs dist/fieldbook.vsix into an editor and drives it like a person:
 *   node test/workbench/run.mjs [--grep words] [--show]
 * Runs test/workbench/*.test.ts one scenario after the other; `--show` opens a window to watch.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { launchBrowser } from '../../scripts/editor/browser.mjs'
import { openWorkbench } from '../../scripts/editor/page.mjs'
import { root, run, serverNode } from '../../scripts/editor/processes.mjs'
import { installVsix, startServer, temporaryFolder } from '../../scripts/editor/server.mjs'
import { PlainError, runScript } from '../../scripts/editor/words.mjs'
import { copyFixture } from '../fixture.mjs'
import { artifacts, conclude, print } from '../outcomes.mjs'

/** @typedef {import('./suite.ts').Scenario} Scenario */

const here = dirname(fileURLToPath(import.meta.url))

/** @param {string | undefined} grep @returns {Promise<Scenario[]>} */
async function load(grep) {
  const files = readdirSync(here)
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
  for (const file of files) await import(pathToFileURL(join(here, file)).href)
  const { scenarios } = await import('./suite.ts')
  const chosen = scenarios.filter(({ name }) => name.includes(grep ?? ''))
  if (chosen.length === 0) throw new PlainError('test/workbench holds no scenario to run.', 'test/workbench 中没有可运行的场景。')
  return chosen
}

/** @param {string} name */
const slug = (name) => name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)

/** A tooltip below the pointer would cover what is to be clicked next; on a loaded machine there is time enough for one to open. */
const testSettings = { 'workbench.hover.delay': 3_600_000 }

/** One server for each way to trust, started when first needed; all use the same installed extension. */
async function startEditors() {
  const vsix = join(root, 'dist', 'fieldbook.vsix')
  if (!existsSync(vsix))
    throw new PlainError(
      'dist/fieldbook.vsix does not exist. Run `npm run build && npm run package` first.',
      'dist/fieldbook.vsix 不存在。请先运行 `npm run build && npm run package`。',
    )
  const folder = temporaryFolder('workbench')
  const extensionsDir = join(folder, 'extensions')
  await installVsix(vsix, { extensionsDir, dataDir: join(folder, 'install') })
  /** @type {Map<boolean, ReturnType<typeof startServer>>} */
  const servers = new Map()
  /** @param {boolean} restricted */
  const server = (restricted) => {
    const dataDir = join(folder, restricted ? 'restricted' : 'trusted')
    const started = servers.get(restricted) ?? startServer({ restricted, extensionsDir, dataDir, settings: testSettings })
    servers.set(restricted, started)
    return started
  }
  const stop = async () => {
    for (const started of servers.values()) await (await started).stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  return { server, stop }
}

/**
 * @param {Scenario} scenario
 * @param {import('playwright-core').Browser} browser
 * @param {import('../../scripts/editor/server.mjs').Server} server
 */
async function play({ name, options, body }, browser, server) {
  const { runTest } = await import('../outcome.ts')
  const { Workbench } = await import('./workbench.ts')
  const theme = options.theme ?? 'dark'
  const language = options.language ?? 'en'
  const copy = await copyFixture(join(root, options.fixture ?? join('examples', 'hengrun-erp')))
  for (const [path, text] of Object.entries(options.files ?? {})) {
    mkdirSync(dirname(join(copy.folder, path)), { recursive: true })
    writeFileSync(join(copy.folder, path), text)
  }
  /** @type {import('playwright-core').Page | undefined} */
  let page
  const outcome = await runTest(name, options.seconds ?? 180, async () => {
    page = await openWorkbench(browser, server.address(copy.folder), { theme, language, ...(options.size ? { size: options.size } : {}) })
    await body(new Workbench(page, copy.folder, theme, language))
  })
  if (!outcome.passed && page) {
    const path = join(artifacts, 'screenshots', `failed-${slug(name)}.png`)
    mkdirSync(dirname(path), { recursive: true })
    await page.screenshot({ path, timeout: 10_000 }).catch(() => undefined)
  }
  await page?.context().close()
  copy.remove()
  return outcome
}

async function main() {
  if (Number(process.versions.node.split('.')[0]) < 24) {
    const again = await run(serverNode(), process.argv.slice(1), { show: true })
    return again.code
  }
  const { values } = parseArgs({ options: { grep: { type: 'string' }, show: { type: 'boolean', default: false } } })
  const scenarios = await load(values.grep)
  const editors = await startEditors()
  try {
    const browser = await launchBrowser({ show: values.show })
    const outcomes = []
    for (const scenario of scenarios) {
      const server = await editors.server(scenario.options.restricted ?? false)
      const outcome = await play(scenario, browser, server)
      print(outcome)
      outcomes.push(outcome)
    }
    await browser.close()
    return conclude('workbench', outcomes)
  } finally {
    await editors.stop()
  }
}

await runScript(main)
