// @ts-check
/**
 * `npm start`: shows Fieldbook in a real editor, from a fresh clone with nothing but Node and Git.
 *   --browser        in the browser, even where VS Code is installed
 *   --folder <dir>   another folder than the example
 *   --lang zh|en     the language; otherwise the locale's, and in the browser the browser's
 *   --port <n>       a fixed port for the browser
 *   --no-open        opens nothing, only prints the address
 *   --check          starts, makes sure that the workbench answers, and ends
 */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { cacheFolder } from './editor/cache.mjs'
import { desktopCommand, hasDisplay, installInDesktop, openDesktop, openInBrowser } from './editor/desktop.mjs'
import { installEditor } from './editor/install.mjs'
import { installPackages, packedExtension } from './editor/prepare.mjs'
import { root } from './editor/processes.mjs'
import { installVsix, startServer } from './editor/server.mjs'
import { chooseLanguage, language, PlainError, runScript, words } from './editor/words.mjs'

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'boolean', default: false },
        folder: { type: 'string', default: join(root, 'examples', 'hengrun-erp') },
        lang: { type: 'string' },
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
      },
    })
    return values
  } catch (error) {
    const known = '--browser, --folder, --lang, --port, --no-open, --check'
    const { message } = /** @type {Error} */ (error)
    throw new PlainError(`${message}\nnpm start knows ${known}.`, `${message}\nnpm start 支持的选项：${known}。`)
  }
}

/** @param {string} text */
function portNumber(text) {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port
  throw new PlainError(
    `--port takes a number from 0 (any free port) to 65535, not ${text}.`,
    `--port 应为 0（任意空闲端口）到 65535 之间的数，而不是 ${text}。`,
  )
}

/**
 * Runs `install` unless this very package is there already.
 * @param {string} home
 * @param {string} vsix
 * @param {() => Promise<void>} install
 * @param {string} [kind] another kind of installation of the same package
 */
async function installWhenNew(home, vsix, install, kind = '') {
  const stamp = join(home, 'installed')
  const digest = createHash('sha256').update(readFileSync(vsix)).update(kind).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  mkdirSync(home, { recursive: true })
  await install()
  writeFileSync(stamp, digest)
}

/** Makes sure that page and program of the workbench arrive. @param {string} url */
async function checkAnswers(url) {
  const first = await fetch(url, { redirect: 'manual' })
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? ''
  const page = first.status === 302 ? await fetch(new URL(first.headers.get('location') ?? '', url), { headers: { cookie } }) : first
  const program = /src="([^"]*workbench\.js)"/.exec(await page.text())?.[1]
  const answer = program ? await fetch(new URL(program, url), { headers: { cookie } }) : page
  if (!program || !answer.ok)
    throw new PlainError(`The workbench does not answer at ${url} (HTTP ${answer.status}).`, `工作台在 ${url} 没有响应（HTTP ${answer.status}）。`)
}

/**
 * @param {{ folder: string, home: string, vsix: string, port: number, given: boolean }} options `given`: the language was asked for
 */
async function serve({ folder, home, vsix, port, given }) {
  const dirs = { dataDir: join(home, 'data'), extensionsDir: join(home, 'extensions') }
  await installWhenNew(home, vsix, () => installVsix(vsix, dirs))
  // Who runs this script trusts the repository it is in; any other folder is asked about.
  const ours = !relative(root, folder).startsWith('..')
  const chosen = language() === 'zh' ? /** @type {const} */ ('zh-cn') : /** @type {const} */ ('en')
  return startServer({
    ...dirs,
    folder,
    port,
    token: randomBytes(12).toString('hex'),
    restricted: !ours,
    settings: ours ? {} : { 'security.workspace.trust.startupPrompt': 'once' },
    ...(given ? { language: chosen } : {}),
  })
}

/**
 * @param {string} command
 * @param {string} folder
 * @param {string} home
 * @param {string} vsix
 */
async function showInDesktop(command, folder, home, vsix) {
  const chinese = language() === 'zh'
  await installWhenNew(home, vsix, () => installInDesktop(command, { home, vsix, chinese }), chinese ? 'zh' : 'en')
  await openDesktop(command, { folder, home, chinese })
  process.stdout.write(
    words(
      `\nFieldbook is open in your VS Code: ${folder}\nIts data and extensions there are kept apart from your own.\n\nNext: choose the Fieldbook icon in the bar on the left, or press F1 and type Fieldbook.\nTo stop, close the window. \`npm start -- --browser\` opens it in the browser instead.\n`,
      `\n已在您的 VS Code 中打开 Fieldbook：${folder}\n其数据和扩展与您自己的相互独立。\n\n下一步：点击左侧栏的 Fieldbook 图标，或按 F1 输入 Fieldbook。\n关闭窗口即可结束。若想在浏览器中打开，请运行 \`npm start -- --browser\`。\n`,
    ),
  )
  return 0
}

/** @param {string} url @param {string} version */
function tellAddress(url, version) {
  process.stdout.write(
    words(
      `\nFieldbook runs in VS Code ${version} on this machine. Open in a browser:\n\n  ${url}\n\nNext: choose the Fieldbook icon in the bar on the left, or press F1 and type Fieldbook.\nTo stop, press Ctrl+C.\n`,
      `\nFieldbook 已在本机的 VS Code ${version} 中运行。请在浏览器中打开：\n\n  ${url}\n\n下一步：点击左侧栏的 Fieldbook 图标，或按 F1 输入 Fieldbook。\n按 Ctrl+C 结束。\n`,
    ),
  )
}

/** npm, when it is told to end, leaves what it started behind: so this looks whether its parent is still there. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && process.exit(0), 500).unref()
}

async function main() {
  const args = readArguments()
  if (args.lang) chooseLanguage(args.lang)
  const port = portNumber(args.port)
  const folder = resolve(args.folder)
  if (!existsSync(folder)) throw new PlainError(`${folder} does not exist. Name a folder with --folder.`, `${folder} 不存在。请用 --folder 指定文件夹。`)
  await installPackages()
  const vsix = await packedExtension()
  const home = join(cacheFolder(), `start-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`)
  const command = args.browser || args['no-open'] || args.check || port > 0 ? undefined : desktopCommand()
  if (command) return showInDesktop(command, folder, join(home, 'desktop'), vsix)
  process.on('SIGINT', () => process.exit(0)) // the way to stop is no failure
  endWithNpm()
  const { version } = await installEditor()
  const server = await serve({ folder, home: join(home, 'browser'), vsix, port, given: args.lang !== undefined })
  if (args.check) {
    await checkAnswers(server.url)
    await server.stop()
    process.stdout.write(words(`The workbench answers: VS Code ${version} with Fieldbook.\n`, `工作台响应正常：VS Code ${version}，已装 Fieldbook。\n`))
    return 0
  }
  tellAddress(server.url, version)
  if (!args['no-open'] && hasDisplay()) openInBrowser(server.url)
  const code = await server.ended
  throw new PlainError(
    `The editor ended with exit code ${code}. What it said is in ${server.logFile}.`,
    `编辑器已退出，退出码 ${code}。其输出见 ${server.logFile}。`,
  )
}

await runScript(main)
