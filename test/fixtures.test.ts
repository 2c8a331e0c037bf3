import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { limits } from '../src/base/limits.ts'
import { openFiles } from '../src/disk/files.ts'
import { builtInKinds } from '../src/kind/built-in.ts'
import { loadProject } from '../src/project/load.ts'
import { catalogue } from '../src/rules/catalogue.ts'
import { expectedFindings } from './expected-findings.ts'

const root = fileURLToPath(new URL('fixtures/rules/', import.meta.url))
const codes = new Set(catalogue.map((info) => info.code))

/** Findings of a refused file have no text to be marked in; they are tested with files made for the purpose. */
const withoutText = ['file-too-large', 'file-not-text', 'file-unreadable', 'file-outside', 'folder-linked']

describe('every code has a small engagement in which exactly the marked lines have a finding:', () => {
  const names = readdirSync(root)

  test('each code has its folder, and each folder a code', () => {
    expect(names).toEqual([...codes].filter((code) => !withoutText.includes(code)).sort())
  })

  test.each(names)('%s', async (name) => {
    const files = openFiles(`${root}${name}`)
    const project = await loadProject(files, { kinds: builtInKinds(), today: '2026-11-22' })
    const found = project.findings().map(({ file, range, code }) => `${file}:${range.start.line + 1} ${code}`)
    const paths = files.list().map((stamp) => stamp.path)
    const expected = expectedFindings(`${root}${name}`, paths, codes)
    expect(found.sort()).toEqual(expected)
    expect(expected.some((line) => line.endsWith(` ${name}`))).toBe(true)
  })
})

test('files that cannot be read as text have a finding and hide no other file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-fixture-'))
  try {
    writeFileSync(join(folder, 'engagement.yaml'), readFileSync(`${root}id-duplicate/engagement.yaml`))
    writeFileSync(join(folder, 'people.yaml'), Buffer.from([0xff, 0xfe, 0x00]))
    writeFileSync(join(folder, 'glossary.txt'), 'no record')
    const project = await loadProject(openFiles(folder), { kinds: builtInKinds(), today: '2026-11-22' })
    expect(project.findings().map(({ file, code }) => `${file} ${code}`)).toEqual(['people.yaml file-not-text'])
    writeFileSync(join(folder, 'people.yaml'), `kind: Directory\npeople: []\n#${' '.repeat(limits.fileBytes)}`)
    project.reread('people.yaml')
    expect(project.findings().map(({ file, code }) => `${file} ${code}`)).toEqual(['people.yaml file-too-large'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
