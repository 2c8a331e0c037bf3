// @ts-check
/** Starts the editor on a folder and stops it again. */
import { randomBytes } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { offerChinese } from './chinese.mjs'
import { installEditor } from './install.mjs'
import { killTree, run, serverNode, startTree, whenEnding } from './processes.mjs'
import { PlainError } from './words.mjs'

const startLimit = 60_000

/**
 * Keeps the editor to the matter: no welcome, no chat, no look-ups, and the theme as the browser prefers it.
 * Values are those of the editor's newest release: one of an older form is rewritten in settings.json while the editor is in use.
 */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  // As in the desktop application; in a browser it would save by itself.
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'git.autofetch': false,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.autoDetectColorScheme': true,
  'workbench.enableExperiments': false,
  'workbench.preferredDarkColorTheme': 'Dark Modern',
  'workbench.preferredLightColorTheme': 'Light Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
}

/**
 * A new folder under the system's temporary one. Its path is short, as sockets inside it must be, and real, as the editor compares paths.
 * @param {string} name
 */
export function temporaryFolder(name) {
  const parent = process.platform === 'win32' ? tmpdir() : '/tmp'
  return realpathSync.native(mkdtempSync(join(parent, `fieldbook-${name}-`)))
}

/**
 * A path as the path of an editor URI: `C:\a` becomes `/c:/a`.
 * @param {string} path
 */
function uriPath(path) {
  const slashed = sep === '\\' ? path.replaceAll('\\', '/') : path
  return /^[A-Za-z]:/.test(slashed) ? `/${slashed.charAt(0).toLowerCase()}${slashed.slice(1)}` : slashed
}

/** @param {string} text */
const withoutStacks = (text) =>
  text
    .split('\n')
    .filter((line) => !/^\s+(at |→)/.test(line))
    .slice(-30)
    .join('\n')

/**
 * @typedef {object} Dirs
 * @property {string} extensionsDir
 * @property {string} dataDir the server's data, user settings included
 */

/**
 * Installs a packed extension where a server started with the same folders finds it.
 * @param {string} vsix
 * @param {Dirs} dirs
 */
export async function installVsix(vsix, { extensionsDir, dataDir }) {
  const { folder } = await installEditor()
  const args = ['--install-extension', vsix, '--force', '--extensions-dir', extensionsDir, '--server-data-dir', dataDir, '--accept-server-license-terms']
  const { code, output } = await run(serverNode(), [join(folder, 'out', 'server-main.js'), ...args], { cwd: folder, seconds: 120 })
  if (code !== 0 || !/successfully installed/.test(output)) {
    throw new PlainError(`The editor did not take ${vsix}:\n${withoutStacks(output)}`, `编辑器未能安装 ${vsix}：\n${withoutStacks(output)}`)
  }
}

/**
 * @param {string} dataDir
 * @param {Record<string, unknown>} settings
 */
function writeUserFiles(dataDir, settings) {
  const user = join(dataDir, 'data', 'User')
  mkdirSync(user, { recursive: true })
  const file = join(user, 'settings.json')
  // What somebody changed in an earlier session stays; a file with comments is theirs alone.
  let kept = {}
  try {
    if (existsSync(file)) kept = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return
  }
  writeFileSync(file, `${JSON.stringify({ ...quietSettings, ...kept, ...settings }, null, 2)}\n`)
  // Without this file the server takes everybody for a reader of English, whatever the browser says.
  if (!existsSync(join(user, 'argv.json'))) writeFileSync(join(user, 'argv.json'), '{}\n')
}

/**
 * @typedef {object} ServerOptions
 * @property {string} [folder] what {@link Server.url} opens
 * @property {number} [port] 0 or nothing for a free one
 * @property {string} [extensionsDir] a temporary one when not given
 * @property {string} [dataDir] a temporary one when not given
 * @property {boolean} [restricted] true leaves workspace trust on, so that a folder opens in Restricted Mode; false is the default
 * @property {boolean} [driver] true lets tests start inside (`payload` in the address) and opens the smoke-test driver
 * @property {string} [token] only addresses that carry it are answered
 * @property {'zh-cn' | 'en'} [language] for every browser; without it each browser's own language decides
 * @property {Record<string, unknown>} [settings] user settings on top of the quiet ones
 * @property {NodeJS.ProcessEnv} [env] for the server and the extension host
 */

/**
 * @typedef {object} Server
 * @property {string} url opens `folder`
 * @property {string} origin `http://127.0.0.1:<port>`
 * @property {number} port
 * @property {string} extensionsDir
 * @property {string} dataDir
 * @property {string} logFile what the server said
 * @property {(folder: string, payload?: readonly (readonly [string, string])[]) => string} address of another folder
 * @property {(path: string) => string} remoteUri names a file of this machine to the workbench in the browser
 * @property {Promise<number>} ended the exit code, when the server ends by itself or is stopped
 * @property {() => Promise<void>} stop ends the whole process tree and removes the temporary folders
 */

/** @param {ServerOptions} options @param {Dirs} dirs */
function serverArguments(options, { extensionsDir, dataDir }) {
  return [
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--accept-server-license-terms', '--telemetry-level', 'off'],
    ...['--server-data-dir', dataDir, '--extensions-dir', extensionsDir],
    ...(options.token ? ['--connection-token', options.token] : ['--without-connection-token']),
    ...(options.restricted ? [] : ['--disable-workspace-trust']),
    ...(options.driver ? ['--enable-smoke-test-driver'] : []),
    ...(options.language ? ['--locale', options.language] : []),
  ]
}

/**
 * Waits until the server names its port.
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} logFile
 * @returns {Promise<number>}
 */
function listening(child, logFile) {
  const log = createWriteStream(logFile)
  return new Promise((resolve, reject) => {
    let said = ''
    const fail = () => {
      const tail = withoutStacks(said)
      reject(new PlainError(`The editor's server did not start. It said:\n${tail}`, `编辑器服务未能启动，其输出为：\n${tail}`))
    }
    const limit = setTimeout(fail, startLimit)
    /** @param {Buffer} chunk */
    const read = (chunk) => {
      log.write(chunk)
      if (said.length < 100_000) said += chunk
      const port = /Extension host agent listening on (\d+)/.exec(said)?.[1]
      if (!port) return
      clearTimeout(limit)
      resolve(Number(port))
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('error', reject)
    child.once('close', () => {
      clearTimeout(limit)
      log.end()
      fail()
    })
  })
}

/**
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer(options = {}) {
  const { folder: vscode } = await installEditor()
  const temporary = options.extensionsDir && options.dataDir ? undefined : temporaryFolder('editor')
  const removeTemporary = () => temporary && rmSync(temporary, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  const forget = whenEnding(removeTemporary)
  const dirs = { extensionsDir: options.extensionsDir ?? join(temporary ?? '', 'extensions'), dataDir: options.dataDir ?? join(temporary ?? '', 'data') }
  mkdirSync(dirs.extensionsDir, { recursive: true })
  writeUserFiles(dirs.dataDir, options.settings ?? {})
  if (options.language !== 'en') await offerChinese(dirs.dataDir)
  const serve = join(dirname(fileURLToPath(import.meta.url)), 'serve.mjs')
  const child = startTree(serverNode(), [serve, join(vscode, 'out', 'server-main.js'), ...serverArguments(options, dirs)], {
    cwd: vscode,
    env: { ...process.env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => child.once('close', (code) => resolve(code ?? -1)))
  const stop = async () => {
    killTree(child)
    await ended
    forget()
    removeTemporary()
  }
  const logFile = join(dirs.dataDir, `server-${randomBytes(3).toString('hex')}.log`)
  let port
  try {
    port = await listening(child, logFile)
  } catch (error) {
    await stop()
    throw error
  }
  const origin = `http://127.0.0.1:${port}`
  /** @type {Server['address']} */
  const address = (folder, payload) => {
    const query = new URLSearchParams({ ...(options.token ? { tkn: options.token } : {}), folder: uriPath(folder) })
    if (payload) query.set('payload', JSON.stringify(payload))
    return `${origin}/?${query.toString().replaceAll('%2F', '/')}`
  }
  const remoteUri = (/** @type {string} */ path) => `vscode-remote://127.0.0.1:${port}${uriPath(path)}`
  return { ...dirs, origin, port, logFile, address, remoteUri, ended, stop, url: options.folder ? address(options.folder) : origin }
}
