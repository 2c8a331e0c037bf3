// @ts-check
/** What must be there before anything runs: the project's packages, the build and the packed extension. Done only when something changed. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm, root, run, serverNode } from './processes.mjs'
import { PlainError, progress } from './words.mjs'

/** Folders that no build reads. */
const unread = new Set(['.git', '.ci', '.github', '.fieldbook', 'node_modules', 'dist', 'artifacts', 'coverage', 'test', 'examples', 'bench'])

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} Locked
 * @param {string} file
 * @returns {Record<string, Locked> | undefined}
 */
function lockedPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined
}

/** Compares the lock file with the list npm keeps of what it installed. */
function packagesAreCurrent() {
  const wanted = lockedPackages(join(root, 'package-lock.json'))
  const installed = lockedPackages(join(root, 'node_modules', '.package-lock.json'))
  if (!wanted || !installed) return false
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    const there = installed[path]
    return path === '' || (there ? there.version === version : optional || devOptional)
  })
}

/** Installs the project's packages when they are missing or not those of the lock file. */
export async function installPackages() {
  if (packagesAreCurrent()) return
  progress('Installing the packages the project needs …', '正在安装项目所需的包……')
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  // `ci` empties node_modules first, which may hold the very Node that runs this. It also refuses where a registry lags behind
  // with a package for some other system; `install` does not mind.
  const fresh = !existsSync(join(root, 'node_modules'))
  const exact = fresh ? await npm(['ci', ...quiet], { cwd: root }) : undefined
  const { code, output } = exact?.code === 0 ? exact : await npm(['install', '--no-save', ...quiet], { cwd: root })
  if (code === 0) return
  throw new PlainError(
    `npm could not install the project's packages. Check the network and the registry npm uses, then try again. npm said:\n${output.trim()}`,
    `npm 未能安装项目所需的包。请检查网络和 npm 使用的镜像源，然后重试。npm 的输出：\n${output.trim()}`,
  )
}

/**
 * Name, size and time of every file a build may read: cheap, and different after any edit.
 * @param {string} folder
 * @param {import('node:crypto').Hash} hash
 */
function addFiles(folder, hash) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (folder !== root || !unread.has(entry.name)) addFiles(path, hash)
    } else if (entry.isFile()) {
      const { size, mtimeMs } = statSync(path)
      hash.update(`${path}\0${size}\0${mtimeMs}\n`)
    }
  }
}

function inputs() {
  const hash = createHash('sha256')
  addFiles(root, hash)
  return hash.digest('hex')
}

/**
 * @param {string} script
 * @param {string} english
 * @param {string} chinese
 */
async function runStep(script, english, chinese) {
  progress(`${english} …`, `${chinese}……`)
  const { code, output } = await run(serverNode(), [script], { cwd: root })
  if (code !== 0) throw new PlainError(`${script} failed:\n${output.trim()}`, `${script} 失败：\n${output.trim()}`)
}

/**
 * Builds and packs the extension when a file changed since the last time.
 * @returns {Promise<string>} the path of the packed extension
 */
export async function packedExtension() {
  const vsix = join(root, 'dist', 'fieldbook.vsix')
  const stamp = join(root, 'dist', '.stamp')
  if (existsSync(vsix) && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs()) return vsix
  await runStep('esbuild.mjs', 'Building Fieldbook', '正在构建 Fieldbook')
  await runStep(join('scripts', 'package.mjs'), 'Packing the extension', '正在打包扩展')
  // After the build, which writes generated sources too.
  writeFileSync(stamp, inputs())
  return vsix
}
