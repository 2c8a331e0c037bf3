import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readLayer } from '../template/layer.ts'
import { builtInPlace, packAt } from './packs.ts'

const manifest = 'name: small\nversion: "1"\nnames: { en: Small, zh: 小 }\nsummary: { en: For tests., zh: 测试用。 }\n'

function folderWith(files: { readonly [path: string]: string | Buffer }): string {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-pack-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'en'))
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content)
  return folder
}

function at(files: { readonly [path: string]: string | Buffer }) {
  const folder = folderWith(files)
  return packAt({ folder, source: folder })
}

test('The basic pack comes with Fieldbook, with the same files in both languages', () => {
  const place = builtInPlace('basic')
  const paths = (language: 'en' | 'zh') => place && packAt(place).files[language].map((file) => file.path)
  expect(paths('en')).toContain('engagement.yaml')
  expect(paths('en')).toEqual(paths('zh'))
})

test('A pack brings in real files of its own folder only', () => {
  const folder = folderWith({ 'template.yaml': manifest, 'en/a.md': 'a', secret: 's' })
  symlinkSync(join(folder, 'secret'), join(folder, 'en/b.md'))
  expect(packAt({ folder, source: folder }).files.en.map((file) => file.path)).toEqual(['a.md'])
})

test('What is no pack, or cannot be used, says why', () => {
  expect(() => at({})).toThrow('template.yaml')
  expect(() => at({ 'template.yaml': manifest, 'en/a.png': Buffer.from([137, 80, 0, 1]) })).toThrow('en/a.png')
  expect(() => at({ 'template.yaml': manifest, 'en/a.md': '<%&x%>' })).toThrow('en/a.md')
})

/** A folder with several packs: their manifests' own lines, by name. */
function packsWith(packs: { readonly [name: string]: string }): string {
  const root = mkdtempSync(join(tmpdir(), 'fieldbook-packs-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [name, lines] of Object.entries(packs)) {
    mkdirSync(join(root, name, 'en'), { recursive: true })
    writeFileSync(join(root, name, 'template.yaml'), `${manifest.replace('small', name)}${lines}`)
    writeFileSync(join(root, name, `en/${name}.md`), name)
  }
  return root
}

const placeIn = (root: string, name: string) => ({ folder: join(root, name), source: name })

test('A pack extends others by a relative path, and one that comes with Fieldbook by its name', () => {
  const root = packsWith({ one: '', two: 'extends: ../one\n', three: 'extends: [../one, ../two]\n', ours: 'extends: basic\n' })
  const pack = packAt(placeIn(root, 'three'))
  expect(pack.files.en.map((file) => file.path)).toEqual(['one.md', 'three.md', 'two.md'])
  expect(pack.chosen).toEqual([{ name: 'three', version: '1', source: 'three' }])
  expect(packAt(placeIn(root, 'ours')).questions.map((question) => question.name)).toContain('goLive')
})

test('A pack that extends itself, nothing or something outside its repository is refused', () => {
  const root = packsWith({
    one: 'extends: ../two\n',
    two: 'extends: ../one\n',
    three: 'extends: nothing\n',
    four: 'extends: ../../elsewhere\n',
    five: 'extends: ../six\n',
  })
  expect(() => packAt(placeIn(root, 'one'))).toThrow('extends itself')
  expect(() => packAt(placeIn(root, 'three'))).toThrow('../nothing')
  expect(() => packAt({ ...placeIn(root, 'four'), within: root })).toThrow('leads out of the repository')
  symlinkSync(tmpdir(), join(root, 'six'))
  expect(() => packAt({ ...placeIn(root, 'five'), within: root })).toThrow('leads out of the repository')
})

test('An overlay is added and not chosen, a pack the other way round', () => {
  const root = packsWith({ one: '', site: 'overlay: true\n' })
  expect(packAt(placeIn(root, 'one'), [placeIn(root, 'site')]).files.en.map((file) => file.path)).toEqual(['one.md', 'site.md'])
  expect(() => packAt(placeIn(root, 'site'))).toThrow('--with')
  expect(() => packAt(placeIn(root, 'one'), [placeIn(root, 'one')])).toThrow('--template')
})

test('An overlay that is not made for a pack is refused in one sentence, not with what follows from it', () => {
  const [basic, mes, site] = ['basic', 'mes', 'on-site'].map((name) => builtInPlace(name) ?? expect.fail(name))
  expect(basic && mes && site && packAt(mes, [site]).chosen.map((one) => one.name)).toEqual(['mes', 'on-site'])
  expect(() => basic && site && packAt(basic, [site])).toThrow(
    /^on-site does not go with basic: it is made for base, crm, erp-manufacturing, hospital or mes, and for other packs that extend base\..*basic\.$/,
  )
})

test('The manifests of the documentation can be read', () => {
  for (const language of ['en', 'zh']) {
    const page = readFileSync(`docs/${language}/templates.md`, 'utf8')
    const manifests = [...page.matchAll(/```yaml\n(name:[\s\S]*?)```/g)].map(([, text = '']) => text)
    expect(manifests).toHaveLength(2)
    expect(manifests.flatMap((text) => readLayer(new Map([['template.yaml', text]])).problems)).toEqual([])
  }
})
