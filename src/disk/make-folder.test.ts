import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeFolder, removeEmpty } from './make-folder.ts'

function emptyFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'fieldbook-make-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  return root
}

test('Folders are made as deep as they are wanted, and taken away again as far as they are empty', () => {
  const root = emptyFolder()
  const made = makeFolder(join(root, 'a/b/c'))
  expect(made).toEqual([join(root, 'a'), join(root, 'a/b'), join(root, 'a/b/c')])
  expect(makeFolder(join(root, 'a/b'))).toEqual([])
  writeFileSync(join(root, 'a/kept'), '')
  removeEmpty(made)
  expect([existsSync(join(root, 'a/b')), existsSync(join(root, 'a/kept'))]).toEqual([false, true])
})

test('A file in the way is an error, and no folder is left behind', () => {
  const root = emptyFolder()
  writeFileSync(join(root, 'file'), '')
  expect(() => makeFolder(join(root, 'file/a/b'))).toThrow(/ENOTDIR|ENOENT/)
})

test.runIf(process.platform === 'linux')('A place where no folder can be is an error and no endless search', () => {
  expect(() => makeFolder('/proc/fieldbook/a')).toThrow('ENOENT')
})
