import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { builtInPacks, packAt } from './packs.ts'

const manifest = 'name: small\nversion: "1"\nnames: { en: Small, zh: 小 }\nsummary: { en: For tests., zh: 测试用。 }\n'

function folderWith(files: { readonly [path: string]: string | Buffer }): string {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-pack-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'en'))
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content)
  return folder
}

test('The basic pack comes with Fieldbook, with the same files in both languages', () => {
  const basic = builtInPacks().find((pack) => pack.name === 'basic')
  const paths = (language: 'en' | 'zh') => basic?.files[language].map((file) => file.path)
  expect(paths('en')).toContain('engagement.yaml')
  expect(paths('en')).toEqual(paths('zh'))
})

test('A pack brings in real files of its own folder only', () => {
  const folder = folderWith({ 'template.yaml': manifest, 'en/a.md': 'a', secret: 's' })
  symlinkSync(join(folder, 'secret'), join(folder, 'en/b.md'))
  expect(packAt(folder).files.en.map((file) => file.path)).toEqual(['a.md'])
})

test('What is no pack, or cannot be used, says why', () => {
  expect(() => packAt(folderWith({}))).toThrow('template.yaml')
  expect(() => packAt(folderWith({ 'template.yaml': manifest, 'en/a.png': Buffer.from([137, 80, 0, 1]) }))).toThrow('en/a.png')
  expect(() => packAt(folderWith({ 'template.yaml': manifest, 'en/a.md': '<%&x%>' }))).toThrow('en/a.md')
})
