import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { limits } from '../src/base/limits.ts'

const read = (file: string) => readFileSync(join(import.meta.dirname, '..', file), 'utf8')
const manifest = JSON.parse(read('package.json')) as {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly contributes: {
    readonly commands: readonly { readonly title: string }[]
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> }
  }
}
const languages = [
  { language: 'en', titles: 'package.nls.json' },
  { language: 'zh', titles: 'package.nls.zh-cn.json' },
]

test('docs/dependencies.md has a line for each package of package.json, and no other', () => {
  const named = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name)
  expect(named.sort()).toEqual(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).sort())
})

describe.each(languages)('in docs/$language', ({ language, titles }) => {
  const words = JSON.parse(read(titles)) as Readonly<Record<string, string>>

  test('editor.md has every command and setting', () => {
    const page = read(`docs/${language}/editor.md`)
    for (const { title } of manifest.contributes.commands) expect(page).toContain(`| ${words[title.slice(1, -1)]} |`)
    for (const setting of Object.keys(manifest.contributes.configuration.properties)) expect(page).toContain(`\`${setting}\``)
  })

  test('speed-and-limits.md has every limit', () => {
    const page = read(`docs/${language}/speed-and-limits.md`)
    const table = page.slice(page.lastIndexOf('| --- | --- |'))
    const numbers = [...table.matchAll(/^\| .* \| ([\d,]+)\D*\|$/gm)].map(([, number = '']) => Number(number.replaceAll(',', '')))
    expect(numbers.sort()).toEqual(Object.values(limits).sort())
  })
})
