/** The schemas in the YAML language server that most editors use: it knows JSON Schema and nothing of Fieldbook. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { getLanguageService } from 'yaml-language-server'
import { builtInKinds } from '../src/kind/built-in.ts'
import { forEditors } from '../src/kind/for-editors.ts'

const schemas = new Map(builtInKinds().all.map(({ name, schema }) => [`file:///schemas/${name}.json`, forEditors(name, schema)]))

const service = getLanguageService({
  schemaRequestService: async (uri) => JSON.stringify(schemas.get(uri)),
  workspaceContext: { resolveRelativePath: (path) => path },
})
service.configure({
  validate: true,
  customTags: [],
  yamlVersion: '1.2',
  schemas: builtInKinds().all.map(({ name }) => ({ uri: `file:///schemas/${name}.json`, fileMatch: [`/${name}/*`] })),
})

/** It remembers what it read by name. */
let documents = 0

/** What it says of a record in a file of its own, with the line counted from 1. */
async function said(text: string): Promise<string[]> {
  const kind = /^kind: *(\w+)/m.exec(text)?.[1] ?? ''
  documents += 1
  const found = await service.doValidation(TextDocument.create(`file:///${kind}/${documents}.yaml`, 'yaml', 1, text), false)
  return found.map(({ range, message }) => `${range.start.line + 1}: ${message}`)
}

test.each(['hengrun-erp', 'northwind-mes'])('It finds nothing wrong with the records of %s', async (name) => {
  const root = new URL(`../examples/${name}/`, import.meta.url)
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml') && !path.startsWith('.fieldbook'))
  expect(paths.length).toBeGreaterThan(150)
  for (const path of paths) expect([path, ...(await said(readFileSync(new URL(path.replaceAll('\\', '/'), root), 'utf8')))]).toEqual([path])
})

test('It sees wrong values, misspelt and missing fields, and what is no text, where they stand', async () => {
  const issue = 'kind: Issue\nid: ISS-0001\ntitle: A\nstatus: open\nraisedBy: an\n'
  expect(await said(issue)).toEqual([])
  expect(await said(issue.replace('open', 'opem'))).toEqual([expect.stringMatching(/^4: .*"open"/)])
  expect(await said(issue.replace('raisedBy', 'raisdBy'))).toEqual([expect.stringMatching(/^5: .*raisdBy/)])
  expect(await said(issue.replace('title: A\n', ''))).toEqual([expect.stringMatching(/^1: .*"title"/)])
  expect(await said(issue.replace('ISS-0001', '1'))).toEqual([expect.stringMatching(/^2: /)])
  expect(await said(issue.replace('title: A', 'title: [A]'))).toEqual([expect.stringMatching(/^3: /)])
})

test('A number that is not quoted is taken where a text is wanted, as Fieldbook takes it, and so is a time without seconds', async () => {
  expect(await said('kind: Issue\nid: ISS-0001\ntitle: 1.10\nstatus: open\nraisedBy: an\n')).toEqual([])
  const meeting = 'kind: Meeting\nid: MTG-0001\ntitle: A\ntype: weekly\nstatus: planned\ndate: 2026-11-23\ntime: 14:00\n'
  expect(await said(meeting)).toEqual([])
  expect(await said(meeting.replace('14:00', '24:10'))).toEqual([expect.stringMatching(/^7: /)])
})
