/** Writes what the documentation says of kinds, rules, practices and the command line. With --check nothing is written, and a page that is out of date is an error. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadSource, root } from './load-source.mjs'
import { indexPage, kindPage } from './reference/kind-page.mjs'
import { packRecords } from './reference/pack-records.mjs'
import { practicesPage } from './reference/practices-page.mjs'
import { rulesPage } from './reference/rules-page.mjs'
import { builtInKinds, generateValidators } from './validators.mjs'

const check = process.argv.includes('--check')

await generateValidators()
const [kinds, { phases }, { exampleRecord }, { writeYaml }, { rules, otherCodes }, { commandReference }] = await Promise.all([
  builtInKinds(),
  loadSource('kind/phases.ts'),
  loadSource('kind/example-record.ts'),
  loadSource('record/write.ts'),
  loadSource('rules/list.ts'),
  loadSource('cli/reference.ts'),
])
const packs = packRecords(root, kinds)
const areas = JSON.parse(readFileSync(join(root, 'docs/practices.json'), 'utf8'))

const pages = new Map(['en', 'zh'].flatMap((language) => pagesIn(language).map(([file, page]) => [`docs/${language}/${file}`, page])))
const stale = [...pages].filter(([file, page]) => textOf(file) !== page).map(([file]) => file)
const surplus = ['en', 'zh'].flatMap((language) => listed(`docs/${language}/kinds`)).filter((file) => !pages.has(file))

if (!check) {
  for (const file of stale) write(file, pages.get(file))
  for (const file of surplus) rmSync(join(root, file))
} else if (stale.length + surplus.length > 0) {
  console.error(`The documentation no longer says what the program does:\n${[...stale, ...surplus].map((file) => `  ${file}\n`).join('')}Run: npm run docs`)
  process.exitCode = 1
}

/** Every generated page of a language. */
function pagesIn(language) {
  return [
    ['cli.md', commandReference(language)],
    ['practices.md', practicesPage({ areas, phases, kinds, rules, packs }, language)],
    ['rules/README.md', rulesPage({ rules, others: otherCodes, kinds }, { areas, phases }, language)],
    ['kinds/README.md', indexPage(kinds, phases, language)],
    ...kinds.map((kind) => [`kinds/${kind.name}.md`, kindPage(kind, { phases, areas, yaml: writeYaml, example: exampleRecord(kind, language) }, language)]),
  ]
}

function textOf(file) {
  const path = join(root, file)
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : undefined
}

function write(file, page) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), page)
}

function listed(folder) {
  const path = join(root, folder)
  return existsSync(path) ? readdirSync(path).map((name) => `${folder}/${name}`) : []
}
