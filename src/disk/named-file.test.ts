import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readNamedFile } from './named-file.ts'

function fileOf(content: string | Buffer): string {
  const root = mkdtempSync(join(tmpdir(), 'fieldbook-named-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  writeFileSync(join(root, 'answers.yaml'), content)
  return join(root, 'answers.yaml')
}

test('A text is read without its byte order mark', () => {
  expect(readNamedFile(fileOf('\uFEFFclient: 浩林\r\n'))).toBe('client: 浩林\r\n')
})

test.each([
  ['GBK', Buffer.from([0xba, 0xc6, 0xc1, 0xd6])],
  ['UTF-16', Buffer.from('\uFEFFclient: A', 'utf16le')],
])('A file in %s is refused, since its letters would be guessed', (_, content) => {
  expect(() => readNamedFile(fileOf(content))).toThrow('is not a UTF-8 text file: save it as UTF-8')
})

test('What is too large, not there or a folder says so', () => {
  expect(() => readNamedFile(fileOf(Buffer.alloc(2_000_001)))).toThrow('has more than 2 MB')
  expect(() => readNamedFile(join(tmpdir(), 'fieldbook-is-not-here'))).toThrow('there is no such file or folder (ENOENT)')
})

test.runIf(process.platform !== 'win32')('A device that never ends is not read to its end, and a folder is none', () => {
  expect(() => readNamedFile('/dev/zero')).toThrow('has more than 2 MB')
  expect(() => readNamedFile(tmpdir())).toThrow('it is a folder, not a file (EISDIR)')
})
