// @ts-check
/** A copy of an engagement for one test run, as a Git repository of its own. */
import { cpSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { run, whenEnding } from '../scripts/editor/processes.mjs'
import { temporaryFolder } from '../scripts/editor/server.mjs'

/** Git without the machine's own settings, so that a test sees the same everywhere. */
const plainGit = { GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'core.autocrlf=false', '-c', 'init.defaultBranch=main']

/**
 * @param {string} source the folder to copy
 * @returns {Promise<{ folder: string, remove: () => void }>}
 */
export async function copyFixture(source) {
  const parent = temporaryFolder('work')
  // The folder's name shows in the editor, so it stays.
  const folder = join(
    parent,
    source
      .replace(/[\\/]+$/, '')
      .split(/[\\/]/)
      .at(-1) ?? 'work',
  )
  const remove = () => rmSync(parent, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  const forget = whenEnding(remove)
  cpSync(source, folder, { recursive: true })
  for (const args of [
    ['init', '--quiet'],
    ['add', '--all'],
    ['commit', '--quiet', '--message', 'The fixture'],
  ]) {
    const { code, output } = await run('git', [...identity, ...args], { cwd: folder, env: { ...process.env, ...plainGit } })
    if (code !== 0) throw new Error(`git ${args[0]} in the fixture: ${output}`)
  }
  return {
    folder: realpathSync.native(folder),
    remove: () => {
      forget()
      remove()
    },
  }
}
