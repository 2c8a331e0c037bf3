// @ts-check
/**
 * `npm run replay -- <folder>`: lives the sample engagement again, commit by commit, in a fresh Git repository.
 * The records are read, not copied: what they were earlier follows from their dates, and from hengrun-erp.yaml.
 */
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CORE_SCHEMA, load } from 'js-yaml'
import { loadSource, root } from '../../scripts/load-source.mjs'
import { workingCalendar } from './calendar.mjs'
import { History } from './history.mjs'
import { pastOf } from './past.mjs'
import { git, writeRepository } from './repository.mjs'
import { readSample } from './sample.mjs'
import { Versions } from './versions.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const sampleFolder = join(root, 'examples', 'hengrun-erp')

class PlainError extends Error {}

/** @param {string} folder */
function emptyFolder(folder) {
  if (existsSync(folder) && (!lstatSync(folder).isDirectory() || readdirSync(folder).length > 0)) {
    throw new PlainError(`${folder} is not empty: name a new or empty folder.\n${folder} 不是空文件夹，请换一个新的或空的文件夹。`)
  }
  mkdirSync(folder, { recursive: true })
}

/** The kinds as their schema files say: required fields, workflow, links. */
function readKinds() {
  const schemas = readdirSync(join(root, 'schemas'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8')))
  const byName = new Map(schemas.map((schema) => [schema['x-fieldbook'].kind, { schema }]))
  const workflow = (/** @type {string} */ kind) => byName.get(kind)?.schema['x-fieldbook'].workflow?.states ?? {}
  return { kinds: { byName }, workflow }
}

async function history() {
  const [{ readText }, { formatOf }, { editRecord }, { applyEdits }] = await Promise.all(
    ['record/read.ts', 'record/record.ts', 'record/edit.ts', 'base/text-edit.ts'].map(loadSource),
  )
  /** @type {any} */
  const extra = load(readFileSync(join(here, 'hengrun-erp.yaml'), 'utf8'), { schema: CORE_SCHEMA })
  const sample = readSample(sampleFolder, { readText, formatOf })
  const engagement = sample.records.find(({ kind }) => kind === 'Engagement')
  const { calendar, phases } = engagement?.data ?? {}
  const last = calendar.asOf
  const context = { ...readKinds(), plus: workingCalendar(calendar).plusWorkingDays, first: phases[0].start, last }
  const pasts = pastOf(sample.records, extra, context)
  const versions = new Versions(sample.records, pasts, extra, { editRecord, applyEdits })
  return { sample, extra, commits: new History(sample, pasts, versions, extra).all() }
}

/** Name and address of a person of people.yaml. @param {any} sample @param {any} extra */
function personOf(sample, extra) {
  const people = sample.records.find((/** @type {any} */ { kind }) => kind === 'Directory').data.people
  return (/** @type {string} */ handle) => {
    const one = people.find((/** @type {any} */ each) => each.handle === handle)
    if (!one) throw new Error(`${handle} is not in people.yaml`)
    return `${one.name} <${handle}@${extra.mail[one.side]}>`
  }
}

/** The end of the history is the sample, byte for byte. @param {string} folder @param {Map<string, Buffer>} files */
function assertSame(folder, files) {
  const listed = git(folder, ['ls-tree', '-r', '-z', '--name-only', 'main']).toString().split('\0').filter(Boolean).sort()
  const wanted = [...files.keys()].sort()
  const odd = [...wanted.filter((path) => !listed.includes(path)), ...listed.filter((path) => !files.has(path))]
  odd.push(...wanted.filter((path) => listed.includes(path) && !readFileSync(join(folder, path)).equals(files.get(path) ?? Buffer.alloc(0))))
  if (odd.length > 0) throw new Error(`the last commit is not the sample: ${odd.slice(0, 10).join(', ')}`)
}

async function main() {
  const [given] = process.argv.slice(2)
  if (given === undefined) throw new PlainError('Name the folder to write into: npm run replay -- <folder>\n请给出目标文件夹：npm run replay -- <文件夹>')
  const folder = resolve(given)
  emptyFolder(folder)
  const { sample, extra, commits } = await history()
  const modes = new Map([...sample.files.keys()].map((path) => [path, statSync(join(sampleFolder, path)).mode & 0o100 ? '100755' : '100644']))
  const { onMain } = writeRepository(folder, commits, extra.tags, { person: personOf(sample, extra), zone: extra.zone, modes })
  assertSame(folder, sample.files)
  const merges = commits.filter((commit) => commit.merges).length
  process.stdout.write(`${onMain.length} commits on main, ${merges} branches merged, ${extra.tags.length} tags in ${folder}\n`)
  process.stdout.write(`main 上 ${onMain.length} 次提交，合并 ${merges} 个分支，${extra.tags.length} 个标签。\n`)
}

try {
  await main()
} catch (error) {
  if (!(error instanceof PlainError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
