import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { clonePack } from './clone-pack.ts'
import { packAt } from './packs.ts'

const manifest = (name: string, lines = '') => `name: ${name}\nversion: "1"\nnames: { en: A, zh: 甲 }\nsummary: { en: A., zh: 甲。 }\n${lines}`

/** A repository with two packs, a link that leads out of it and a hook that would tell. */
function repository(): { readonly url: string; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-repository-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: folder, stdio: 'pipe' })
  git('init', '-q', '-b', 'main')
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  put('erp/template.yaml', manifest('erp', 'extends: ../common\n'))
  put('erp/en/a.md', 'one')
  put('common/template.yaml', manifest('common'))
  put('common/en/b.md', 'b')
  put('astray/template.yaml', manifest('astray', 'extends: ../../../elsewhere\n'))
  symlinkSync('/etc', join(folder, 'common/en/link'))
  git('add', '-A')
  git('commit', '-q', '-m', 'one')
  git('tag', 'v1')
  put('erp/en/a.md', 'two')
  git('commit', '-q', '-a', '-m', 'two')
  return { url: pathToFileURL(folder).href, folder }
}

test('A pack is fetched from a folder of a repository, at a tag or at its end, with the packs beneath it', async () => {
  const { url } = repository()
  for (const [address, text] of [
    [`${url}//erp`, 'two'],
    [`${url}//erp#v1`, 'one'],
  ] as const) {
    const place = await clonePack(address)
    const pack = packAt(place)
    place.remove()
    expect(existsSync(place.folder)).toBe(false)
    expect(pack.files.en.map((file) => [file.path, file.text])).toEqual(
      expect.arrayContaining([
        ['a.md', text],
        ['b.md', 'b'],
      ]),
    )
    expect(pack.chosen).toEqual([{ name: 'erp', version: '1', source: address }])
    // A link is a short text there, never what it leads to.
    expect(pack.files.en.find((file) => file.path === 'link')?.text).toBe('/etc')
  }
})

test('A pack that leads out of its repository is refused', async () => {
  const place = await clonePack(`${repository().url}//astray`)
  onTestFinished(() => place.remove())
  expect(() => packAt(place)).toThrow('leads out of the repository')
})

test('What cannot be fetched says why, in one sentence, and leaves no folder behind', async () => {
  const { url } = repository()
  await expect(clonePack(`${url}#v9`)).rejects.toThrow(/cannot be fetched\. Git says: .*v9/)
  await expect(clonePack(`${url}-gone`)).rejects.toThrow(/cannot be fetched\. Git says: fatal: '.*-gone' does not appear to be a git repository/)
})

test.runIf(process.platform !== 'win32')('Git runs in a folder of its own, where nobody can have laid a program or a setting for it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-path-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'git'), '#!/bin/sh\necho "in $(pwd), with $(ls | wc -l) files" >&2\nexit 1\n', { mode: 0o755 })
  vi.stubEnv('PATH', `${folder}:${process.env.PATH}`)
  onTestFinished(() => void vi.unstubAllEnvs())
  await expect(clonePack('https://example.com/packs.git')).rejects.toThrow(/Git says: in .*fieldbook-pack-\w+, with +0 files$/)
})
