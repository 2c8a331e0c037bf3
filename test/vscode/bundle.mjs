// @ts-check
/** Bundles the suite's files to the one module that the extension host loads. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { PlainError } from '../../scripts/editor/words.mjs'

/**
 * @param {string} suite the folder of `*.test.ts` files
 * @param {string} outfile
 */
export async function bundleSuite(suite, outfile) {
  const files = readdirSync(suite, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
  if (files.length === 0) throw new PlainError(`${suite} holds no *.test.ts file.`, `${suite} 中没有 *.test.ts 文件。`)
  const runner = fileURLToPath(new URL('suite.ts', import.meta.url))
  const imports = files.map((file) => `import ${JSON.stringify(join(suite, file))}`)
  await build({
    stdin: { contents: [...imports, `export { run } from ${JSON.stringify(runner)}`].join('\n'), resolveDir: suite, sourcefile: 'index.ts', loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
    outfile,
  })
}
