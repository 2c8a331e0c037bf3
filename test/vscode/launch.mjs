// @ts-check
/** Two ways to start an editor that runs a suite in its extension host: the desktop application, or the server in a headless browser. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { launchBrowser } from '../../scripts/editor/browser.mjs'
import { openWorkbench } from '../../scripts/editor/page.mjs'
import { onPath, run, startTree } from '../../scripts/editor/processes.mjs'
import { quietSettings, startServer, temporaryFolder } from '../../scripts/editor/server.mjs'
import { progress } from '../../scripts/editor/words.mjs'
import { artifacts } from '../outcomes.mjs'

/**
 * @typedef {import('./suite.ts').Variant} Variant
 *
 * @typedef {object} Launch
 * @property {string} extension the folder of the extension under test
 * @property {string} index the bundled suite
 * @property {string} folder the workspace
 * @property {Variant} variant
 * @property {NodeJS.ProcessEnv} env reaches the extension host
 *
 * @typedef {object} Launched
 * @property {Promise<string>} ended why the editor is no longer there
 * @property {(name: string) => Promise<void>} keep puts what helps to understand a failure under artifacts/
 * @property {() => Promise<void>} stop
 */

/** @param {string} name @param {string} folder */
function keepLogs(name, folder) {
  if (existsSync(folder)) cpSync(folder, join(artifacts, 'logs', name), { recursive: true })
}

/**
 * The server and a headless browser, given what the desktop application gets as arguments.
 * @param {Launch} launch
 * @returns {Promise<Launched>}
 */
export async function launchServer({ extension, index, folder, variant, env }) {
  const server = await startServer({ driver: true, restricted: variant === 'restricted', env })
  const browser = await launchBrowser().catch(async (error) => {
    await server.stop()
    throw error
  })
  const payload = /** @type {const} */ ([
    ['extensionDevelopmentPath', server.remoteUri(extension)],
    ['extensionTestsPath', server.remoteUri(index)],
  ])
  const page = await openWorkbench(browser, server.address(folder, payload), { language: variant === 'chinese' ? 'zh' : 'en' })
  return {
    ended: Promise.race([
      server.ended.then((code) => `the server ended with exit code ${code}`),
      new Promise((resolve) => page.once('crash', () => resolve('the page crashed'))),
    ]),
    keep: async (name) => {
      mkdirSync(join(artifacts, 'screenshots'), { recursive: true })
      await page.screenshot({ path: join(artifacts, 'screenshots', `${name}.png`), timeout: 10_000 }).catch(() => undefined)
      keepLogs(name, join(server.dataDir, 'data', 'logs'))
    },
    stop: async () => {
      await browser.close()
      await server.stop()
    },
  }
}

const downloads = 'https://update.code.visualstudio.com/api/releases/stable'

/** Linux needs a display, or the virtual one of xvfb-run. */
const canShow = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || onPath(['xvfb-run']))

/** @returns {Promise<string | undefined>} a desktop VS Code: the one given, or one that can be downloaded; undefined when there is none */
export async function desktopEditor() {
  const given = process.env.FIELDBOOK_VSCODE_EXECUTABLE
  if (given) return given
  if (!canShow()) return undefined
  try {
    const answer = await fetch(downloads, { signal: AbortSignal.timeout(5_000) })
    if (!answer.ok) return undefined
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron')
    return await downloadAndUnzipVSCode({ version: 'stable', timeout: 60_000 })
  } catch {
    return undefined
  }
}

/**
 * The language pack, from where the desktop application gets its extensions.
 * @param {string} executable
 * @param {readonly string[]} folders
 */
async function installChinese(executable, folders) {
  const { resolveCliPathFromVSCodeExecutablePath } = await import('@vscode/test-electron')
  const args = ['--install-extension', 'MS-CEINTL.vscode-language-pack-zh-hans', ...folders]
  const shell = process.platform === 'win32' // its command line is a .cmd there
  const command = resolveCliPathFromVSCodeExecutablePath(executable)
  const { code, output } = await run(shell ? `"${command}"` : command, shell ? args.map((arg) => `"${arg}"`) : args, { shell, seconds: 120 })
  if (code !== 0) progress(`The Chinese language pack could not be installed: ${output}`, `无法安装中文语言包：${output}`)
}

/**
 * @param {string} executable
 * @param {Launch} launch
 * @returns {Promise<Launched>}
 */
export async function launchDesktop(executable, { extension, index, folder, variant, env }) {
  const own = temporaryFolder('desktop')
  const folders = ['--user-data-dir', join(own, 'user'), '--extensions-dir', join(own, 'extensions')]
  mkdirSync(join(own, 'user', 'User'), { recursive: true })
  writeFileSync(join(own, 'user', 'User', 'settings.json'), JSON.stringify(quietSettings))
  if (variant === 'chinese') await installChinese(executable, folders)
  const args = [folder, ...folders, '--disable-telemetry', ...(variant === 'chinese' ? ['--locale', 'zh-cn'] : [])]
  const ended =
    variant === 'restricted'
      ? startRestricted(executable, [...args, `--extensionDevelopmentPath=${extension}`, `--extensionTestsPath=${index}`], env)
      : runTrusted(executable, { extension, index, args, env })
  return {
    ended,
    keep: async (name) => {
      const logs = join(own, 'user', 'logs')
      for (const session of existsSync(logs) ? readdirSync(logs) : []) keepLogs(name, join(logs, session))
    },
    stop: async () => {
      await Promise.race([ended, sleep(15_000)])
      rmSync(own, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
    },
  }
}

/**
 * @param {string} executable
 * @param {{ extension: string, index: string, args: string[], env: NodeJS.ProcessEnv }} launch
 */
async function runTrusted(executable, { extension, index, args, env }) {
  const { runTests } = await import('@vscode/test-electron')
  return runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: extension,
    extensionTestsPath: index,
    extensionTestsEnv: env,
    launchArgs: args,
  }).then(
    (code) => `the editor ended with exit code ${code}`,
    (error) => `the editor ended: ${error}`,
  )
}

/**
 * `runTests` always turns workspace trust off, so Restricted Mode is started here with its other arguments.
 * @param {string} executable
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>}
 */
function startRestricted(executable, args, env) {
  const all = [...args, '--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--skip-welcome', '--skip-release-notes', '--no-cached-data']
  const child = startTree(executable, all, { env: { ...process.env, ...env }, stdio: 'ignore' })
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`the editor did not start: ${error.message}`))
    child.once('close', (code) => resolve(`the editor ended with exit code ${code}`))
  })
}
