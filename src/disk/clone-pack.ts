import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { FieldbookError } from '../base/error.ts'
import { type GitAddress, readGitAddress } from './git-address.ts'
import { confirmWithin, type PackPlace } from './packs.ts'

const longestMinutes = 2

/** A pack in a folder that is to be removed when it has been read. */
export interface ClonedPack extends PackPlace {
  remove(): void
}

/** Fetches a pack with Git, because a person named its address. Nothing of it is run: no hooks, no submodules, no symbolic links. */
export async function clonePack(address: string): Promise<ClonedPack> {
  const { url, folder, ref, source } = readGitAddress(address)
  const root = mkdtempSync(join(tmpdir(), 'fieldbook-pack-'))
  const remove = () => rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  try {
    await git([...settings, 'clone', ...ways, ...(ref === undefined ? [] : ['--branch', ref]), '--', url, root], root, { url, folder, ref, source })
    const place = join(root, ...folder.split('/'))
    confirmWithin(root, place, source)
    return { folder: place, source, within: root, remove }
  } catch (error) {
    remove()
    throw error
  }
}

const settings = ['-c', 'protocol.ext.allow=never', '-c', `core.hooksPath=${devNull}`, '-c', 'core.symlinks=false', '-c', 'core.autocrlf=false']
const ways = ['--quiet', '--depth', '1', '--single-branch', '--no-tags', '--no-recurse-submodules', '--template=', '--config', 'core.symlinks=false']

/** Runs in the temporary folder: Windows would run a `git.exe` of the folder in which somebody stands, which may be a repository of others. */
function git(args: readonly string[], cwd: string, address: GitAddress): Promise<void> {
  const options = { cwd, env: environment(), timeout: longestMinutes * 60_000, killSignal: 'SIGKILL', maxBuffer: 1_000_000, windowsHide: true } as const
  return new Promise((done, fail) => {
    execFile('git', args, options, (error, _stdout, stderr) => (error ? fail(failed(error, stderr, address)) : done()))
  })
}

/** Git asks nobody for a password, fetches in the usual ways only, and obeys no variables of a hook that it may run in. */
function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|COMMON_DIR|NAMESPACE)$/.test(name))
  return {
    GIT_SSH_COMMAND: 'ssh -oBatchMode=yes',
    ...Object.fromEntries(inherited),
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: 'https:http:ssh:file',
    GIT_LFS_SKIP_SMUDGE: '1',
    LC_ALL: 'C',
  }
}

function failed(error: { readonly code?: unknown; readonly killed?: boolean }, stderr: string, { source, url }: GitAddress): FieldbookError {
  if (error.code === 'ENOENT') {
    return new FieldbookError('io', {
      en: 'Git is needed to fetch a pack from an address; install it, or name a folder.',
      zh: '从地址获取模板包需要 Git；请先安装，或改用本地文件夹。',
    })
  }
  if (error.killed) {
    return new FieldbookError('io', {
      en: `Fetching ${source} took more than ${longestMinutes} minutes and was given up.`,
      zh: `获取 ${source} 超过 ${longestMinutes} 分钟，已放弃。`,
    })
  }
  const line = reasonIn(stderr).replaceAll(url, source)
  return new FieldbookError('io', {
    en: `${source} cannot be fetched. Git says: ${line}`,
    zh: `无法获取 ${source}。Git 的提示：${line}`,
  })
}

/** The first line is the reason; what follows is what one might look at. */
function reasonIn(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.trim())
  return lines.find((line) => line !== '' && !/^(warning|hint|remote):/i.test(line)) ?? lines.find((line) => line !== '') ?? ''
}
