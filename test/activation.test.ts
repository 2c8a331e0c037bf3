/** That activation is quick, said by what it does and not by a clock: time it with `npm run bench`. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { extensionBuild } from '../scripts/extension-build.mjs'

const root = join(import.meta.dirname, '..')
const outdir = mkdtempSync(join(tmpdir(), 'fieldbook-activation-'))
let seen: { readonly loaded: readonly string[]; readonly started: readonly string[]; readonly waits: boolean }

beforeAll(async () => {
  await build({ ...extensionBuild, absWorkingDir: root, outdir })
  seen = JSON.parse(execFileSync(process.execPath, [join(root, 'bench', 'activation.cjs'), join(outdir, 'extension.cjs')], { encoding: 'utf8' }))
})
afterAll(() => rmSync(outdir, { recursive: true }))

it('loads nothing but modules of Node', () => {
  expect(seen.loaded.filter((name) => !builtinModules.includes(name.replace(/^node:/, '')))).toEqual([])
})

it('starts no process, opens no connection and reads no file', () => {
  expect(seen.started).toEqual([])
})

it('has the editor wait for nothing', () => {
  expect(seen.waits).toBe(false)
})
