import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { FieldbookError } from '../base/error.ts'
import { limits } from '../base/limits.ts'
import type { FileText } from '../project/ports.ts'
import { openFiles } from './files.ts'

const folders: string[] = []

function folderWith(content: Record<string, string | Buffer>): string {
  const root = mkdtempSync(join(tmpdir(), 'fieldbook-files-'))
  folders.push(root)
  for (const [path, text] of Object.entries(content)) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const refusal = (file: FileText | undefined) => (file && 'refused' in file ? file.refused.code : file)
const codeOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof FieldbookError) return error.code
    throw error
  }
  return 'no error'
}

describe('listing', () => {
  test('names YAML and Markdown files and own kinds, and leaves hidden and installed ones out', () => {
    const root = folderWith({
      'engagement.yaml': '',
      'changes/CR-0001.yaml': '',
      'docs/note.md': '',
      'photo.png': '',
      '.git/config.yaml': '',
      '.vscode/settings.yaml': '',
      'node_modules/a/b.yaml': '',
      '.fieldbook/kinds/visit.json': '',
      '.fieldbook/cache/x.yaml': '',
      '.fieldbook/template.yaml': '',
    })
    expect(
      openFiles(root)
        .list()
        .map((stamp) => stamp.path),
    ).toEqual(['.fieldbook/kinds/visit.json', 'changes/CR-0001.yaml', 'docs/note.md', 'engagement.yaml'])
  })

  test('names a folder that is a symbolic link and does not enter it, wherever it leads', () => {
    const outside = folderWith({ 'CR-0001.yaml': 'secret' })
    const root = folderWith({ 'engagement.yaml': '', 'risks/RISK-0001.yaml': '', '.hidden/x': '' })
    for (const name of ['changes', '.config', 'node_modules', 'plan.xlsx', '.fieldbook']) symlinkSync(outside, join(root, name))
    symlinkSync(join(root, 'risks'), join(root, 'issues'))
    symlinkSync(join(root, 'gone'), join(root, 'v1.0'))
    expect(openFiles(root).paths()).toEqual(['.fieldbook', 'changes', 'engagement.yaml', 'issues', 'risks/RISK-0001.yaml', 'v1.0'])
    for (const name of ['changes', 'issues', 'v1.0']) expect(refusal(openFiles(root).read(name))).toBe('folder-linked')
    expect(refusal(openFiles(root).read('changes/CR-0001.yaml'))).toBe('file-outside')
  })
})

describe('reading', () => {
  test('keeps the byte order mark and line endings', () => {
    const root = folderWith({ 'a.yaml': '\uFEFFkind: Risk\r\n' })
    expect(openFiles(root).read('a.yaml')).toEqual({ text: '\uFEFFkind: Risk\r\n' })
  })

  test('is undefined for a file that is not there', () => {
    expect(openFiles(folderWith({})).read('gone/a.yaml')).toBeUndefined()
  })

  test('refuses a file of 50 MB without reading it', () => {
    const root = folderWith({ 'big.yaml': Buffer.alloc(50_000_000, 'a') })
    const before = process.memoryUsage().arrayBuffers
    expect(refusal(openFiles(root).read('big.yaml'))).toBe('file-too-large')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000)
  })

  test('reads a file of exactly the limit', () => {
    const root = folderWith({ 'a.yaml': 'x'.repeat(limits.fileBytes), 'b.yaml': 'x'.repeat(limits.fileBytes + 1) })
    expect(openFiles(root).read('a.yaml')).toEqual({ text: 'x'.repeat(limits.fileBytes) })
    expect(refusal(openFiles(root).read('b.yaml'))).toBe('file-too-large')
  })

  test('refuses binary files, text that is not UTF-8, and folders', () => {
    const root = folderWith({ 'zero.yaml': Buffer.from([107, 0, 58]), 'gbk.yaml': Buffer.from([0xbf, 0xcd, 0xbb, 0xa7]), 'folder.yaml/x': '' })
    expect(refusal(openFiles(root).read('zero.yaml'))).toBe('file-not-text')
    expect(refusal(openFiles(root).read('gbk.yaml'))).toBe('file-not-text')
    expect(refusal(openFiles(root).read('folder.yaml'))).toBe('file-not-text')
  })

  test.runIf(process.platform !== 'win32')('does not wait for a named pipe', () => {
    const root = folderWith({})
    expect(spawnSync('mkfifo', [join(root, 'pipe.yaml')]).status).toBe(0)
    expect(refusal(openFiles(root).read('pipe.yaml'))).toBe('file-not-text')
  })

  test('refuses a symbolic link, wherever it leads', () => {
    const outside = folderWith({ 'secret.yaml': 'password: hunter2' })
    const root = folderWith({ 'inside.yaml': 'a: 1' })
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'CR-0001.yaml'))
    symlinkSync(join(root, 'inside.yaml'), join(root, 'CR-0002.yaml'))
    expect(refusal(openFiles(root).read('CR-0001.yaml'))).toBe('file-outside')
    expect(refusal(openFiles(root).read('CR-0002.yaml'))).toBe('file-outside')
  })

  test.runIf(process.platform !== 'win32')('says that a file is unreadable', () => {
    const root = folderWith({ 'a.yaml': 'a: 1' })
    chmodSync(join(root, 'a.yaml'), 0o000)
    chmodSync(root, 0o755)
    const code = asNobody(() => refusal(openFiles(root).read('a.yaml')))
    expect(code).toBe('file-unreadable')
  })

  test.each(['../a.yaml', '/etc/passwd', 'a/../../b.yaml', '.git/config', 'x/.GIT/config', 'con.yaml', 'a:b', 'a\\b', 'a./b', ''])(
    'refuses the path %j',
    (path) => {
      expect(refusal(openFiles(folderWith({})).read(path))).toBe('file-outside')
    },
  )
})

/** Root may read everything, so as root the work is done as another user. */
function asNobody<T>(work: () => T): T {
  if (process.getuid?.() !== 0) return work()
  process.seteuid?.(65_534)
  try {
    return work()
  } finally {
    process.seteuid?.(0)
  }
}

describe('writing', () => {
  test('creates folders and files, replaces and removes', () => {
    const root = folderWith({ 'a.yaml': 'a', 'b.yaml': 'b' })
    openFiles(root).write([
      { path: 'a.yaml', before: 'a', after: 'A' },
      { path: 'b.yaml', before: 'b', after: undefined },
      { path: 'new/deep/c.yaml', before: undefined, after: 'C' },
    ])
    expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe('A')
    expect(existsSync(join(root, 'b.yaml'))).toBe(false)
    expect(readFileSync(join(root, 'new/deep/c.yaml'), 'utf8')).toBe('C')
    expect(readdirSync(root).sort()).toEqual(['a.yaml', 'new'])
  })

  test('writes nothing at all when one file changed since it was read', () => {
    const root = folderWith({ 'a.yaml': 'a', 'b.yaml': 'edited meanwhile' })
    const changes = [
      { path: 'a.yaml', before: 'a', after: 'A' },
      { path: 'b.yaml', before: 'b', after: 'B' },
    ]
    expect(codeOf(() => openFiles(root).write(changes))).toBe('file-changed')
    expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe('a')
    expect(readdirSync(root).sort()).toEqual(['a.yaml', 'b.yaml'])
  })

  test('writes nothing at all when a new file exists already', () => {
    const root = folderWith({ 'a.yaml': 'a', 'b.yaml': 'b' })
    const changes = [
      { path: 'a.yaml', before: 'a', after: 'A' },
      { path: 'b.yaml', before: undefined, after: 'B' },
    ]
    expect(codeOf(() => openFiles(root).write(changes))).toBe('file-exists')
    expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe('a')
  })

  test('undoes what it wrote when a later file cannot be written', () => {
    const root = folderWith({ 'a.yaml': 'a', 'b.yaml/x': '' })
    const changes = [
      { path: 'a.yaml', before: 'a', after: 'A' },
      { path: 'c.yaml', before: undefined, after: 'C' },
      { path: 'c.yaml', before: undefined, after: 'again' },
    ]
    expect(codeOf(() => openFiles(root).write(changes))).toBe('file-exists')
    expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe('a')
    expect(readdirSync(root).sort()).toEqual(['a.yaml', 'b.yaml'])
  })

  test('leaves no new folder behind when it writes nothing', () => {
    const root = folderWith({ 'a.yaml': 'a' })
    const changes = ['new/deep/b.yaml', 'a.yaml'].map((path) => ({ path, before: undefined, after: 'x' }))
    expect(codeOf(() => openFiles(root).write(changes))).toBe('file-exists')
    expect(readdirSync(root)).toEqual(['a.yaml'])
  })

  test('does not write through a folder that is a symbolic link', () => {
    const outside = folderWith({})
    const root = folderWith({})
    symlinkSync(outside, join(root, 'changes'))
    expect(codeOf(() => openFiles(root).write([{ path: 'changes/CR-0001.yaml', before: undefined, after: 'x' }]))).toBe('refused')
    expect(codeOf(() => openFiles(root).write([{ path: '../x.yaml', before: undefined, after: 'x' }]))).toBe('refused')
    expect(readdirSync(outside)).toEqual([])
  })

  test.runIf(process.platform === 'linux')('leaves every file as it was when the disk is full', () => {
    const root = folderWith({ 'a.yaml': 'a' })
    const script = join(import.meta.dirname, '../../test/disk/write-large.ts')
    const limited = spawnSync(
      'bash',
      ['-c', `trap '' XFSZ; ulimit -f 64; exec "${process.execPath}" --experimental-strip-types --no-warnings "${script}" "${root}"`],
      {
        encoding: 'utf8',
      },
    )
    expect(limited.stdout).toBe('io: The disk is full; nothing was written. Free some space and try again.\n')
    expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe('a')
    expect(readdirSync(root)).toEqual(['a.yaml'])
  })
})

test('keeps its own files out of a cache folder that is a symbolic link', () => {
  const outside = folderWith({})
  const root = folderWith({ '.fieldbook/kinds/a.json': '' })
  symlinkSync(outside, join(root, '.fieldbook/cache'))
  expect(codeOf(() => openFiles(root).exclusively(() => 1))).toBe('refused')
  expect(readdirSync(outside)).toEqual([])
})
