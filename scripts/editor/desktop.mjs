// @ts-check
/** The user's own VS Code, with data and extensions apart from theirs. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { onPath, run } from './processes.mjs'
import { PlainError, progress } from './words.mjs'

const macBundle = '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'

/** Whether a window can open here. */
export const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** @returns {string | undefined} the `code` command; undefined without one, without a display, and in a terminal of a remote window, where it takes no folders of its own */
export function desktopCommand() {
  if (!hasDisplay() || process.env.VSCODE_IPC_HOOK_CLI) return undefined
  return onPath(process.platform === 'win32' ? ['code.cmd'] : ['code']) ?? (existsSync(macBundle) ? macBundle : undefined)
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function code(command, args) {
  const shell = process.platform === 'win32' // a .cmd file runs in no other way there
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const all = [...args, ...asRoot]
  return run(shell ? `"${command}"` : command, shell ? all.map((arg) => `"${arg}"`) : all, { shell, seconds: 120 })
}

/** @param {string} home */
const ownFolders = (home) => ['--user-data-dir', join(home, 'user'), '--extensions-dir', join(home, 'extensions')]

/**
 * @param {string} command from {@link desktopCommand}
 * @param {{ home: string, vsix: string, chinese: boolean }} options
 */
export async function installInDesktop(command, { home, vsix, chinese }) {
  const settings = join(home, 'user', 'User', 'settings.json')
  if (!existsSync(settings)) {
    mkdirSync(dirname(settings), { recursive: true })
    writeFileSync(settings, '{\n  "workbench.startupEditor": "none"\n}\n')
  }
  const { code: exit, output } = await code(command, ['--install-extension', vsix, '--force', ...ownFolders(home)])
  if (exit !== 0) throw new PlainError(`VS Code did not take the extension:\n${output}`, `VS Code 未能安装扩展：\n${output}`)
  if (!chinese) return
  const pack = await code(command, ['--install-extension', 'MS-CEINTL.vscode-language-pack-zh-hans', ...ownFolders(home)])
  if (pack.code !== 0)
    progress('VS Code’s Chinese language pack could not be installed; everything stays English.', '未能安装 VS Code 的中文语言包，界面将保持英文。')
}

/**
 * Opens a folder in the desktop VS Code, with data and extensions of its own.
 * @param {string} command
 * @param {{ folder: string, home: string, chinese: boolean }} options
 */
export async function openDesktop(command, { folder, home, chinese }) {
  const { code: exit, output } = await code(command, [...ownFolders(home), ...(chinese ? ['--locale', 'zh-cn'] : []), '--new-window', folder])
  if (exit !== 0) throw new PlainError(`VS Code did not open ${folder}:\n${output}`, `VS Code 未能打开 ${folder}：\n${output}`)
}

/**
 * Opens an address in the user's browser; where that fails the printed address is enough.
 * @param {string} url
 */
export function openInBrowser(url) {
  const opener = { win32: ['rundll32', 'url.dll,FileProtocolHandler'], darwin: ['open'] }[/** @type {string} */ (process.platform)] ?? ['xdg-open']
  const [command = '', ...args] = opener
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}
