/**
 * `npm run bench`: how long checking takes, beside rivals that only validate a schema, on the same files in the same run.
 * Options: --records 10000 (for the comparison), --large (adds 100,000 records), --no-v8r (leaves out the slowest rival), --runs 3.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { generate } from './generate.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const project = dirname(here)
const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '3' },
    large: { type: 'boolean', default: false },
    v8r: { type: 'boolean', default: true },
  },
  allowNegative: true,
})
const work = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'))
const cli = join(project, 'dist/cli.js')
let edits = 0

try {
  main()
} finally {
  rmSync(work, { recursive: true, force: true })
}

function main() {
  if (!existsSync(cli)) execFileSync(process.execPath, ['esbuild.mjs'], { cwd: project, stdio: 'inherit' })
  if (!existsSync(join(here, 'node_modules')))
    execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' })
  compare(Number(values.records))
  growth(values.large ? [1_000, 10_000, 100_000] : [1_000, 10_000])
  activation()
}

/** Fieldbook and its rivals on the same files. */
function compare(records) {
  const root = join(work, 'compare')
  generate(root, records)
  const schema = join(work, 'schema.json')
  writeFileSync(schema, JSON.stringify(combinedSchema()))
  // Stamps within the clock's grain count as changed; let the newest file grow older than that.
  wait(2_100)
  const rows = [
    ['fieldbook check, cold', () => check(root, ['--no-cache'])],
    ['fieldbook check, cold, writing its cache', () => check(root, [], () => rmSync(join(root, '.fieldbook'), { recursive: true, force: true }))],
    ['fieldbook check, warm', () => check(root, [])],
    ['fieldbook check, warm after one edit', () => check(root, [], () => edit(root))],
    [
      'ajv-cli, schema only',
      () => rival('ajv-cli/dist/index.js', ['validate', '--spec=draft2019', '--strict=false', '-c', 'ajv-formats', '-s', schema, '-d', `${root}/*/*.yaml`]),
    ],
  ].map(([name, run]) => [name, median(Number(values.runs), run)])
  if (values.v8r) rows.push(['v8r, schema only (1 run)', rival('v8r/src/index.js', ['--schema', schema, '*/*.yaml'], root)])
  print(`${records} records (${readdirSync(root).length - 2} folders), median of ${values.runs} runs, Node ${process.version}`, rows, rows[0][1])
}

/** How time and memory grow with the number of records. */
function growth(sizes) {
  const rows = sizes.map((size) => {
    const root = join(work, `growth-${size}`)
    generate(root, size)
    const result = median(size > 50_000 ? 1 : 3, () => check(root, ['--no-cache']))
    rmSync(root, { recursive: true, force: true })
    return [
      `cold, ${size} records`,
      result,
      `${((result.seconds / size) * 1e6).toFixed(0)} µs and ${((result.megabytes / size) * 1000).toFixed(1)} kB a record`,
    ]
  })
  print('Growth', rows, rows[0][1])
}

/** How long an editor waits for the extension, which leaves the rest for later. */
function activation() {
  const once = () =>
    JSON.parse(execFileSync(process.execPath, [join(here, 'activation.cjs'), join(project, 'dist/extension.cjs')], { encoding: 'utf8' })).milliseconds
  const times = Array.from({ length: 9 }, once).sort((a, b) => a - b)
  console.log(`\nActivation of the extension, median of 9: ${times[4].toFixed(1)} ms`)
}

function check(root, options, before = () => {}) {
  before()
  return measured([cli, 'check', '-C', root, '--format', 'json', '--today', '2026-11-21', ...options], (output) => {
    const { counts, records } = JSON.parse(output)
    if (records === 0 || counts.error > 0) throw new Error(`expected a clean engagement, got ${JSON.stringify(counts)} in ${records} records`)
  })
}

function rival(script, options, folder) {
  return measured([join(here, 'node_modules', script), ...options], () => {}, folder)
}

/** One run of a Node program from outside: wall time and peak memory. */
function measured(args, confirm, folder = here) {
  const peak = join(work, 'peak')
  const started = process.hrtime.bigint()
  const run = spawnSync(process.execPath, ['--import', pathToFileURL(join(here, 'peak.mjs')).href, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, BENCH_PEAK: peak, NO_COLOR: '1' },
    cwd: folder,
  })
  const seconds = Number(process.hrtime.bigint() - started) / 1e9
  if (run.status !== 0) throw new Error(`${args.join(' ')} ended with ${run.status}\n${run.stdout.slice(0, 2000)}\n${run.stderr.slice(0, 2000)}`)
  confirm(run.stdout)
  return { seconds, megabytes: Number(readFileSync(peak, 'utf8')) / 1024 }
}

function edit(root) {
  appendFileSync(join(root, 'risks/RISK-0007.yaml'), `# ${edits++}\n`)
}

/** One schema for all kinds, so that a rival validates every file in one process. */
function combinedSchema() {
  const folder = join(project, 'dist/schemas')
  const kinds = ['Requirement', 'TestCase', 'Risk', 'Issue', 'ChangeRequest'].map((kind) => JSON.parse(readFileSync(join(folder, `${kind}.json`), 'utf8')))
  return {
    type: 'object',
    required: ['kind'],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    allOf: kinds.map(({ $schema, $id, ...schema }) => ({ if: { properties: { kind: schema.properties.kind } }, then: schema })),
  }
}

function median(runs, once) {
  const results = Array.from({ length: runs }, once).sort((a, b) => a.seconds - b.seconds)
  return results[Math.floor(runs / 2)]
}

function print(title, rows, base) {
  console.log(`\n${title}\n`)
  const width = Math.max(...rows.map(([name]) => name.length))
  for (const [name, { seconds, megabytes }, note = ''] of rows) {
    const ratio = (seconds / base.seconds).toFixed(2)
    console.log(`  ${name.padEnd(width)}  ${seconds.toFixed(3).padStart(8)} s  ${megabytes.toFixed(0).padStart(6)} MB  ×${ratio.padStart(6)}  ${note}`)
  }
}

function wait(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
