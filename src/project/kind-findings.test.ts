import { expect, test } from 'vitest'
import { applyEdits } from '../base/text-edit.ts'
import { builtInKinds } from '../kind/built-in.ts'
import { inMemoryFiles } from './in-memory-files.ts'
import { loadProject } from './load.ts'

const kindFile = {
  'x-fieldbook': {
    kind: 'SiteVisit',
    names: { en: 'Site visit' },
    prefix: 'SV',
    folder: 'visits',
    phase: 'dsign',
    links: { '/covers': { kinds: ['Risk', 'Requiremnt'], inverse: 'visitedBy' } },
  },
  properties: { covers: { type: 'array', items: { type: 'string' } } },
}

/** The findings of one kind file: its line as people count, the marked text, and the text after the first fix. */
async function findingsOf(text: string) {
  const path = '.fieldbook/kinds/site-visit.json'
  const files = inMemoryFiles([
    ['engagement.yaml', 'kind: Engagement\nid: HL-ERP\n'],
    [path, text],
  ])
  const project = await loadProject(files, { kinds: builtInKinds(), today: '2026-11-22' })
  const lines = text.split('\n')
  return project.findingsOf(path).map(({ range, fixes }) => ({
    line: range.start.line + 1,
    marked: lines[range.start.line]?.slice(range.start.character, range.end.character),
    fixed: fixes[0]?.edits().map(({ edits }) => applyEdits(text, edits)),
  }))
}

test.each([2, 4, '\t'])('a problem of a kind file in JSON indented by %j stands where its value stands, and its fix leaves JSON', async (indent) => {
  const wrong = JSON.stringify(kindFile, null, indent)
  expect(await findingsOf(wrong)).toEqual([{ line: 9, marked: '"dsign"', fixed: [wrong.replace('dsign', 'design')] }])
  const next = wrong.replace('dsign', 'design')
  expect(await findingsOf(next)).toEqual([{ line: 14, marked: '"Requiremnt"', fixed: [next.replace('Requiremnt', 'Requirement')] }])
})

test('what is missing stands at the block that lacks it', async () => {
  const { phase: _, ...rest } = kindFile['x-fieldbook']
  expect(await findingsOf(JSON.stringify({ ...kindFile, 'x-fieldbook': rest }, null, 2))).toMatchObject([{ line: 2, marked: '"x-fieldbook"' }])
})

test('a kind file that is no JSON is marked where reading stopped', async () => {
  expect(await findingsOf('{\n  "x-fieldbook": {\n    "kind" "SiteVisit"\n  }\n}\n')).toMatchObject([{ line: 3 }])
})
