import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isGitAddress, readGitAddress } from './git-address.ts'

test.each([
  ['https://git.example.com/packs.git', { url: 'https://git.example.com/packs.git', folder: '', ref: undefined }],
  ['https://git.example.com/packs.git//erp/cn#v2.1', { url: 'https://git.example.com/packs.git', folder: 'erp/cn', ref: 'v2.1' }],
  ['git@git.example.com:team/packs.git//erp/', { url: 'git@git.example.com:team/packs.git', folder: 'erp', ref: undefined }],
  ['ssh://git@git.example.com:2222/packs.git#main', { url: 'ssh://git@git.example.com:2222/packs.git', folder: '', ref: 'main' }],
  ['file:///srv/packs.git//erp#release/2', { url: 'file:///srv/packs.git', folder: 'erp', ref: 'release/2' }],
])('%s is an address', (text, expected) => {
  expect(isGitAddress(text)).toBe(true)
  expect(readGitAddress(text)).toMatchObject({ ...expected, source: text.replace(/\/$/, '') })
})

test.each(['../packs', 'packs', '/srv/packs', 'C:/packs', './git@packs'])('%s is a folder', (text) => {
  expect(isGitAddress(text)).toBe(false)
})

test.each([
  'ext::sh -c touch% /tmp/x',
  'ext://x',
  'git://host/x',
  'https://-oProxyCommand=x/y',
  'ssh://-oProxyCommand=x/y',
  'git@-host:x',
  'git@host:-x',
  'https://host/a.git#--upload-pack=x',
  'https://host/a.git#a..b',
  'https://host/a.git#a#b',
  'https://host/a.git//../x',
  'https://host/a.git//a/./b',
  'https://host/a.git//.git',
  'https://host/a b.git',
  'https://host/a\n.git',
])('%j is refused', (text) => {
  expect(() => readGitAddress(text)).toThrow('no address of a pack')
})

test('A password is fetched with, and neither remembered nor said', () => {
  expect(readGitAddress('https://me:secret@host/a.git')).toMatchObject({ url: 'https://me:secret@host/a.git', source: 'https://host/a.git' })
  expect(() => readGitAddress('https://me:secret@host/a.git#-x')).toThrow(/^(?!.*secret)/)
})

test('No address that is taken has a part that Git could take for an option', () => {
  const piece = fc.constantFrom('https://', 'ssh://', 'file://', 'git@', 'host', '/', '//', ':', '-', '--x', '#', '.', '..', '.git', 'a', ' ')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      let read: ReturnType<typeof readGitAddress>
      try {
        read = readGitAddress(pieces.join(''))
      } catch {
        return
      }
      expect([read.url, read.folder, read.ref ?? ''].filter((part) => part.startsWith('-') || /\s/.test(part))).toEqual([])
      expect(read.folder.split('/')).not.toContain('..')
    }),
    { numRuns: 2000 },
  )
})
