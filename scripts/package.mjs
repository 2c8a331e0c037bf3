// @ts-check
/**
 * `npm run package`: packs what `node esbuild.mjs` built into dist/fieldbook.vsix, and lists the bundled packages with their
 * licences in dist/THIRD_PARTY_LICENSES.txt. Only the folders in package.json's `files` go in, without source maps.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { root, run, serverNode } from './editor/processes.mjs'
import { temporaryFolder } from './editor/server.mjs'
import { PlainError, progress, runScript } from './editor/words.mjs'

const megabyte = 1024 * 1024
const sizeLimit = 5 * megabyte

/** Written at the root of the package beside the folders in `files`. */
const rootFiles = /^(package\.nls(\.[\w-]+)?\.json|README(\.[\w-]+)?\.md|CHANGELOG\.md|LICENSE(\.\w+)?)$/

/** What esbuild says it bundled: dist/meta-<name>.json */
const metafile = /^meta-[\w-]+\.json$/

/** Made by the build or by us, of no use to the one who installs. */
const leftOut = /(\.map|\.vsix|\.tsbuildinfo|[/\\]\.stamp|[/\\]meta-[\w-]+\.json)$/

/**
 * @typedef {object} Metafile
 * @property {Record<string, unknown>} inputs
 * @property {Record<string, { inputs?: Record<string, unknown> }>} outputs
 */

/**
 * @param {string} dist
 * @returns {Metafile[]}
 */
function metafiles(dist) {
  const found = readdirSync(dist).filter((name) => metafile.test(name))
  if (found.length === 0)
    throw new PlainError('dist holds no meta-<name>.json. Run `node esbuild.mjs` first.', 'dist 中没有 meta-<名称>.json。请先运行 `node esbuild.mjs`。')
  return found.map((name) => JSON.parse(readFileSync(join(dist, name), 'utf8')))
}

/**
 * The folder of the package a bundled file belongs to, e.g. `node_modules/a/node_modules/@b/c`.
 * @param {string} input
 */
function packageOf(input) {
  return /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(input.replaceAll('\\', '/'))?.[0]
}

/** @param {string} folder */
function describePackage(folder) {
  const { name, version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry))
  if (!license && !file) throw new PlainError(`${name} ${version} is bundled but states no licence.`, `${name} ${version} 已被打包，但没有声明许可证。`)
  const title = `${name} ${version} (${typeof license === 'string' ? license : 'see below'})`
  return [title, homepage ?? '', '', file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`].join('\n')
}

/** @param {string} dist */
function writeLicences(dist) {
  const inputs = metafiles(dist).flatMap(({ outputs }) => Object.values(outputs).flatMap((output) => Object.keys(output.inputs ?? {})))
  const packages = [...new Set(inputs.map(packageOf).filter((folder) => folder !== undefined))].sort()
  const entries = packages.map((folder) => describePackage(resolve(root, folder)))
  const intro = `Fieldbook carries code of these ${entries.length} packages.`
  writeFileSync(join(dist, 'THIRD_PARTY_LICENSES.txt'), `${[intro, ...entries].join(`\n\n${'-'.repeat(78)}\n\n`)}\n`)
  return entries.length
}

/**
 * A clean copy of what is packed, with a package.json that speaks to the editor only.
 * @param {string} folder
 */
function stage(folder) {
  const {
    scripts: _scripts,
    devDependencies: _dev,
    dependencies: _none,
    files,
    bin: _bin,
    allowScripts: _allow,
    ...manifest
  } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  for (const name of readdirSync(root).filter((entry) => rootFiles.test(entry))) cpSync(join(root, name), join(folder, name))
  // Those that begin with a mark are for npm, which packs what lies in dist as well.
  for (const name of files.filter((/** @type {string} */ file) => !file.startsWith('!'))) {
    const from = join(root, name)
    if (!existsSync(from))
      throw new PlainError(`package.json lists ${name} under files, but it does not exist.`, `package.json 的 files 中列有 ${name}，但它不存在。`)
    cpSync(from, join(folder, name), { recursive: true, filter: (file) => !leftOut.test(relative(root, file)) })
  }
  const main = join(folder, manifest.main ?? '')
  if (!existsSync(main))
    throw new PlainError(`${manifest.main} does not exist. Run \`node esbuild.mjs\` first.`, `${manifest.main} 不存在。请先运行 \`node esbuild.mjs\`。`)
}

/** @returns {Promise<number>} */
async function main() {
  const dist = join(root, 'dist')
  const vsix = join(dist, 'fieldbook.vsix')
  if (!existsSync(dist)) throw new PlainError('There is no dist folder. Run `node esbuild.mjs` first.', '没有 dist 文件夹。请先运行 `node esbuild.mjs`。')
  const packages = writeLicences(dist)
  const folder = temporaryFolder('package')
  try {
    stage(folder)
    rmSync(vsix, { force: true })
    const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce')
    const flags = ['package', '--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository', '--out', vsix]
    const { code, output } = await run(serverNode(), [vsce, ...flags], { cwd: folder })
    if (code !== 0) throw new PlainError(`vsce could not pack the extension:\n${output}`, `vsce 未能打包扩展：\n${output}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const { size } = statSync(vsix)
  const megabytes = (size / megabyte).toFixed(2)
  if (size > sizeLimit) {
    throw new PlainError(
      `dist/fieldbook.vsix has ${megabytes} MB; the limit is ${sizeLimit / megabyte} MB.`,
      `dist/fieldbook.vsix 大小为 ${megabytes} MB，超过 ${sizeLimit / megabyte} MB 的上限。`,
    )
  }
  progress(`dist/fieldbook.vsix: ${megabytes} MB, ${packages} bundled packages.`, `dist/fieldbook.vsix：${megabytes} MB，内含 ${packages} 个第三方包。`)
  return 0
}

await runScript(main)
