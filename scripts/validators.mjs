/** Compiles schemas/*.json into src/kind/generated: what is known of the built-in kinds, with a validator for each. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { _ } from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { loadSource, root } from './load-source.mjs'

const source = join(root, 'src/kind')
const target = join(source, 'generated')

/** Writes src/kind/generated where it is out of date. */
export async function generateValidators() {
  const digest = digestOfInputs()
  if (readIfThere(join(target, 'digest')) === digest) return
  const { createAjv } = await loadSource('kind/compile.ts')
  const { bareSchema } = await loadSource('kind/schema-keywords.ts')
  const compile = (schemas) => compileAll(createAjv, bareSchema, schemas)

  write('kind-file.js', await compile({ validateKindFile: readJson('schemas/meta/kind-file.json') }))
  write('kind-file.d.ts', "import type { Validator } from '../validator.ts'\nexport const validateKindFile: Validator\n")

  const kinds = await builtInKinds()
  const validators = await compile(Object.fromEntries(kinds.map((kind) => [`validate${kind.name}`, kind.schema])))
  const files = kinds.map(
    ({ schema, ...kind }) =>
      `{name:${JSON.stringify(kind.name)},kind:${quote(JSON.stringify(kind, states))},schema:${quote(JSON.stringify(schema))},validator:validate${kind.name}}`,
  )
  write('built-in.js', `${validators}\nexport const builtInFiles=[\n${files.join(',\n')}\n]\n`)
  write(
    'built-in.d.ts',
    "import type { Validator } from '../validator.ts'\nexport const builtInFiles: readonly { readonly name: string; readonly kind: string; readonly schema: string; readonly validator: Validator }[]\n",
  )
  write('digest', digest)
}

/** The built-in kinds in the order of their phases, read from schemas/*.json. Throws where a file is not sound. */
export async function builtInKinds() {
  const { parseKind } = await loadSource('kind/parse-kind.ts')
  const { phaseNames } = await loadSource('kind/phases.ts')
  const kinds = schemaFiles().map((file) => {
    const result = parseKind(readJson(file), undefined)
    if ('kind' in result) return result.kind
    throw new Error(`${file} is not sound:\n${result.problems.map(({ pointer, message }) => `  ${pointer}: ${message.en}`).join('\n')}`)
  })
  return kinds.sort((a, b) => phaseNames.indexOf(a.phase) - phaseNames.indexOf(b.phase) || a.name.localeCompare(b.name))
}

/** Writes the complete schema of every built-in kind, and that of kind files, for editors that know JSON Schema only. */
export async function writeSchemas(folder) {
  const { forEditors } = await loadSource('kind/for-editors.ts')
  mkdirSync(folder, { recursive: true })
  const schemas = [...(await builtInKinds()).map(({ name, schema }) => [name, schema]), ['kind-file', readJson('schemas/meta/kind-file.json')]]
  for (const [name, schema] of schemas) writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(forEditors(name, schema), null, 2)}\n`)
}

/** One module with a validator per schema, which needs nothing but itself. */
async function compileAll(createAjv, bareSchema, schemas) {
  const formats = JSON.stringify(join(source, 'formats.ts'))
  const ajv = createAjv({ code: { source: true, esm: true, lines: false, formats: _`require("formats").formats` } })
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(bareSchema(schema), name)
  const names = Object.keys(schemas)
  const code = shortErrors(quickLengths(standaloneCode(ajv, Object.fromEntries(names.map((name) => [name, name])))))
  const { outputFiles } = await build({
    stdin: { contents: code.replaceAll('require("formats")', `require(${formats})`), resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    minifySyntax: true,
    minifyWhitespace: true,
    target: 'es2023',
    charset: 'utf8',
    logLevel: 'error',
  })
  return outputFiles[0].text
}

/** Counting the characters of a text one by one is needed only where `length`, which is never less, does not settle it. */
function quickLengths(code) {
  return code.replace(/\b(func\d+)\((data\d*)\) (<|>) (\d+)/g, (count, _call, data, sign, limit) => {
    if (sign === '<') return limit === '1' ? `${data}.length < 1` : count
    return `(${data}.length > ${limit} && ${count})`
  })
}

/** The same steps stand at each of thousands of errors, and every program that validates has to read them all. */
function shortErrors(code) {
  const written =
    /const (err\d+) = (\{instancePath[^\n]*?\});\s*if\(vErrors === null\)\{\s*vErrors = \[\1\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}\s*errors\+\+;/g
  return code.replace(written, (_steps, _name, error) => `(vErrors ??= []).push(${error});errors++;`)
}

const states = (_key, value) => (value instanceof Map ? [...value.values()] : value)
const quote = (text) => JSON.stringify(text)

function schemaFiles() {
  return readdirSync(join(root, 'schemas'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `schemas/${name}`)
}

function digestOfInputs() {
  const hash = createHash('sha256')
  const code = [...readdirSync(source).map((name) => `src/kind/${name}`), ...readdirSync(join(root, 'src/base')).map((name) => `src/base/${name}`)]
  const files = [
    ...schemaFiles(),
    'schemas/meta/kind-file.json',
    'scripts/validators.mjs',
    ...code.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')),
  ]
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

function readJson(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'))
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Whole or not at all: another process may read the file now. */
function write(name, text) {
  mkdirSync(target, { recursive: true })
  const file = join(target, name)
  if (readIfThere(file) === text) return
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, text)
  renameSync(temporary, file)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await generateValidators()
