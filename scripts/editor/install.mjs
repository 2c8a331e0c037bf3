// @ts-check
/** The editor itself: a real VS Code server and workbench, as the `code-server` package carries them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { once } from './cache.mjs'
import { npm } from './processes.mjs'
import { PlainError, progress } from './words.mjs'

const codeServer = '4.139.1'

/** Our edition of the folder below: raise it when {@link makeEditor} makes something else. */
const edition = 2

const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']

/**
 * Installs packages into a folder, without running their install scripts.
 * @param {string} folder
 * @param {readonly string[]} args
 */
export async function npmInstall(folder, args) {
  const { code, output } = await npm(['install', ...quiet, ...args], { cwd: folder })
  if (code === 0) return
  throw new PlainError(
    `npm could not install ${args.at(-1)}. Check the network and the registry npm uses, then try again. npm said:\n${output.trim()}`,
    `npm 未能安装 ${args.at(-1)}。请检查网络和 npm 使用的镜像源，然后重试。npm 的输出：\n${output.trim()}`,
  )
}

/**
 * A folder that npm takes for a project of its own.
 * @param {string} folder
 */
export function emptyProject(folder) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
}

/** Stands in for the native log writer, which install scripts would compile: without it Output channels stay empty. */
const logWriter = `const { appendFileSync, mkdirSync } = require('node:fs')
const { dirname } = require('node:path')
const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical']
class Logger {
  constructor(type, name, file) { this.file = file; this.level = 2; this.plain = false; mkdirSync(dirname(file), { recursive: true }) }
  write(level, message) {
    if (level < this.level) return
    const line = this.plain ? message : new Date().toISOString().replace('T', ' ').replace('Z', '') + ' [' + names[level] + '] ' + message + '\\n'
    try { appendFileSync(this.file, line) } catch {}
  }
  trace(m) { this.write(0, m) }
  debug(m) { this.write(1, m) }
  info(m) { this.write(2, m) }
  warn(m) { this.write(3, m) }
  error(m) { this.write(4, m) }
  critical(m) { this.write(5, m) }
  getLevel() { return this.level }
  setLevel(level) { this.level = level }
  setPattern() {}
  clearFormatters() { this.plain = true }
  flush() {}
  drop() {}
}
const create = async (name, file) => new Logger('rotating', name, file)
exports.version = 0
exports.setLevel = () => {}
exports.setFlushOn = () => {}
exports.Logger = Logger
exports.createRotatingLogger = create
exports.createAsyncRotatingLogger = create
`

/** Stands in for the native watchdog: ends the extension host when its server is gone. */
const watchdog = `exports.start = (pid) => {
  setInterval(() => { try { process.kill(pid, 0) } catch { process.exit(1) } }, 1000).unref()
}
exports.exit = (code) => process.exit(code || 0)
`

/** @param {string} folder */
async function makeEditor(folder) {
  progress(
    'Installing VS Code from npm, once (about 600 MB on disk, under a minute on a good line) …',
    '首次从 npm 安装 VS Code（约占 600 MB 磁盘，网络良好时不到一分钟）……',
  )
  emptyProject(folder)
  await npmInstall(folder, [`code-server@${codeServer}`])
  const vscode = join(folder, 'node_modules', 'code-server', 'lib', 'vscode')
  progress('Installing what VS Code itself depends on …', '正在安装 VS Code 自身的依赖……')
  await npmInstall(vscode, ['--omit=dev'])
  writeFileSync(join(vscode, 'node_modules', '@vscode', 'spdlog', 'index.js'), logWriter)
  writeFileSync(join(vscode, 'node_modules', '@vscode', 'native-watchdog', 'index.js'), watchdog)
  writeFileSync(join(folder, 'complete'), `${codeServer}\n`)
  progress('VS Code is installed.', 'VS Code 已安装。')
}

/**
 * @typedef {object} Editor
 * @property {string} folder where `out/server-main.js` is
 * @property {string} version the VS Code version
 */

/**
 * Installs the editor when it is missing. A call that finds it there costs milliseconds.
 * @returns {Promise<Editor>}
 */
export async function installEditor() {
  const folder = await once(`code-server-${codeServer}.${edition}`, 'complete', makeEditor)
  const vscode = join(folder, 'node_modules', 'code-server', 'lib', 'vscode')
  const { version } = JSON.parse(readFileSync(join(vscode, 'package.json'), 'utf8'))
  return { folder: vscode, version }
}
