import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

interface Condition {
  readonly path?: string
  readonly pathNot?: string
}
interface ImportRule {
  readonly name: string
  readonly to: Condition
}

interface Row {
  readonly may: readonly string[]
  readonly packages: readonly string[]
  readonly node: boolean
}

const root = join(import.meta.dirname, '..')
const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as { readonly forbidden: readonly ImportRule[] }
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8')

/** The names in a pattern such as `^src/(kind|base)/`. */
const namesIn = (pattern = '') => (/\(([^)]*)\)/.exec(pattern)?.[1] ?? '').split('|').filter((name) => name !== '')
const namesOf = (cell = '') => cell.split(',').flatMap((name) => (/[\w@/-]+/.exec(name) ?? []).slice(0, 1))
const ruleOf = (name: string) => forbidden.find((rule) => rule.name === name)

/** What `.dependency-cruiser.cjs` lets a folder import; types of packages go without saying. */
function allowed(folder: string): Row {
  return {
    may: namesIn(ruleOf(`${folder}-imports`)?.to.pathNot).filter((name) => name !== folder),
    packages: namesIn(ruleOf(`${folder}-packages`)?.to.pathNot).filter((name) => !name.startsWith('@types/')),
    node: ruleOf(`${folder}-node`) === undefined,
  }
}

const rows = new Map(
  [...page.matchAll(/^\| `src\/(\w+)` \|(.*)\|$/gm)].map(([, folder = '', cells = '']) => {
    const [, may, packages, platform] = cells.split('|')
    return [folder, { may: namesOf(may), packages: namesOf(packages), node: platform?.includes('Node') === true }] as const
  }),
)

describe('the table of folders in docs/architecture.md', () => {
  test('has the folders of .dependency-cruiser.cjs in its order', () => {
    const folders = forbidden.flatMap(({ name }) => /^(\w+)-imports$/.exec(name)?.[1] ?? [])
    expect([...rows.keys()]).toEqual(folders)
  })

  test.each([...rows.keys()])('says of src/%s what .dependency-cruiser.cjs allows', (folder) => {
    expect(rows.get(folder)).toEqual(allowed(folder))
  })

  test('names no file that is not there', () => {
    const named = [...page.matchAll(/`((?:src|test|scripts)\/[\w/.-]+\.\w+|tsconfig\.core\.json|\.dependency-cruiser\.cjs)`/g)].map(([, path = '']) => path)
    expect(named.length).toBeGreaterThan(8)
    for (const path of named) expect(() => readFileSync(join(root, path))).not.toThrow()
  })
})
