/** Writes the reference of the built-in kinds, docs/<language>/kinds/. With --check nothing is written, and a page that is out of date is an error. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSource, root } from './load-source.mjs'
import { indexPage, kindPage } from './reference/kind-page.mjs'
import { builtInKinds, generateValidators } from './validators.mjs'

const check = process.argv.includes('--check')

await generateValidators()
const [kinds, { phases }, { exampleRecord }, { writeYaml }] = await Promise.all([
  builtInKinds(),
  loadSource('kind/phases.ts'),
  loadSource('kind/example-record.ts'),
  loadSource('record/write.ts'),
])

const stale = ['en', 'zh'].flatMap((language) => {
  const pages = new Map([['README.md', indexPage(kinds, phases, language)]])
  for (const kind of kinds) pages.set(`${kind.name}.md`, kindPage(kind, { phases, yaml: writeYaml, example: exampleRecord(kind, language) }, language))
  return settle(`docs/${language}/kinds`, pages)
})

if (check && stale.length > 0) {
  console.error(`The reference no longer says what the schemas say:\n${stale.map((file) => `  ${file}\n`).join('')}Run: npm run docs`)
  process.exitCode = 1
}

/** Makes a folder hold these pages and no others; gives the files that differed. */
function settle(folder, pages) {
  const path = join(root, folder)
  if (!check) mkdirSync(path, { recursive: true })
  const there = listed(path)
  const changed = [...pages].filter(([name, page]) => !there.includes(name) || readFileSync(join(path, name), 'utf8').replaceAll('\r\n', '\n') !== page)
  const surplus = there.filter((name) => !pages.has(name))
  if (!check) {
    for (const [name, page] of changed) writeFileSync(join(path, name), page)
    for (const name of surplus) rmSync(join(path, name))
  }
  return [...changed.map(([name]) => name), ...surplus].map((name) => `${folder}/${name}`)
}

function listed(path) {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
