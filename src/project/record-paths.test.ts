import { expect, test } from 'vitest'
import { builtInKinds } from '../kind/built-in.ts'
import { loadOwnKinds } from '../kind/own-kinds.ts'
import { readEntry } from './file-entry.ts'
import { RecordPaths } from './record-paths.ts'

const kindFile = (kind: string, prefix: string, files: string) => ({
  path: `.fieldbook/kinds/${prefix}.json`,
  text: JSON.stringify({ 'x-fieldbook': { kind, names: { en: kind }, prefix, phase: 'design', adopt: { files: [files] } } }),
})
const kindFiles = [kindFile('Proposal', 'KEP', 'proposals/*/*/proposal.yaml'), kindFile('DesignDecision', 'ADR', 'adr/*.md')]
const { kinds, problems } = await loadOwnKinds(kindFiles, builtInKinds())
const entries = ['proposals/core/0012-queues/proposal.yaml', 'proposals/core/0013-log/proposal.yaml', 'adr/0001-git.md', 'adr/0002-yaml.md'].map((path) =>
  readEntry(path, { text: path.endsWith('.md') ? '---\nstatus: accepted\n---\n' : 'status: accepted\n' }, kinds),
)
const paths = new RecordPaths(entries)

test('the kinds of this test are in order', () => expect(problems).toEqual([]))

test.each([
  ['/proposals/core/0012-queues', 'KEP-0012'],
  ['proposals/core/0012-queues/', 'KEP-0012'],
  ['/proposals/core/0012-queues/proposal.yaml', 'KEP-0012'],
  ['/proposals/core/0012-queues/README.md', 'KEP-0012'],
  ['../0012-queues', 'KEP-0012'],
  ['/adr/0001-git.md', 'ADR-0001'],
  ['../../../adr/0002-yaml.md', 'ADR-0002'],
])('%s leads to %s', (target, id) => {
  expect(paths.idAt(target, 'proposals/core/0013-log/proposal.yaml')).toBe(id)
})

test.each(['/', 'n/a', 'TODO', '/adr', '/adr/0003-gone.md', '/0001-git.md', '/proposals/core', '/proposals/core/0014-gone', '../../../../../../etc/passwd'])(
  '%j leads nowhere',
  (target) => {
    expect(paths.idAt(target, 'proposals/core/0013-log/proposal.yaml')).toBeUndefined()
  },
)

test('a file beside the one that names it is found by its name alone', () => {
  expect(paths.idAt('0002-yaml.md', 'adr/0001-git.md')).toBe('ADR-0002')
  expect(paths.idAt('./0002-yaml.md', 'adr/0001-git.md')).toBe('ADR-0002')
})

test.each(['KEP-12', 'KEP-012', 'KEP-0012', 'KEP-00012'])('%s names a proposal by its number', (id) => {
  expect(paths.idLike(id)).toBe('KEP-0012')
})

test('a number that no adopted file has names nothing', () => {
  expect(paths.idLike('KEP-120')).toBeUndefined()
  expect(paths.idLike('ADR-12')).toBeUndefined()
})
