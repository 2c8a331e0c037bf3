// @ts-check
/** Starting other programs, and never leaving one behind. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PlainError } from './words.mjs'

/** The root of the checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

const windows = process.platform === 'win32'

/** @type {Set<() => void>} */
const cleanups = new Set()

function cleanUp() {
  for (const step of cleanups) {
    cleanups.delete(step)
    try {
      step()
    } catch (error) {
      process.stderr.write(`${error}\n`)
    }
  }
}

/**
 * Runs `step` when this process ends, by itself or by a signal. `step` must be synchronous.
 * @param {() => void} step
 * @returns {() => void} forgets the step
 */
export function whenEnding(step) {
  if (!process.listeners('exit').includes(cleanUp)) {
    process.on('exit', cleanUp)
    for (const [signal, number] of /** @type {const} */ ([
      ['SIGINT', 2],
      ['SIGTERM', 15],
      ['SIGHUP', 1],
    ])) {
      process.on(signal, () => {
        cleanUp()
        process.exit(128 + number)
      })
    }
  }
  cleanups.add(step)
  return () => cleanups.delete(step)
}

/**
 * Ends a process started with {@link startTree} and everything it started.
 * @param {import('node:child_process').ChildProcess} child
 */
export function killTree(child) {
  if (child.pid === undefined) return
  if (windows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' })
    return
  }
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error
  }
}

/**
 * Starts a program as the head of its own process group, so that {@link killTree} reaches all of it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startTree(command, args, options) {
  const child = spawn(command, [...args], { windowsHide: true, ...options, detached: !windows })
  const forget = whenEnding(() => killTree(child))
  child.once('exit', () => forget())
  return child
}

/**
 * @typedef {object} Ran
 * @property {number} code the exit code; -1 when a signal or the time limit ended it
 * @property {string} output standard output and standard error as they came
 */

/**
 * Runs a program to its end and keeps what it says.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, seconds?: number, shell?: boolean, show?: boolean }} [options] `show` passes the output through as well
 * @returns {Promise<Ran>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = startTree(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      shell: options.shell ?? false,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const limit = options.seconds ? setTimeout(() => killTree(child), options.seconds * 1000) : undefined
    /** @param {NodeJS.WritableStream} to */
    const keep = (to) => (/** @type {Buffer} */ chunk) => {
      output += chunk
      if (options.show) to.write(chunk)
    }
    child.stdout?.on('data', keep(process.stdout))
    child.stderr?.on('data', keep(process.stderr))
    child.once('error', reject)
    child.once('close', (code) => {
      clearTimeout(limit)
      resolve({ code: code ?? -1, output })
    })
  })
}

/**
 * Runs npm: the one that started this script, else the one on PATH.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, show?: boolean }} [options]
 */
export function npm(args, options = {}) {
  const started = process.env.npm_execpath
  const env = { ...process.env, npm_config_update_notifier: 'false' }
  if (started && /\.c?js$/.test(started) && existsSync(started)) return run(process.execPath, [started, ...args], { ...options, env })
  return run(windows ? 'npm.cmd' : 'npm', args, { ...options, env, shell: windows })
}

/**
 * The first of `names` that PATH holds, with its full path. On Windows the names carry their ending (`code.cmd`).
 * @param {readonly string[]} names
 */
export function onPath(names) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const file = join(folder, name)
      if (folder && existsSync(file)) return file
    }
  }
  return undefined
}

/** A Node that can run the editor's server (24 or later): this one, or the one the project installs. */
export function serverNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const installed = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node')
  if (existsSync(installed)) return installed
  throw new PlainError(
    'The editor needs Node 24 and the project has not installed it. Run `npm install` (with install scripts allowed), or use Node 24.',
    '编辑器需要 Node 24，而项目里还没有装好。请运行 `npm install`（允许安装脚本），或改用 Node 24。',
  )
}
