// @ts-check
/** A Chinese font for the headless browser, where the system has none. */
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { once } from './cache.mjs'
import { emptyProject, npmInstall } from './install.mjs'
import { onPath, run } from './processes.mjs'
import { progress } from './words.mjs'

const font = { name: '@expo-google-fonts/noto-sans-sc', version: '0.4.3', weights: ['400Regular', '700Bold'] }

/** @param {string} folder */
async function makeFont(folder) {
  progress('No Chinese font found; fetching Noto Sans SC from npm, once …', '系统里没有中文字体，首次从 npm 获取 Noto Sans SC……')
  const work = join(folder, 'package')
  emptyProject(work)
  await npmInstall(work, [`${font.name}@${font.version}`])
  const from = join(work, 'node_modules', ...font.name.split('/'))
  mkdirSync(join(folder, 'fonts'))
  for (const weight of font.weights) copyFileSync(join(from, weight, `NotoSansSC_${weight}.ttf`), join(folder, 'fonts', `NotoSansSC_${weight}.ttf`))
  copyFileSync(join(from, 'LICENSE_FONT'), join(folder, 'fonts', 'LICENSE'))
  rmSync(work, { recursive: true })
}

/** @param {string} folder */
function writeConfiguration(folder) {
  const file = join(folder, 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'index')}</cachedir>
</fontconfig>
`,
  )
  return file
}

/** Only Linux can lack one; macOS and Windows always have Chinese fonts. */
async function systemHasChinese() {
  if (process.platform !== 'linux') return true
  if (!onPath(['fc-list'])) return false
  const { output } = await run('fc-list', [':lang=zh-cn', 'family'])
  return output.trim() !== ''
}

/** The Debian way, where we may: as root on a machine that has `apt-get`. */
async function installSystemFont() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false
  progress('Installing the Debian package fonts-noto-cjk …', '正在安装 Debian 软件包 fonts-noto-cjk……')
  const { code } = await run('apt-get', ['install', '-y', '--no-install-recommends', 'fonts-noto-cjk'], { seconds: 300 })
  return code === 0
}

/**
 * What the browser's environment needs so that Chinese text has letters instead of boxes.
 * @returns {Promise<NodeJS.ProcessEnv>} nothing when the system has a font
 */
export async function fontEnvironment() {
  if (await systemHasChinese()) return {}
  try {
    const folder = await once(`noto-sans-sc-${font.version}`, join('fonts', 'LICENSE'), makeFont)
    return { FONTCONFIG_FILE: writeConfiguration(folder) }
  } catch (error) {
    progress(/** @type {Error} */ (error).message, /** @type {Error} */ (error).message)
  }
  if (!(await installSystemFont())) {
    progress(
      'Chinese text will show as boxes. Install a font, for instance `fonts-noto-cjk` (Debian, Ubuntu) or `google-noto-sans-cjk-fonts` (Fedora).',
      '中文会显示为方框。请安装中文字体，例如 `fonts-noto-cjk`（Debian、Ubuntu）或 `google-noto-sans-cjk-fonts`（Fedora）。',
    )
  }
  return {}
}
