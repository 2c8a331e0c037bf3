import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { builtInKinds } from '../kind/built-in.ts'
import { catalogue } from './catalogue.ts'
import { invariantCodes } from './invariant-codes.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const infos = [...catalogue, ...invariantCodes(builtInKinds())]
const codes = infos.map((info) => info.code)
const chinese = { error: '错误', warning: '警告', info: '提示' }

/** The codes that the source text of a folder gives to problems. */
function codesWrittenIn(folder: string): string[] {
  return readdirSync(`${root}/src/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => [
      ...readFileSync(`${root}/src/${folder}/${name}`, 'utf8').matchAll(/(?:\bcode: |problem(?:Of|At)\(|#report\(|\brefuse\()'([a-z]+(?:-[a-z]+)+)'/g),
    ])
    .map((match) => match[1] ?? '')
}

describe('the catalogue of codes', () => {
  test('names each code once, in small letters, with a sentence in both languages', () => {
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([])
    for (const { code, summary } of catalogue) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/)
      expect(summary.en).toMatch(/^[A-Z].*\.$/)
      expect(summary.zh).toMatch(/。$/)
    }
  })

  test.each(['record', 'kind', 'rules', 'disk'])('holds every code that src/%s gives', (folder) => {
    const written = codesWrittenIn(folder)
    expect(written.length).toBeGreaterThan(0)
    expect(written.filter((code) => !codes.includes(code))).toEqual([])
  })

  test.each(['en', 'zh'])('has a page for each code in docs/%s/rules, and no other page', (language) => {
    const folder = `${root}/docs/${language}/rules`
    const pages = existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'README.md') : []
    expect(pages.sort()).toEqual(codes.map((code) => `${code}.md`).sort())
    for (const { code, severity } of infos) {
      const page = readFileSync(`${folder}/${code}.md`, 'utf8')
      expect(page.split('\n')[0]).toBe(`# ${code}`)
      expect(page).toContain(language === 'en' ? `Severity: **${severity}**` : `级别：**${chinese[severity]}**`)
    }
  })
})
