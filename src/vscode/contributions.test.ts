import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandIds } from './commands/ids.ts'

const root = join(import.meta.dirname, '..', '..')
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))
const manifest = json('package.json')
const english = json('package.nls.json') as Record<string, string>
const chinese = json('package.nls.zh-cn.json') as Record<string, string>
const bundle = json('l10n/bundle.l10n.zh-cn.json') as Record<string, string>

/** Every text of a JSON value. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

const { scripts: _scripts, ...described } = manifest
const all = texts(described)

function sources(folder: string): string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file))
  return files.map((file) => readFileSync(join(root, folder, file), 'utf8'))
}

/** The sentences of the code, as `l10n.t` is given them. */
function sentences(): string[] {
  return sources('src/vscode').flatMap((text) => {
    const calls = [...text.matchAll(/\bl10n\.t\(/g)].length
    const found = [...text.matchAll(/\bl10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, sentence = '']) => sentence.replaceAll("\\'", "'"))
    expect(found, 'l10n.t is given a text in single quotes and nothing else').toHaveLength(calls)
    return found
  })
}

describe('what package.json contributes', () => {
  it('has exactly the commands of the table', () => {
    const contributed = manifest.contributes.commands.map(({ command }: { command: string }) => command)
    expect(contributed.toSorted()).toEqual(Object.values(commandIds).toSorted())
  })

  it('names only commands of the table in menus, welcome texts and walkthroughs', () => {
    const used = [...all, ...Object.values(english), ...Object.values(chinese)].flatMap((text) =>
      [...text.matchAll(/(?:^|command:|onCommand:)(fieldbook\.\w+)(?![\w-])/g)].map(([, id = '']) => id),
    )
    const others = ['fieldbook.engagement', 'fieldbook.links', 'fieldbook.activeRecord', 'fieldbook.active', 'fieldbook.empty']
    expect([...new Set(used)].filter((id) => !others.includes(id)).toSorted()).toEqual(Object.values(commandIds).toSorted())
  })

  it('has every text in both languages, and no text that nothing uses', () => {
    const keys = [...new Set(all.flatMap((text) => [...text.matchAll(/^%([\w.]+)%$/g)].map(([, key = '']) => key)))]
    expect(Object.keys(english).toSorted()).toEqual(keys.toSorted())
    expect(Object.keys(chinese)).toEqual(Object.keys(english))
  })

  it('names files that are there', () => {
    const files = all.filter((text) => /^(\.\/)?(media|syntaxes|schemas)\//.test(text))
    expect(files.length).toBeGreaterThan(5)
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })

  it('keeps to ten keywords and an icon that a marketplace takes', () => {
    expect(manifest.keywords.length).toBeLessThanOrEqual(10)
    expect(manifest.icon).toMatch(/\.png$/)
  })
})

describe('the sentences of the extension', () => {
  it('have a Chinese wording each, and no wording is left over', () => {
    expect(Object.keys(bundle).toSorted()).toEqual([...new Set(sentences())].toSorted())
  })

  it('keep their gaps in Chinese', () => {
    const gaps = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([gap]) => gap).toSorted()
    expect(Object.entries(bundle).filter(([text, wording]) => gaps(text).join() !== gaps(wording).join())).toEqual([])
  })
})
