/** Builds everything that is shipped into dist/. `node esbuild.mjs --watch` keeps building. */

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as esbuild from 'esbuild'
import { flowchartOnly } from './scripts/bundle-plugins.mjs'
import { extensionBuild } from './scripts/extension-build.mjs'
import { generateValidators, writeSchemas } from './scripts/validators.mjs'

const watch = process.argv.includes('--watch')

/** Packages in CommonJS ask for Node's modules with `require`, which an ES module lacks. */
const banner = { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" }

/** Names what the programs are made from: results kept by another build are not trusted. */
async function sourceDigest() {
  const digest = createHash('sha256')
  for (const folder of ['src', 'schemas']) {
    for (const entry of (await readdir(folder, { recursive: true, withFileTypes: true })).sort((a, b) =>
      join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1,
    )) {
      if (entry.isFile()) digest.update(entry.name).update(await readFile(join(entry.parentPath, entry.name)))
    }
  }
  return digest.digest('hex').slice(0, 16)
}

const shared = { bundle: true, minify: true, sourcemap: false, metafile: true, legalComments: 'none', logLevel: 'warning' }

/** @type {{ name: string, options: esbuild.BuildOptions }[]} */
const builds = [
  {
    name: 'programs',
    options: {
      ...shared,
      entryPoints: { cli: 'src/cli/main.ts', lsp: 'src/lsp/main.ts' },
      outdir: 'dist',
      chunkNames: 'chunks/[name]-[hash]',
      platform: 'node',
      target: 'node20',
      format: 'esm',
      splitting: true,
      banner,
      define: { FIELDBOOK_BUILD: JSON.stringify(await sourceDigest()) },
    },
  },
  {
    name: 'extension',
    options: {
      ...extensionBuild,
      metafile: true,
      outdir: 'dist',
    },
  },
  {
    name: 'webviews',
    options: {
      ...shared,
      entryPoints: { links: 'src/webviews/links/main.ts' },
      outdir: 'dist/webviews',
      platform: 'browser',
      target: 'es2022',
      format: 'esm',
      plugins: [flowchartOnly],
    },
  },
]

if (!watch) await rm('dist', { recursive: true, force: true })
await mkdir('dist', { recursive: true })
await generateValidators()
await writeSchemas('dist/schemas')
await copyData()
for (const { name, options } of builds) {
  if (watch) await (await esbuild.context(options)).watch()
  else await writeFile(`dist/meta-${name}.json`, JSON.stringify((await esbuild.build(options)).metafile))
}

/** Templates and the pages that `explain` shows travel beside the programs. */
async function copyData() {
  // What was taken out of a pack must not be shipped on.
  for (const folder of ['templates', 'docs']) await rm(`dist/${folder}`, { recursive: true, force: true })
  await cp('templates', 'dist/templates', { recursive: true })
  await mkdir('dist/docs', { recursive: true })
  await cp('docs/practices.json', 'dist/docs/practices.json')
  for (const language of ['en', 'zh']) {
    const pages = `docs/${language}/rules`
    if (existsSync(pages)) await cp(pages, `dist/${pages}`, { recursive: true })
  }
}
